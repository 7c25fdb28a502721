import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { newerReleases } from '../answers/vintages';
import type { TurnErrorReport } from '../bot/apologize';
import { CareerBot } from '../bot/career-bot';
import { ChannelAdapter } from '../bot/channel-adapter';
import type { Conversation } from '../conversation/conversation';
import { ChannelDoor } from './channel-door';
import { createServer } from './create-server';
import { CurrentConversation } from './current-conversation';
import { Chat } from './direct-line/chat';
import { PageDoor } from './direct-line/page-door';
import { rescueMessages } from './direct-line/rescue';
import { serveDirectLine } from './direct-line/routes';
import { serveStreams } from './direct-line/stream-server';
import { Tokens } from './direct-line/tokens';
import { errorForLog } from './error-for-log';
import { countFeedback } from './feedback-count';
import { doInIdle } from './in-idle';
import { LearnLog } from './learning/learn-log';
import { openLimits } from './limits';
import { logDestination } from './log-destination';
import { openDesk } from './mcp-desk';
import { serveMcp } from './mcp-routes';
import { Metrics } from './observability/metrics';
import { noteAnswer, Turns, turnOfLogLine } from './observability/turns';
import { loadPageFiles } from './page-files';
import { reload } from './reload';
import type { Settings } from './settings';
import { signingSecret } from './signing-secret';
import { openState } from './state/open-state';
import { servePage } from './web-page/serve-page';
import { serveUnknownPaths } from './web-page/unknown-path';

/** The server could not start for a reason that the operator can fix; the message says how. */
export class StartError extends Error {}

/** A running server. */
export interface Running {
  /** For example "http://127.0.0.1:3978". */
  url: string;
  /** Releases of the sources that are out, but not in `data/`: "O*NET 31.0 (August 2026)". */
  newerReleases: readonly string[];
  /** Stops taking turns, waits for those that are running, and closes; takes at most ten seconds. */
  stop(): Promise<void>;
  /** Loads changed content. @returns true if it is now in use; false if it is broken */
  reload(load: () => Conversation): boolean;
}

/** Milliseconds that running turns have to finish, and then their answers have to be sent, when the server stops. */
const LAST_TURNS = 7500;
const LAST_ANSWERS = 1000;

/**
 * Starts the bot's HTTP server. @param destination where log lines go; standard output by default
 * @throws StartError or StateError if it cannot start
 */
export async function start(
  settings: Settings,
  conversation: Conversation,
  destination?: NodeJS.WritableStream,
): Promise<Running> {
  const options = { level: settings.LOG_LEVEL, mixin: turnOfLogLine };
  const log = pino(options, destination ?? logDestination());
  const report: TurnErrorReport = (error, text) => log.error({ err: errorForLog(error, text) }, 'a turn failed');
  const metrics = new Metrics(() => streams.size);
  const turns = new Turns(log, metrics);
  const learnLog = openLearnLog(settings.LEARN_LOG, log);
  const missing = (file: string) =>
    log.warn(`${file} is missing, so the chat page has no chat; create it with "npm run build"`);
  // What may fail, except listening, comes before the state is opened: its connections would keep the process alive after a failed start.
  const pageFiles = loadPageFiles(missing);
  const state = await openState(settings.STATE_URL, log, metrics);
  const current = new CurrentConversation(conversation, (answered, text) => {
    noteAnswer(answered);
    if (text !== null) learnLog?.note(answered, text);
  });
  const counts = countFeedback(log);
  const bot = new CareerBot(current, state.stores, {
    async keep(feedback) {
      await counts.keep(feedback);
      learnLog?.keep(feedback);
    },
  });
  const limits = openLimits(settings, metrics, state.redis);
  const adapter = new ChannelAdapter(settings, report);
  const health = () => ({ open: turns.open, state: state.health() });
  const server = createServer({
    settings,
    adapter,
    door: new ChannelDoor(adapter, settings, log),
    bot,
    log,
    turns,
    order: state.order,
    messageLimit: limits.messages,
    proxies: settings.TRUST_PROXY,
    metrics,
    health,
  });
  const chat = new Chat({ bot, log: state.chats, order: state.order, pending: state.pending, turns, report });
  const endRescue = state.pending ? rescueMessages(chat, state.pending) : () => undefined;
  const directLine = {
    chat,
    tokens: new Tokens(signingSecret(settings, log)),
    usedTickets: state.usedTickets,
    door: new PageDoor(settings),
    limits,
    streamsPerAddress: settings.STREAMS_PER_ADDRESS,
    proxies: settings.TRUST_PROXY,
    log,
  };
  serveDirectLine(server, directLine);
  if (settings.MCP_TOKEN !== '') {
    const desk = openDesk({ conversation: current, storage: state.stores.memory, order: state.order, turns, log });
    serveMcp(server, {
      desk,
      token: settings.MCP_TOKEN,
      door: directLine.door,
      limit: limits.mcp,
      proxies: settings.TRUST_PROXY,
      turns,
      log,
    });
  }
  servePage(server, pageFiles, settings, () => current.greet());
  serveUnknownPaths(server);
  const streams = serveStreams(server.server, directLine);
  await new Promise<void>((resolve, reject) => {
    // restify forwards the errors of its socket. Without a listener, a port in use would end the process with a bare stack trace.
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, settings)));
    server.listen(settings.PORT, settings.HOST, resolve);
  }).catch(error => {
    endRescue();
    state.close();
    throw error;
  });
  let endAhead = doInIdle(current.ahead());
  const { port } = server.server.address() as AddressInfo;
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  return {
    url: `http://${host}:${port}`,
    newerReleases: newerReleases(current.sources),
    reload(load) {
      const succeeded = reload(current, load, log);
      if (succeeded) {
        endAhead();
        endAhead = doInIdle(current.ahead());
      }
      return succeeded;
    },
    async stop() {
      endRescue();
      endAhead();
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      await Promise.race([turns.close(), sleep(LAST_TURNS, undefined, { ref: false })]);
      streams.close();
      server.server.closeIdleConnections();
      const cut = setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS);
      await closed;
      clearTimeout(cut);
      state.close();
      await learnLog?.close();
      metrics.registry.clear();
    },
  };
}

function openLearnLog(file: string | null, log: Logger): LearnLog | null {
  try {
    return file === null ? null : new LearnLog(file, log);
  } catch (error) {
    throw new StartError((error as Error).message, { cause: error });
  }
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
