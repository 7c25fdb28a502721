import type { Next, Request, RequestHandler, Response } from 'restify';
import { clientAddress } from './client-address';
import { sendError } from './error-reply';

/** Most bytes of request bodies that one address may be sending at a time: about a thousand messages, or thirty of the largest. */
const MOST_OF_ADDRESS = 8 * 1024 * 1024;

/** Bytes that every request counts as at least: it takes up this much memory, however small its body is. */
const LEAST_OF_REQUEST = 8 * 1024;

/** Seconds after which a refused client may try again. By then even the slowest of its requests have ended. */
const AGAIN_AFTER = 15;

/**
 * Refuses a request with status 429 if its address is already sending too many bytes of bodies. A body takes up memory until all of it has
 * arrived, and a client can make that slow.
 * @param largest bytes of the largest body the server reads; a request without a content-length counts as this size
 * @param proxies number of proxies in front of the server
 */
export function limitBodiesUnderWay(largest: number, proxies: number): RequestHandler {
  const underWay = new Map<string, number>();
  return (request: Request, response: Response, next: Next): void => {
    // The connection is already gone: the rest of the body will not come, and no 'close' event would end the count.
    if (response.destroyed || request.socket.destroyed) return void next(false);
    const address = clientAddress(request, proxies);
    const declared = Number(request.headers['content-length'] ?? largest);
    const size = Math.max(Math.min(declared, largest), LEAST_OF_REQUEST);
    const others = underWay.get(address) ?? 0;
    if (others + size > MOST_OF_ADDRESS) {
      response.header('retry-after', String(AGAIN_AFTER));
      sendError(response, 429, 'Too many requests at a time; send them one after the other.');
      next(false);
      return;
    }
    underWay.set(address, others + size);
    let counted = true;
    const end = (): void => {
      if (!counted) return;
      counted = false;
      const left = (underWay.get(address) ?? 0) - size;
      if (left > 0) underWay.set(address, left);
      else underWay.delete(address);
    };
    // Both events are needed: a request that is answered before its body has arrived does not close when the client leaves, and neither
    // does a response that is queued behind others.
    request.once('close', end);
    response.once('close', end);
    next();
  };
}
