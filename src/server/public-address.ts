import type { IncomingMessage } from 'node:http';

/** How people reach the bot: the address in their browser, which a proxy may have changed on the way. */
export interface PublicAddress {
  secure: boolean;
  /** "chat.example.org" or "127.0.0.1:3978"; empty if the client sends none. */
  host: string;
}

/**
 * Returns the address that a request was sent to: the one that the outermost trusted proxy reports, or else the request's own.
 * @param proxies number of proxies in front of the server; if 0, forwarding headers are ignored
 */
export function publicAddress({ headers }: Pick<IncomingMessage, 'headers'>, proxies: number): PublicAddress {
  const own = { secure: false, host: headers.host ?? '' };
  if (proxies === 0) return own;
  return {
    secure: reported(headers['x-forwarded-proto'], proxies) === 'https',
    host: reported(headers['x-forwarded-host'], proxies) ?? own.host,
  };
}

/**
 * Returns the entry that the outermost trusted proxy added. Proxies append to the list, so anything before that entry could come from the
 * client.
 */
function reported(header: string | string[] | undefined, proxies: number): string | undefined {
  const list = String(header ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean);
  return list.at(-Math.min(proxies, list.length));
}
