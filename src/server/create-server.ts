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
import { errorForLog } from './error-for-log';
import { problemsOf } from './incoming-activity';
import { isLoopback } from './loopback';
import { refusalOf } from './refusal';
import { hasCredentials, type Settings } from './settings';

/** Bytes. Activities are small; whatever is larger is not one. */
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
      refuseCompressed,
      plugins.bodyReader({ maxBodySize: LARGEST_BODY }),
      plugins.jsonBodyParser({ bodyReader: true, mapParams: false }),
      messages(settings, adapter, bot, log),
    );
  }
  return server;
}

/** The body reader counts compressed bytes, so that a small body could unpack to gigabytes; no channel compresses. */
function refuseCompressed(request: Request, response: Response, next: Next): void {
  const compressed = Boolean(request.header('content-encoding'));
  if (compressed) response.send(415, { error: 'The bot takes no compressed bodies; send plain JSON.' });
  next(compressed ? false : undefined);
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
