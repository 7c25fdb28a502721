/**
 * Redis error codes that mean it cannot work at the moment: it is loading, replicating, full, out of disk space or busy, or no longer
 * accepts its client. https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors
 */
const TROUBLE =
  /\b(?:LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|OOM|MISCONF|BUSY|UNKILLABLE|NOAUTH|WRONGPASS|NOPERM)\b/;

/**
 * True if an error means that the store is unavailable: the connection failed, or the store reports a problem of its own. If the store only
 * refused the command, it still works, and other commands may succeed.
 * @param isReply tells whether an error is a reply of the store
 */
export function isTroubleOfStore(error: unknown, isReply: (error: unknown) => boolean): boolean {
  return !isReply(error) || TROUBLE.test(error instanceof Error ? error.message : '');
}
