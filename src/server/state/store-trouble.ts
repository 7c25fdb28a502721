/**
 * Codes of the errors with which a Redis says that it cannot serve at the moment: it loads, copies, is full, out of disk, busy, or
 * knows its client no more. https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors
 */
const TROUBLE =
  /\b(?:LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|OOM|MISCONF|BUSY|UNKILLABLE|NOAUTH|WRONGPASS|NOPERM)\b/;

/**
 * True for an error that says that the store is away: the connection's, or one of the store's own state. An answer that refuses what
 * was asked is none: the store serves, and others may go on using it.
 * @param isReply whether an error is the store's answer
 */
export function isTroubleOfStore(error: unknown, isReply: (error: unknown) => boolean): boolean {
  return !isReply(error) || TROUBLE.test(error instanceof Error ? error.message : '');
}
