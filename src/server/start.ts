import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { BoundedStorage } from '../bot/bounded-storage';
import { CareerBot } from '../bot/career-bot';
import { createAdapter } from '../bot/create-adapter';
import type { Conversation } from '../conversation/conversation';
import { createServer } from './create-server';
import { errorForLog } from './error-for-log';
import type { Settings } from './settings';

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
  const adapter = createAdapter(settings, (error, said) =>
    log.error({ err: errorForLog(error, said) }, 'a turn failed'),
  );
  const bot = new CareerBot(conversation, new BoundedStorage());
  const server = createServer(settings, adapter, bot, log);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(settings.PORT, settings.HOST, resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  return {
    url: `http://${host}:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.server.closeIdleConnections();
      }),
  };
}
