import type { Server as HttpServer } from 'node:http';
import type { Next, Request, Response, Server } from 'restify';
import { publicAddress } from './public-address';
import type { Settings } from './settings';

/** Milliseconds. Keep-alive outlasts that of usual load balancers (60 s), so that they never write into a closing connection. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 65_000, timeout: 30_000 };

/** Milliseconds between looks for slow clients; by default Node looks every 30 s only. */
const LOOK_EVERY = 1000;

/** Sent with everything; a page that needs more sets its own. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Seconds for which a browser that came by TLS comes by nothing else: a year. */
const STRICT_TRANSPORT = 'max-age=31536000';

/**
 * Cuts clients that take too long over their request or its answer and puts the security headers on every answer.
 * @param settings say whether a proxy in front ends TLS
 * @param times in milliseconds, where they are to differ
 */
export function harden(
  server: Server,
  { TRUST_PROXY }: Pick<Settings, 'TRUST_PROXY'>,
  times: Partial<typeof TIMES & { connectionsCheckingInterval: number }> = {},
): void {
  const http: HttpServer = server.server;
  // The interval is a property that Node's types leave out; restify gives no way to pass it as an option.
  Object.assign(http, { ...TIMES, connectionsCheckingInterval: LOOK_EVERY, ...times });
  server.pre((request: Request, response: Response, next: Next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (publicAddress(request, TRUST_PROXY).secure) response.setHeader('strict-transport-security', STRICT_TRANSPORT);
    next();
  });
}
