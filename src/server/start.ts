import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { TurnErrorReport } from '../bot/apologise';
import { BoundedStorage } from '../bot/bounded-storage';
import { CareerBot } from '../bot/career-bot';
import { createAdapter } from '../bot/create-adapter';
import type { Conversation } from '../conversation/conversation';
import { createServer } from './create-server';
import { Chat } from './direct-line/chat';
import { InProcessLog } from './direct-line/in-process-log';
import { serveDirectLine } from './direct-line/routes';
import { serveStreams } from './direct-line/stream-server';
import { Tokens } from './direct-line/tokens';
import { InProcessOrder } from './direct-line/turn-order';
import { errorForLog } from './error-for-log';
import { countFeedback } from './feedback-count';
import type { Settings } from './settings';
import { signingSecret } from './signing-secret';

/** The server could not start, for a reason that the person who starts it can mend: the message says how. */
export class StartError extends Error {}

/** A running server. */
export interface Running {
  /** "http://127.0.0.1:3978" */
  url: string;
  /** Stops taking requests and closes. */
  stop(): Promise<void>;
}

/** Starts the bot over HTTP. @param destination where log lines go; standard output when absent */
export async function start(
  settings: Settings,
  conversation: Conversation,
  destination?: NodeJS.WritableStream,
): Promise<Running> {
  const log = destination ? pino({ level: settings.LOG_LEVEL }, destination) : pino({ level: settings.LOG_LEVEL });
  const report: TurnErrorReport = (error, said) => log.error({ err: errorForLog(error, said) }, 'a turn failed');
  const bot = new CareerBot(conversation, new BoundedStorage(), countFeedback(log));
  const server = createServer(settings, createAdapter(settings, report), bot, log);
  const directLine = {
    chat: new Chat({ bot, log: new InProcessLog(), order: new InProcessOrder(), report }),
    tokens: new Tokens(signingSecret(settings, log)),
    allowedOrigins: settings.ALLOWED_ORIGINS,
    log,
  };
  serveDirectLine(server, directLine);
  const streams = serveStreams(server.server, directLine);
  await new Promise<void>((resolve, reject) => {
    // restify passes its socket's errors on; without a listener here a port in use would end the process with a bare stack.
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, settings)));
    server.listen(settings.PORT, settings.HOST, resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  return {
    url: `http://${host}:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        streams.close();
        server.server.closeIdleConnections();
      }),
  };
}

function explained(error: NodeJS.ErrnoException, { HOST, PORT }: Settings): Error {
  const advice = {
    EADDRINUSE: 'it is already in use; stop the other program, or set PORT to another port',
    EACCES: 'it is not permitted; set PORT to 1024 or higher',
    EADDRNOTAVAIL: 'this machine has no such address; set HOST to one it has, such as 127.0.0.1',
    ENOTFOUND: 'no such host is known; set HOST to an address of this machine, such as 127.0.0.1',
  }[error.code ?? ''];
  return advice ? new StartError(`Cannot listen on HOST ${HOST}, PORT ${PORT}: ${advice}.`, { cause: error }) : error;
}
