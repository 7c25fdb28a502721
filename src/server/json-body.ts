import { type Next, plugins, type Request, type RequestHandler, type RequestHandlerType, type Response } from 'restify';
import { limitBodiesUnderWay } from './bodies-under-way';
import { sendError } from './error-reply';

/** Bytes. Activities are small; whatever is larger is not one. */
const LARGEST_BODY = 256 * 1024;

/**
 * Handlers that put a small JSON body into `request.body`, and refuse any other.
 * @param proxies how many proxies stand in front
 */
export function jsonBody(proxies: number): RequestHandler[] {
  return [
    refuseCompressed,
    limitBodiesUnderWay(LARGEST_BODY, proxies),
    plugins.bodyReader({ maxBodySize: LARGEST_BODY }),
    ...handlersOf(plugins.jsonBodyParser({ bodyReader: true, mapParams: false })),
  ];
}

/** The body reader counts compressed bytes, so that a small body could unpack to gigabytes; no channel compresses. */
function refuseCompressed(request: Request, response: Response, next: Next): void {
  const compressed = Boolean(request.header('content-encoding'));
  if (compressed) sendError(response, 415, 'The bot takes no compressed bodies; send plain JSON.');
  next(compressed ? false : undefined);
}

function handlersOf(handler: RequestHandlerType): RequestHandler[] {
  return Array.isArray(handler) ? handler.flatMap(handlersOf) : [handler];
}
