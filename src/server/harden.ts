import type { Server as HttpServer } from 'node:http';
import type { Next, Request, Response, Server } from 'restify';
import { publicAddress } from './public-address';
import type { Settings } from './settings';

/**
 * Milliseconds. Keep-alive is longer than that of common load balancers (60 s), so that they never write to a connection that is closing.
 */
const TIMES = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 65_000, timeout: 30_000 };

/** Milliseconds between checks for slow clients; Node's default is 30 s. */
const LOOK_EVERY = 1000;

/** Headers of every response; a page that needs other values sets its own. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Browsers that came over TLS must use TLS for this many seconds (a year). */
const STRICT_TRANSPORT = 'max-age=31536000';

/**
 * Disconnects clients that are too slow to send a request or receive its response, and adds security headers to every response.
 * @param settings TRUST_PROXY tells whether a proxy in front terminates TLS
 * @param times milliseconds, to override the defaults
 */
export function harden(
  server: Server,
  { TRUST_PROXY }: Pick<Settings, 'TRUST_PROXY'>,
  times: Partial<typeof TIMES & { connectionsCheckingInterval: number }> = {},
): void {
  const http: HttpServer = server.server;
  // The interval is a property that Node's types omit, and restify has no option for it.
  Object.assign(http, { ...TIMES, connectionsCheckingInterval: LOOK_EVERY, ...times });
  server.pre((request: Request, response: Response, next: Next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (publicAddress(request, TRUST_PROXY).secure) response.setHeader('strict-transport-security', STRICT_TRANSPORT);
    next();
  });
}
