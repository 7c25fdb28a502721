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

/** Bytes. Clients send nothing over the stream but empty frames as signs of life. */
const LARGEST_FRAME = 1024;

/** Milliseconds between questions whether a client still lives; one that has not answered the last is cut. */
const HEARTBEAT = 30_000;

/** WebSocket close codes: going away, internal error. */
const GOING_AWAY = 1001;
const INTERNAL_ERROR = 1011;

/** The streams of all conversations. */
export interface StreamServer {
  /** Streams that are open. */
  readonly size: number;
  /** Closes all streams; their clients come back on their own. */
  close(): void;
}

/** Serves the streams of conversations over WebSocket, on the server that takes the requests. */
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
      // Without a listener a broken frame would end the process; the socket closes itself after one.
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

/** @returns the HTTP status with which a request for a stream is refused; null when it may have one, and its ticket is used up */
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

/** Hangs up, too: a client that never does would keep its end of the connection for good, as no timeout is left once it asked for a stream. */
function refuse(connection: Duplex, status: string): void {
  connection.once('finish', () => connection.destroy());
  connection.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
