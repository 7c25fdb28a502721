import type { IncomingMessage } from 'node:http';

/** How people reach the bot: the address in their browser, which a proxy may have changed on the way. */
export interface PublicAddress {
  secure: boolean;
  /** "chat.example.org" or "127.0.0.1:3978"; empty where a client names none. */
  host: string;
}

/**
 * The address that a request was sent to: as the outermost trusted proxy reports it, else as the request itself has it.
 * @param proxies how many proxies stand in front; without any, nobody's report is believed
 */
export function publicAddress({ headers }: Pick<IncomingMessage, 'headers'>, proxies: number): PublicAddress {
  const own = { secure: false, host: headers.host ?? '' };
  if (proxies === 0) return own;
  return {
    secure: reported(headers['x-forwarded-proto'], proxies) === 'https',
    host: reported(headers['x-forwarded-host'], proxies) ?? own.host,
  };
}

/** Each proxy that adds to a list adds at its end; what stands before those of the trusted ones anybody may have written. */
function reported(header: string | string[] | undefined, proxies: number): string | undefined {
  const list = String(header ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean);
  return list.at(-Math.min(proxies, list.length));
}
