import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Settings } from './settings';

/** Bytes, as many as the signature's hash has. */
const SECRET_SIZE = 32;

/** What web chat tokens are signed with: DIRECT_LINE_SECRET, or one for this run only, which the log announces (not what it is). */
export function signingSecret({ DIRECT_LINE_SECRET }: Pick<Settings, 'DIRECT_LINE_SECRET'>, log: Logger): string {
  if (DIRECT_LINE_SECRET !== '') return DIRECT_LINE_SECRET;
  log.warn('DIRECT_LINE_SECRET is not set: web chat tokens are signed with a key of this run and end with it');
  return randomBytes(SECRET_SIZE).toString('hex');
}
