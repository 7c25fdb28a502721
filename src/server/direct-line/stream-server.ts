import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { errorForLog } from '../error-for-log';
import { isAllowedOrigin } from './origins';
import type { DirectLineParts } from './routes';
import { stream } from './stream';
import { streamAt } from './stream-url';

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
export function serveStreams(server: Server, { chat, tokens, allowedOrigins, log }: DirectLineParts): StreamServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();

  const upgrade = async (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const address = streamAt(request.url ?? '');
    if (address === null) return refuse(connection, '404 Not Found');
    if (!isAllowedOrigin(request, allowedOrigins)) return refuse(connection, '403 Forbidden');
    const participant = await tokens.verifyTicket(address.ticket);
    if (participant?.conversationId !== address.conversationId) return refuse(connection, '403 Forbidden');
    sockets.handleUpgrade(request, connection, head, socket => {
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

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
