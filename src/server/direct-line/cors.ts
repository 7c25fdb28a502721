import type { Next, Request, Response } from 'restify';
import { sendError } from '../error-reply';
import type { PageDoor } from './page-door';

/** Seconds for which a browser may cache that it is allowed to call. */
const PREFLIGHT_LIFETIME = 3600;

/** Returns a handler that lets web pages read the responses if the door admits them, and refuses requests from other pages. */
export function allowOrigins(door: PageDoor) {
  return (request: Request, response: Response, next: Next): void => {
    const origin = request.header('origin');
    response.header('vary', 'Origin');
    const refusal = door.refusalOf(request);
    if (refusal !== null) {
      sendError(response, 403, refusal);
      next(false);
      return;
    }
    if (origin !== undefined) {
      response.header('access-control-allow-origin', origin);
      response.header('access-control-expose-headers', 'retry-after');
    }
    next();
  };
}

/** Returns a handler that answers preflight requests; goes after `allowOrigins`. @param headers request headers that clients may send */
export function preflight(headers: readonly string[]) {
  return (_request: Request, response: Response, next: Next): void => {
    response.header('access-control-allow-methods', 'GET, POST');
    response.header('access-control-allow-headers', headers.join(', '));
    response.header('access-control-max-age', String(PREFLIGHT_LIFETIME));
    response.send(204);
    next();
  };
}
