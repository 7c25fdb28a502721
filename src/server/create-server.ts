import type { CloudAdapter } from 'botbuilder';
import type { Logger } from 'pino';
import {
  createServer as createRestifyServer,
  type Next,
  plugins,
  type Request,
  type Response,
  type Server,
} from 'restify';
import type { CareerBot } from '../bot/career-bot';
import { problemsOf } from './incoming-activity';
import { hasCredentials, isLoopback, type Settings } from './settings';

/** Activities are small; whatever is larger is not one. */
const LARGEST_BODY = 256 * 1024;

/** The HTTP server: the bot's door and its health. */
export function createServer(settings: Settings, adapter: CloudAdapter, bot: CareerBot, log: Logger): Server {
  const server = createRestifyServer({ name: 'career-questions-bot', handleUncaughtExceptions: false });
  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'ok' });
    next();
  });
  if (hasCredentials(settings) || isLoopback(settings.HOST)) {
    server.post(
      '/api/messages',
      plugins.bodyReader({ maxBodySize: LARGEST_BODY }),
      plugins.jsonBodyParser({ bodyReader: true, mapParams: false }),
      messages(settings, adapter, bot, log),
    );
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
    const refusal = hasCredentials(settings) ? null : refusalOf(request);
    if (refusal !== null) {
      response.send(403, { error: refusal });
      return;
    }
    try {
      await adapter.process(request, response, context => bot.run(context));
    } catch (error) {
      log.error({ err: error }, 'an activity could not be processed');
      if (!response.headersSent) response.send(500, { error: 'The bot could not process this activity.' });
    }
  };
}

/** Without credentials anybody could post and name any address to answer to: only this machine may. */
function refusalOf(request: Request): string | null {
  if (request.header('x-forwarded-for') || request.header('forwarded')) {
    return 'Without MicrosoftAppId the bot takes no forwarded requests; set its credentials to put it behind a proxy.';
  }
  const { hostname } = new URL(request.body.serviceUrl);
  return isLoopback(hostname)
    ? null
    : `Without MicrosoftAppId the bot answers only to loopback service URLs, not to ${hostname}.`;
}
