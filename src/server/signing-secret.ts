import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Settings } from './settings';

/** Bytes, as many as the signature's hash has. */
const SECRET_SIZE = 32;

/**
 * Returns the key that signs web chat tokens: DIRECT_LINE_SECRET, or a random one for this run. Settings allow the latter only on
 * loopback, so it is no reason for a warning.
 */
export function signingSecret({ DIRECT_LINE_SECRET }: Pick<Settings, 'DIRECT_LINE_SECRET'>, log: Logger): string {
  if (DIRECT_LINE_SECRET !== '') return DIRECT_LINE_SECRET;
  log.debug('DIRECT_LINE_SECRET is not set; using a random key, so open web chats will not survive a restart');
  return randomBytes(SECRET_SIZE).toString('hex');
}
