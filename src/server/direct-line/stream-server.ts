import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientAddress } from '../client-address';
import { errorForLog } from '../error-for-log';
import { OpenStreams } from './open-streams';
import { servePlainly } from './plain-request';
import type { DirectLineParts } from './routes';
import { stream } from './stream';
import { limitFrames } from './stream-frames';
import { type StreamAddress, streamAt } from './stream-url';

/** Bytes. Over the stream, clients only send empty frames as signs of life. */
const LARGEST_FRAME = 1024;

/** Milliseconds between pings; a client that has not answered the last one is disconnected. */
const HEARTBEAT = 30_000;

/** WebSocket close codes: going away, internal error. */
const GOING_AWAY = 1001;
const INTERNAL_ERROR = 1011;

/** The streams of all conversations. */
export interface StreamServer {
  /** Number of open streams. */
  readonly size: number;
  /** Closes all streams; clients reconnect on their own. */
  close(): void;
}

/** Serves the streams of conversations over WebSocket, on the server that handles the HTTP requests. */
export function serveStreams(server: Server, parts: DirectLineParts): StreamServer {
  const { chat, log, proxies } = parts;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  const open = new OpenStreams(parts.streamsPerAddress);

  const upgrade = async (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const address = streamAt(request.url ?? '');
    if (address === null) return refuse(connection, '404 Not Found');
    const client = clientAddress(request, proxies);
    const refusal = await refusalOf(request, address, parts, () => open.admits(client));
    if (refusal !== null) return refuse(connection, refusal);
    sockets.handleUpgrade(request, connection, head, socket => {
      open.add(socket, address.conversationId, client);
      limitFrames(socket);
      alive.add(socket);
      socket.on('pong', () => alive.add(socket));
      // Without a listener, a malformed frame would end the process. The socket closes itself after an error.
      socket.on('error', error => log.debug({ err: errorForLog(error) }, 'a stream broke'));
      stream(socket, chat.log, address.conversationId, address.watermark).catch(error => {
        log.error({ err: errorForLog(error) }, 'a stream failed');
        socket.close(INTERNAL_ERROR);
      });
    });
  };

  server.on('upgrade', (request, connection, head) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      servePlainly(server, request, connection, head);
      return;
    }
    const drop = () => connection.destroy();
    connection.once('error', drop);
    upgrade(request, connection, head).catch(error => {
      log.error({ err: errorForLog(error) }, 'a stream could not be opened');
      drop();
    });
  });

  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, HEARTBEAT);
  heartbeat.unref();

  return {
    get size() {
      return sockets.clients.size;
    },
    close() {
      clearInterval(heartbeat);
      for (const socket of sockets.clients) socket.close(GOING_AWAY);
      sockets.close();
    },
  };
}

/** @returns the HTTP status with which to refuse a request for a stream; null if it is allowed, which uses up its ticket */
async function refusalOf(
  request: IncomingMessage,
  { conversationId, ticket }: StreamAddress,
  { door, tokens, usedTickets }: DirectLineParts,
  hasRoom: () => boolean,
): Promise<string | null> {
  if (!door.admits(request)) return '403 Forbidden';
  const shown = await tokens.verifyTicket(ticket);
  if (shown?.participant.conversationId !== conversationId) return '403 Forbidden';
  if (!hasRoom()) return '429 Too Many Requests';
  return (await usedTickets.use(shown.id)) ? null : '403 Forbidden';
}

/** Also closes the connection: there is no timeout after an upgrade request, so a client could otherwise keep its end open forever. */
function refuse(connection: Duplex, status: string): void {
  connection.once('finish', () => connection.destroy());
  connection.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
