import type { IncomingMessage } from 'node:http';
import type { Next, Request, Response } from 'restify';
import { sendError } from './error-reply';

/**
 * Refuses a request whose address cannot be parsed. Must run before everything else: restify builds a URL from the Host header and the
 * path, and an error there would end the process; a path that cannot be decoded would get no response at all.
 */
export function refuseUnreadable(request: Request, response: Response, next: Next): void {
  const readable = isReadable(request);
  if (!readable) sendError(response, 400, 'The URL of this request, or its Host header, is not valid.');
  next(readable ? undefined : false);
}

/** True if host and path form a valid URL whose escape sequences can be decoded. */
function isReadable({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  const base = `http://${headers.host || 'localhost'}`;
  if (!URL.canParse(base)) return false;
  // A path may begin with two slashes; only a URL that begins with no slash can contain its own host.
  const address = url.startsWith('/') ? base + url : url;
  return URL.canParse(address, base) && isText(new URL(address, base).pathname);
}

function isText(escaped: string): boolean {
  try {
    decodeURIComponent(escaped);
    return true;
  } catch {
    return false;
  }
}
