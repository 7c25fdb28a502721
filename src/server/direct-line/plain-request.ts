import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Headers that ask for another protocol. */
const ASK_FOR_UPGRADE = ['upgrade', 'connection', 'http2-settings'];

/**
 * Answers a request that offers another protocol than WebSocket ("Upgrade: h2c") as if it had offered none, as HTTP has it: an
 * offer may be declined. Node gives such requests away as soon as a server serves WebSockets, so it is handed in once more.
 * @param head what came behind the headers already
 */
export function servePlainly(server: Server, request: IncomingMessage, connection: Duplex, head: Buffer): void {
  const { method, url, httpVersion, rawHeaders } = request;
  const headers: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (!ASK_FOR_UPGRADE.includes(name.toLowerCase())) headers.push(`${name}: ${rawHeaders[at + 1] ?? ''}`);
  }
  const start = [`${method} ${url} HTTP/${httpVersion}`, ...headers, 'connection: close', '', ''].join('\r\n');
  connection.unshift(Buffer.concat([Buffer.from(start, 'latin1'), head]));
  server.emit('connection', connection);
}
