import type { CloudAdapter } from 'botbuilder';
import type { Logger } from 'pino';
import { createServer as createRestifyServer, type Next, type Request, type Response, type Server } from 'restify';
import type { CareerBot } from '../bot/career-bot';
import type { TurnOrder } from './direct-line/turn-order';
import { errorForLog } from './error-for-log';
import { harden } from './harden';
import { HeldResponse } from './held-response';
import { problemsOf } from './incoming-activity';
import { jsonBody } from './json-body';
import { addLegalPages } from './legal-pages';
import type { Limit } from './limits';
import { isLoopback } from './loopback';
import { refusalOf } from './refusal';
import { hasCredentials, type Settings } from './settings';
import type { Metrics } from './watching/metrics';
import { answersStopping, type Turns } from './watching/turns';
import { addWatching, type Health } from './watching/watch-routes';

/** What the server is made of. */
export interface ServerParts {
  settings: Settings;
  adapter: CloudAdapter;
  bot: CareerBot;
  log: Logger;
  turns: Turns;
  order: TurnOrder;
  /** Messages per conversation. */
  messageLimit: Limit;
  metrics: Metrics;
  health: () => Health;
}

/** The HTTP server: the bot's door and its health. */
export function createServer(parts: ServerParts): Server {
  const { settings, metrics, health } = parts;
  const server = createRestifyServer({ name: 'career-questions-bot', handleUncaughtExceptions: false });
  harden(server);
  server.pre(answerHead);
  addWatching(server, metrics, health);
  addLegalPages(server, settings);
  if (hasCredentials(settings) || isLoopback(settings.HOST)) {
    server.post('/api/messages', ...jsonBody(), messages(parts));
  }
  return server;
}

/** A HEAD request is answered as the GET request of that address; Node leaves out the body, as it knows what was asked. */
function answerHead(request: Request, _response: Response, next: Next): void {
  if (request.method === 'HEAD') request.method = 'GET';
  next();
}

/** Lets a well-formed activity through to the bot; anything else is refused with the reason. */
function messages({ settings, adapter, bot, log, turns, order, messageLimit }: ServerParts) {
  return async (request: Request, response: Response): Promise<void> => {
    const problems = problemsOf(request.body);
    if (problems.length > 0) {
      response.send(400, { error: 'This is not an activity the bot can take.', problems });
      return;
    }
    const { serviceUrl, text, channelId, conversation } = request.body;
    const refusal = hasCredentials(settings)
      ? null
      : refusalOf({ header: name => request.header(name), serviceUrl: serviceUrl ?? undefined });
    if (refusal !== null) {
      response.send(403, { error: refusal });
      return;
    }
    const held = new HeldResponse(response);
    const key = `${channelId}/${conversation.id}`;
    const turn = () =>
      adapter.process(request, held, async context => {
        // Here the caller is known to be who it says it is: nobody uses up the allowance of another's conversation.
        if (!(await messageLimit.refuses(key, held.instead()))) await bot.run(context);
      });
    try {
      await turns.run(request.body, () => order.run(key, turn));
      held.release();
    } catch (error) {
      if (response.headersSent || answersStopping(error, response)) return;
      log.error({ err: errorForLog(error, text) }, 'an activity could not be processed');
      response.send(500, { error: 'The bot could not process this activity.' });
    }
  };
}
