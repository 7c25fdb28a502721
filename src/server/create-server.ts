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

/** What the server needs. */
export interface ServerParts extends BotMessagesParts {
  settings: Settings;
  metrics: Metrics;
  health: () => Health;
}

/** Creates the HTTP server with the messaging endpoint, the health checks and the legal pages. */
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

/** Handles a HEAD request as a GET request. Node leaves out the body because it still knows the original method. */
function answerHead(request: Request, _response: Response, next: Next): void {
  if (request.method === 'HEAD') request.method = 'GET';
  next();
}
