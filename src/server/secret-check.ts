import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';

/** Returns the bearer token of a request ("Authorization: Bearer …"), if it has one. */
export function bearerOf(request: Pick<Request, 'header'>): string | undefined {
  return /^Bearer (.+)$/i.exec(request.header('authorization') ?? '')?.[1];
}

/** Returns a function that compares a text with the secret in constant time, which does not reveal how much of it was right. */
export function secretCheck(secret: string): (shown: string) => boolean {
  const digest = digestOf(secret);
  return shown => timingSafeEqual(digestOf(shown), digest);
}

/** A comparison in constant time needs inputs of equal length. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
