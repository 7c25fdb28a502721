import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Settings } from './settings';

/** Bytes; the size of the signature's hash. */
const SECRET_SIZE = 32;

/**
 * Returns the key that signs web chat tokens: DIRECT_LINE_SECRET, or a random key for this run. A random key is only allowed on loopback,
 * so it needs no warning.
 */
export function signingSecret({ DIRECT_LINE_SECRET }: Pick<Settings, 'DIRECT_LINE_SECRET'>, log: Logger): string {
  if (DIRECT_LINE_SECRET !== '') return DIRECT_LINE_SECRET;
  log.debug('DIRECT_LINE_SECRET is not set; using a random key, so open web chats will not survive a restart');
  return randomBytes(SECRET_SIZE).toString('hex');
}
