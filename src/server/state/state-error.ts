/** The store in STATE_URL cannot be used; the message says what to do. */
export class StateError extends Error {}

/**
 * Explains why a store could not be opened and what to do about it.
 * @param url as in STATE_URL; the message leaves out its user and password
 */
export function adviceOn(url: string, { message, ...error }: Error & { code?: string }): string {
  const { protocol, host } = new URL(url);
  const where = `STATE_URL ${protocol}//${host}`;
  const known = {
    ECONNREFUSED: 'nothing listens there; start Redis, or correct host and port',
    ENOTFOUND: 'no such host is known; correct the host',
    EAI_AGAIN: 'the name of the host cannot be looked up; correct it, or wait for DNS',
  }[error.code ?? ''];
  if (known) return `Cannot use ${where}: ${known}.`;
  if (/WRONGPASS|NOAUTH/.test(message))
    return `Cannot use ${where}: the user or password is wrong; correct it in the URL.`;
  if (/READONLY/.test(message))
    return `Cannot use ${where}: it does not accept writes; use the primary, not a replica.`;
  if (/OOM/.test(message)) return `Cannot use ${where}: its memory is full; give it more, or delete some of its data.`;
  if (/timeout/i.test(message)) return `Cannot use ${where}: it does not answer; check host, port and firewall.`;
  return `Cannot use ${where}: ${message}`;
}
