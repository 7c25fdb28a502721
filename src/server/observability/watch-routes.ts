import type { Request, Response, Server } from 'restify';
import { sendError } from '../error-reply';
import { forwardingHeader, isRebound } from '../refusal';
import type { Settings } from '../settings';
import type { Metrics } from './metrics';

/** How the server is, for those who watch it. */
export interface Health {
  /** False while it stops. */
  open: boolean;
  /** Where memory is kept; "unreachable" costs the memory of conversations, not the answers. */
  state: 'in-process' | 'shared' | 'unreachable';
}

/**
 * - `/healthz`: the process lives
 * - `/readyz`: it takes messages; 503 while it stops
 * - `/metrics`: for Prometheus, asked directly; nobody beyond a proxy needs it, so forwarded requests get a 404, and so does a page
 *   whose name has been made to lead to a bot that listens on loopback
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
      sendError(response, 404, 'Not here.');
      return;
    }
    response.setHeader('content-type', metrics.registry.contentType);
    response.sendRaw(200, await metrics.text());
  });
}
