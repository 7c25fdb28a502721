import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Headers that ask for another protocol. */
const ASK_FOR_UPGRADE = ['upgrade', 'connection', 'http2-settings'];

/**
 * Handles a request that offers to switch to a protocol other than WebSocket ("Upgrade: h2c") as if it had made no offer; HTTP allows
 * servers to ignore it. Once a server listens for upgrades, Node no longer handles such requests itself, so this removes the offer and
 * feeds the request to the server again.
 * @param head bytes that already arrived after the headers
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
