import type { Request, Response, Server } from 'restify';
import { sendError } from '../error-reply';
import { forwardingHeader, isRebound } from '../refusal';
import type { Settings } from '../settings';
import type { Metrics } from './metrics';

/** The state of the server, for monitoring. */
export interface Health {
  /** False while the server is stopping. */
  open: boolean;
  /** Where state is stored; if "unreachable", the bot still answers but forgets conversations. */
  state: 'in-process' | 'shared' | 'unreachable';
}

/**
 * Adds the routes for monitoring:
 * - `/healthz`: the process is running
 * - `/readyz`: it accepts messages; 503 while it is stopping
 * - `/metrics`: for Prometheus, which must ask directly. Forwarded requests get a 404 because nobody beyond a proxy needs metrics, and so
 * do web pages that rebound their DNS name to a bot that listens on loopback.
 */
export function addWatching(
  server: Server,
  { HOST }: Pick<Settings, 'HOST'>,
  metrics: Metrics,
  health: () => Health,
): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const { open, state } = health();
    response.send(open ? 200 : 503, { status: open ? 'ready' : 'stopping', state });
  });
  server.get('/metrics', async (request: Request, response: Response) => {
    if (isRebound(HOST, request.header('host') ?? '') || forwardingHeader({ header: name => request.header(name) })) {
      sendError(response, 404, 'There is no such address.');
      return;
    }
    response.setHeader('content-type', metrics.registry.contentType);
    response.sendRaw(200, await metrics.text());
  });
}
