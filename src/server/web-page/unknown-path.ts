import type { Next, Request, Response, Server } from 'restify';
import { plainPage, sendPlainPage } from '../plain-page';

const PAGE = plainPage(
  'There is no such page',
  '<p>The address may be mistyped, or the page is gone. <a href="/">Ask about a job</a> instead.</p>',
);

/** Responds to an unknown path with a page that links to the chat if the client accepts HTML, and with a JSON error otherwise. */
export function serveUnknownPaths(server: Server): void {
  server.on('NotFound', (request: Request, response: Response, _error: Error, done: Next) => {
    if (request.header('accept')?.includes('text/html')) sendPlainPage(response, 404, PAGE);
    done();
  });
}
