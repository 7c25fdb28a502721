import { createServer as createRestifyServer, type Next, type Request, type Response, type Server } from 'restify';
import { type BotMessagesParts, botMessages } from './bot-messages';
import { unifyErrors } from './error-reply';
import { harden } from './harden';
import { addLegalPages } from './legal-pages';
import { limitConnections } from './limit-connections';
import { limitWaiting } from './limit-waiting';
import { isLoopback } from './loopback';
import type { Metrics } from './observability/metrics';
import { addWatching, type Health } from './observability/watch-routes';
import { refuseUnreadable } from './readable-address';
import { hasCredentials, type Settings } from './settings';

/** What the server is made of. */
export interface ServerParts extends BotMessagesParts {
  settings: Settings;
  metrics: Metrics;
  health: () => Health;
}

/** The HTTP server: the bot's door and its health. */
export function createServer(parts: ServerParts): Server {
  const { settings, metrics, health } = parts;
  const server = createRestifyServer({ name: 'career-questions-bot', handleUncaughtExceptions: false });
  limitConnections(server.server, settings);
  limitWaiting(server);
  harden(server, settings);
  unifyErrors(server);
  server.pre(refuseUnreadable);
  server.pre(answerHead);
  addWatching(server, settings, metrics, health);
  addLegalPages(server, settings);
  if (hasCredentials(settings) || isLoopback(settings.HOST)) server.post('/api/messages', ...botMessages(parts));
  return server;
}

/** A HEAD request is answered as the GET request of that address; Node leaves out the body, as it knows what was asked. */
function answerHead(request: Request, _response: Response, next: Next): void {
  if (request.method === 'HEAD') request.method = 'GET';
  next();
}
