import type { IncomingMessage } from 'node:http';

/** Any site may. */
export const ANY_ORIGIN = '*';

/**
 * Whether a request may come from the page that sent it. Programs name no origin, the bot's own page names the host that it
 * was loaded from; any other page has to be on the list.
 * @param allowed origins such as "https://example.org", or "*"
 */
export function isAllowedOrigin({ headers }: Pick<IncomingMessage, 'headers'>, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(ANY_ORIGIN) || allowed.includes(origin)) return true;
  // Compared without the scheme: behind a proxy that ends TLS the page is https and this server http.
  return URL.canParse(origin) && new URL(origin).host === host;
}
