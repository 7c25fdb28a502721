import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Server } from 'restify';

/** Requests of one connection that may wait for their answers. Browsers, proxies and channels send the next one after the answer. */
export const MOST_WAITING = 16;

/** What restify asks before it does anything for a request, and drops those that are not admitted; its types leave it out. */
interface WithFirst {
  first(admits: (request: IncomingMessage, response: ServerResponse) => boolean): void;
}

/**
 * Cuts a connection on which requests are sent and answers are not taken: Node keeps each answer until those before it have left, and
 * reads on meanwhile.
 */
export function limitWaiting(server: Server): void {
  const waiting = new WeakMap<Socket, number>();
  (server as Server & WithFirst).first(({ socket }, response) => {
    const others = waiting.get(socket) ?? 0;
    if (others >= MOST_WAITING) socket.destroy();
    // What came together with the request that was one too many is dropped with it.
    if (socket.destroyed) return false;
    waiting.set(socket, others + 1);
    response.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
    return true;
  });
}
