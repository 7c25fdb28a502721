import { type Next, plugins, type Request, type RequestHandler, type RequestHandlerType, type Response } from 'restify';
import { limitBodiesUnderWay } from './bodies-under-way';
import { sendError } from './error-reply';

/** Bytes. Activities are small, so a larger body is not one. */
const LARGEST_BODY = 256 * 1024;

/**
 * Returns handlers that parse a small JSON body into `request.body` and refuse any other body.
 * @param proxies number of proxies in front of the server
 */
export function jsonBody(proxies: number): RequestHandler[] {
  return [
    refuseCompressed,
    limitBodiesUnderWay(LARGEST_BODY, proxies),
    plugins.bodyReader({ maxBodySize: LARGEST_BODY }),
    ...handlersOf(plugins.jsonBodyParser({ bodyReader: true, mapParams: false })),
  ];
}

/**
 * Refuses compressed bodies: the body reader counts compressed bytes, so a small body could unpack to gigabytes. Channels never compress.
 */
function refuseCompressed(request: Request, response: Response, next: Next): void {
  const compressed = Boolean(request.header('content-encoding'));
  if (compressed) sendError(response, 415, 'The bot does not accept compressed bodies; send plain JSON.');
  next(compressed ? false : undefined);
}

function handlersOf(handler: RequestHandlerType): RequestHandler[] {
  return Array.isArray(handler) ? handler.flatMap(handlersOf) : [handler];
}
