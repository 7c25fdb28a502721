import type { Logger } from 'pino';
import type { Next, Request, RequestHandler, Response, Server } from 'restify';
import type { Desk } from '../mcp/desk';
import { clientAddress } from './client-address';
import { allowOrigins, preflight } from './direct-line/cors';
import type { PageDoor } from './direct-line/page-door';
import { errorForLog } from './error-for-log';
import { sendError } from './error-reply';
import { jsonBody } from './json-body';
import type { Limit } from './limits';
import { answersShutdown, ShuttingDownError, type Turns } from './observability/turns';
import { atTheCostOf } from './payer';
import { bearerOf, secretCheck } from './secret-check';

/** What the routes work with. */
export interface McpParts {
  desk: Desk;
  /** Whoever shows it may ask. */
  token: string;
  /** Decides which pages may call, and under which names the bot is reached. */
  door: PageDoor;
  /** Requests per address. */
  limit: Limit;
  /** How many proxies stand in front. */
  proxies: number;
  turns: Pick<Turns, 'open'>;
  log: Logger;
}

/** Where assistants reach the bot. */
const MCP_PATH = '/mcp';

/** What clients of the protocol send beside their body. */
const HEADERS = ['authorization', 'content-type', 'mcp-protocol-version'];

/**
 * The Model Context Protocol by streamable HTTP: one message a request, one answer in JSON, and neither sessions nor streams.
 * https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#streamable-http
 */
export function serveMcp(server: Server, parts: McpParts): void {
  const origins = allowOrigins(parts.door);
  const knock = knocking(parts);
  server.opts(MCP_PATH, origins, preflight(HEADERS));
  server.post(MCP_PATH, origins, knock, ...jsonBody(parts.proxies), take(parts));
  for (const method of ['get', 'del'] as const) server[method](MCP_PATH, origins, knock, refuseMethod);
}

/** Counts a request before its token is looked at, so that guessing is limited, too. */
function knocking({ token, limit, proxies, log }: McpParts): RequestHandler {
  const isToken = secretCheck(token);
  return (request: Request, response: Response, next: Next): void => {
    response.header('cache-control', 'no-store');
    admits(request, response)
      .then(admitted => next(admitted ? undefined : false))
      .catch(error => {
        sendFailure(error, response, log);
        next(false);
      });
  };

  async function admits(request: Request, response: Response): Promise<boolean> {
    if (await limit.refuses(clientAddress(request, proxies), response)) return false;
    const shown = bearerOf(request);
    if (shown !== undefined && isToken(shown)) return true;
    const [reason, message] =
      shown === undefined
        ? ['', 'The header "Authorization: Bearer <token>" is missing; the token is the setting MCP_TOKEN of the bot.']
        : [', error="invalid_token"', 'The token is not valid; it has to be the setting MCP_TOKEN of the bot.'];
    response.header('www-authenticate', `Bearer realm="career-questions-bot"${reason}`);
    sendError(response, 401, message);
    return false;
  }
}

function take({ desk, limit, proxies, turns, log }: McpParts): RequestHandler {
  return async (request: Request, response: Response): Promise<void> => {
    // A list of messages would get around the limit; the protocol has none since 2025-06-18.
    if (Array.isArray(request.body)) return sendError(response, 400, 'Send one message at a time, not a list.');
    const pay = (requests: number) => void limit.charge(clientAddress(request, proxies), requests);
    try {
      if (!turns.open) throw new ShuttingDownError();
      // Loaded by the first message: a bot without assistants never needs it, and its bundle leaves it out.
      const { answerPost } = require('../mcp/answer-post') as typeof import('../mcp/answer-post');
      const posted = { header: (name: string) => request.header(name), body: request.body };
      const { status, headers, text } = await atTheCostOf(pay, () => answerPost(posted, desk));
      response.sendRaw(status, text, headers);
    } catch (error) {
      if (response.headersSent || answersShutdown(error, response)) return;
      sendFailure(error, response, log);
    }
  };
}

/** An error of ours: whoever asked learns no more than that there was one. */
function sendFailure(error: unknown, response: Response, log: Logger): void {
  log.error({ err: errorForLog(error) }, 'a request of an assistant failed');
  sendError(response, 500, 'The bot could not process this request.');
}

function refuseMethod(_request: Request, response: Response, next: Next): void {
  response.header('allow', 'POST, OPTIONS');
  sendError(response, 405, 'Messages come by POST; there are no streams and no sessions.');
  next();
}
