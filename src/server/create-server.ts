import type { CloudAdapter } from 'botbuilder';
import type { Logger } from 'pino';
import { createServer as createRestifyServer, type Next, type Request, type Response, type Server } from 'restify';
import type { CareerBot } from '../bot/career-bot';
import { errorForLog } from './error-for-log';
import { problemsOf } from './incoming-activity';
import { jsonBody } from './json-body';
import { addLegalPages } from './legal-pages';
import { isLoopback } from './loopback';
import { refusalOf } from './refusal';
import { hasCredentials, type Settings } from './settings';

/** The HTTP server: the bot's door and its health. */
export function createServer(settings: Settings, adapter: CloudAdapter, bot: CareerBot, log: Logger): Server {
  const server = createRestifyServer({ name: 'career-questions-bot', handleUncaughtExceptions: false });
  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'ok' });
    next();
  });
  addLegalPages(server, settings);
  if (hasCredentials(settings) || isLoopback(settings.HOST)) {
    server.post('/api/messages', ...jsonBody(), messages(settings, adapter, bot, log));
  }
  return server;
}

/** Lets a well-formed activity through to the bot; anything else is refused with the reason. */
function messages(settings: Settings, adapter: CloudAdapter, bot: CareerBot, log: Logger) {
  return async (request: Request, response: Response): Promise<void> => {
    const problems = problemsOf(request.body);
    if (problems.length > 0) {
      response.send(400, { error: 'This is not an activity the bot can take.', problems });
      return;
    }
    const { serviceUrl, text } = request.body;
    const refusal = hasCredentials(settings)
      ? null
      : refusalOf({ header: name => request.header(name), serviceUrl: serviceUrl ?? undefined });
    if (refusal !== null) {
      response.send(403, { error: refusal });
      return;
    }
    try {
      await adapter.process(request, response, context => bot.run(context));
    } catch (error) {
      log.error({ err: errorForLog(error, text) }, 'an activity could not be processed');
      if (!response.headersSent) response.send(500, { error: 'The bot could not process this activity.' });
    }
  };
}
