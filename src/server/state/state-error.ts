/** The store that STATE_URL names cannot be used; the message says what to do. */
export class StateError extends Error {}

/**
 * What to do about a store that could not be opened.
 * @param url as in STATE_URL; user and password are left out of the message
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
    return `Cannot use ${where}: user or password are wrong; correct them in the URL.`;
  if (/READONLY/.test(message)) return `Cannot use ${where}: it takes no writes; name the primary, not a replica.`;
  if (/OOM/.test(message)) return `Cannot use ${where}: its memory is full; give it more, or remove what it holds.`;
  if (/timeout/i.test(message)) return `Cannot use ${where}: it does not answer; check host, port and firewall.`;
  return `Cannot use ${where}: ${message}`;
}
