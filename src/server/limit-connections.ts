import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from './client-address';
import type { Settings } from './settings';

/** Connections allowed per open stream: the stream itself, plus the few that a browser keeps open for a minute. */
const FOR_EACH_STREAM = 4;
/** Connections that are always allowed, since pages need some even if few streams are allowed. */
const LEAST = 100;

/**
 * Closes a new connection if its address already has too many, because each takes up memory even when idle. Behind a proxy all connections
 * come from the proxy, which has to limit those of its own clients.
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
    // `servePlainly` emits a connection a second time.
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
