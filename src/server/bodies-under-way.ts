import type { Next, Request, RequestHandler, Response } from 'restify';
import { clientAddress } from './client-address';
import { sendError } from './error-reply';

/** Bytes of bodies that one address may be sending at a time: a thousand messages, or thirty of the largest. */
const MOST_OF_ADDRESS = 8 * 1024 * 1024;

/** Bytes that any request counts as: it takes its memory, however small its body is. */
const LEAST_OF_REQUEST = 8 * 1024;

/** Seconds after which a sender may try again: until then the slowest of its requests have ended. */
const AGAIN_AFTER = 15;

/**
 * Refuses bodies while their address has very many under way: each takes its memory until it has come, which a client may draw out.
 * @param largest bytes of the largest body that is read; one that does not tell its length counts as such
 * @param proxies how many proxies stand in front
 */
export function limitBodiesUnderWay(largest: number, proxies: number): RequestHandler {
  const underWay = new Map<string, number>();
  return (request: Request, response: Response, next: Next): void => {
    // Nobody is left to send the rest, and nothing would tell of the end any more.
    if (response.destroyed || request.socket.destroyed) return void next(false);
    const address = clientAddress(request, proxies);
    const told = Number(request.headers['content-length'] ?? largest);
    const size = Math.max(Math.min(told, largest), LEAST_OF_REQUEST);
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
    // Only together do they always tell: a request that was answered before all of its body came does not close when its client
    // goes, and neither does an answer that waits behind others.
    request.once('close', end);
    response.once('close', end);
    next();
  };
}
