import type { IncomingMessage } from 'node:http';
import type { Next, Request, Response } from 'restify';
import { sendError } from './error-reply';

/**
 * Refuses a request whose address cannot be read. Stands before all else: restify makes a URL of the header Host and the path, and an
 * error there would end the process; a path that cannot be decoded would get no answer at all.
 */
export function refuseUnreadable(request: Request, response: Response, next: Next): void {
  const readable = isReadable(request);
  if (!readable) sendError(response, 400, 'The address of this request, or its header Host, cannot be read.');
  next(readable ? undefined : false);
}

/** True where host and path make a URL whose escapes are text. */
function isReadable({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  const base = `http://${headers.host || 'localhost'}`;
  if (!URL.canParse(base)) return false;
  // A path may begin with two slashes; only what begins with none can name a host of its own.
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
