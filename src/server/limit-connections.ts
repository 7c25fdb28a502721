import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from './client-address';
import type { Settings } from './settings';

/** A web chat takes its stream, and a browser a few connections beside it for a minute. */
const FOR_EACH_STREAM = 4;
/** However few streams there may be: pages need connections, too. */
const LEAST = 100;

/**
 * Cuts a new connection while its address has very many: each takes its memory, whether anything is asked on it or not. Behind a
 * proxy all connections are the proxy's, which has to limit those of its clients.
 */
export function limitConnections(
  server: Server,
  { STREAMS_PER_ADDRESS, TRUST_PROXY }: Pick<Settings, 'STREAMS_PER_ADDRESS' | 'TRUST_PROXY'>,
): void {
  if (TRUST_PROXY > 0) return;
  const most = Math.max(LEAST, FOR_EACH_STREAM * STREAMS_PER_ADDRESS);
  const open = new Map<string, number>();
  const counted = new WeakSet<Socket>();
  server.on('connection', (socket: Socket) => {
    // One that asked for another protocol is handed in twice.
    if (counted.has(socket)) return;
    const address = networkOf(socket.remoteAddress ?? '');
    const others = open.get(address) ?? 0;
    if (others >= most) {
      socket.destroy();
      return;
    }
    counted.add(socket);
    open.set(address, others + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
