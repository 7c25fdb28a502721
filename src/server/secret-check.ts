import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';

/** The token that a request shows ("Authorization: Bearer …"); undefined where it shows none. */
export function bearerOf(request: Pick<Request, 'header'>): string | undefined {
  return /^Bearer (.+)$/i.exec(request.header('authorization') ?? '')?.[1];
}

/** Tells a secret from anything else, in a time that says nothing of how much of it was right. */
export function secretCheck(secret: string): (shown: string) => boolean {
  const digest = digestOf(secret);
  return shown => timingSafeEqual(digestOf(shown), digest);
}

/** Of one length, whatever was shown, as a comparison in constant time asks. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
