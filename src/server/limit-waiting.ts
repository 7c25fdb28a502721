import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Server } from 'restify';

/**
 * Most requests of one connection that may be waiting for a response. Browsers, proxies and channels send the next request after the
 * response.
 */
export const MOST_WAITING = 16;

/** A restify hook that runs before anything else and can drop a request; restify's types omit it. */
interface WithFirst {
  first(admits: (request: IncomingMessage, response: ServerResponse) => boolean): void;
}

/**
 * Closes a connection whose client sends requests but does not read the responses. Node buffers each response until the earlier ones are
 * sent, and keeps reading requests meanwhile.
 */
export function limitWaiting(server: Server): void {
  const waiting = new WeakMap<Socket, number>();
  (server as Server & WithFirst).first(({ socket }, response) => {
    const others = waiting.get(socket) ?? 0;
    if (others >= MOST_WAITING) socket.destroy();
    // Also drops requests that arrived together with the one that was too many.
    if (socket.destroyed) return false;
    waiting.set(socket, others + 1);
    response.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
    return true;
  });
}
