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

/** What the routes need. */
export interface McpParts {
  desk: Desk;
  /** The token that a client has to send. */
  token: string;
  /** Decides which web pages may call, and under which host names the bot may be reached. */
  door: PageDoor;
  /** Limits the requests of each address. */
  limit: Limit;
  /** Number of proxies in front of the server. */
  proxies: number;
  turns: Pick<Turns, 'open'>;
  log: Logger;
}

/** The path at which assistants reach the bot. */
const MCP_PATH = '/mcp';

/** Headers that MCP clients send. */
const HEADERS = ['authorization', 'content-type', 'mcp-protocol-version'];

/**
 * Serves the Model Context Protocol over streamable HTTP: one message per request, one JSON response, no sessions and no streams.
 * https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#streamable-http
 */
export function serveMcp(server: Server, parts: McpParts): void {
  const origins = allowOrigins(parts.door);
  const checkToken = tokenCheck(parts);
  server.opts(MCP_PATH, origins, preflight(HEADERS));
  server.post(MCP_PATH, origins, checkToken, ...jsonBody(parts.proxies), handleMessage(parts));
  for (const method of ['get', 'del'] as const) server[method](MCP_PATH, origins, checkToken, refuseMethod);
}

/** Checks a request's token. Counts the request first, so that guessing is limited too. */
function tokenCheck({ token, limit, proxies, log }: McpParts): RequestHandler {
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
        : [
            ', error="invalid_token"',
            'The token is not valid; it must be the value of the setting MCP_TOKEN of the bot.',
          ];
    response.header('www-authenticate', `Bearer realm="career-questions-bot"${reason}`);
    sendError(response, 401, message);
    return false;
  }
}

function handleMessage({ desk, limit, proxies, turns, log }: McpParts): RequestHandler {
  return async (request: Request, response: Response): Promise<void> => {
    // A batch of messages would get around the limit, and the protocol has had none since 2025-06-18.
    if (Array.isArray(request.body)) return sendError(response, 400, 'Send one message at a time, not a list.');
    const pay = (requests: number) => void limit.charge(clientAddress(request, proxies), requests);
    try {
      if (!turns.open) throw new ShuttingDownError();
      // Loaded on the first message: a bot without MCP_TOKEN never needs it, and the bundle leaves it out.
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

/** Responds to an internal error without any details. */
function sendFailure(error: unknown, response: Response, log: Logger): void {
  log.error({ err: errorForLog(error) }, 'an MCP request failed');
  sendError(response, 500, 'The bot could not process this request.');
}

function refuseMethod(_request: Request, response: Response, next: Next): void {
  response.header('allow', 'POST, OPTIONS');
  sendError(response, 405, 'Send messages with POST; there are no streams and no sessions.');
  next();
}
