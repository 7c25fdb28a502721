import type { Logger } from 'pino';
import type { Request, RequestHandler, Response, Server } from 'restify';
import { clientAddress } from '../client-address';
import { errorForLog } from '../error-for-log';
import { jsonBody } from '../json-body';
import type { Limit } from '../limits';
import { answersStopping } from '../watching/turns';
import type { Chat } from './chat';
import { allowOrigins, preflight } from './cors';
import { postedActivitySchema } from './posted-activity';
import { streamUrl } from './stream-url';
import { newParticipant, type Participant, TOKEN_LIFETIME, type Tokens } from './tokens';

/** Where the protocol is served. */
export const DIRECT_LINE_PATH = '/v3/directline';

/** What the routes work with. */
export interface DirectLineParts {
  chat: Chat;
  tokens: Tokens;
  /** Origins of pages on other hosts that may call. */
  allowedOrigins: readonly string[];
  /** Messages per conversation, and tokens per address. */
  messageLimit: Limit;
  tokenLimit: Limit;
  /** How many proxies stand in front. */
  proxies: number;
  log: Logger;
}

type Handler = (request: Request, response: Response) => Promise<void>;
type ParticipantHandler = (request: Request, response: Response, participant: Participant) => Promise<void>;

/**
 * The requests of Direct Line 3.0, Microsoft's protocol between a chat client and a bot, as Web Chat uses it: tokens,
 * conversations, activities. The stream is served apart.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference
 */
export function serveDirectLine(server: Server, parts: DirectLineParts): void {
  const { chat, tokens } = parts;
  const origins = allowOrigins(parts.allowedOrigins);
  const post = (path: string, ...handlers: RequestHandler[]) =>
    server.post(`${DIRECT_LINE_PATH}${path}`, origins, ...handlers);
  const get = (path: string, ...handlers: RequestHandler[]) =>
    server.get(`${DIRECT_LINE_PATH}${path}`, origins, ...handlers);

  server.opts(`${DIRECT_LINE_PATH}/*`, origins, preflight);
  post('/tokens/generate', guarded(parts, generateToken(parts)));
  post('/tokens/refresh', authorised(parts, refreshToken(tokens)));
  post('/conversations', authorised(parts, startConversation(parts)));
  get('/conversations/:id', authorised(parts, reconnect(parts)));
  get('/conversations/:id/activities', authorised(parts, readActivities(chat)));
  post('/conversations/:id/activities', ...jsonBody(), authorised(parts, postActivity(parts)));
}

function generateToken({ tokens, tokenLimit, proxies }: DirectLineParts): Handler {
  return async (request, response) => {
    if (await tokenLimit.refuses(clientAddress(request, proxies), response)) return;
    response.send(200, await tokenFor(newParticipant(), tokens));
  };
}

function refreshToken(tokens: Tokens): ParticipantHandler {
  return async (_request, response, participant) => {
    response.send(200, await tokenFor(participant, tokens));
  };
}

function startConversation(parts: DirectLineParts): ParticipantHandler {
  return async (request, response, participant) => {
    if (await refusesArrival(parts, participant, response)) return;
    response.send(201, {
      ...(await tokenFor(participant, parts.tokens)),
      streamUrl: await streamUrl(request, participant, parts.tokens),
    });
  };
}

/** Goes on with a conversation. One that the log no longer holds begins anew, under its old id and with a greeting. */
function reconnect(parts: DirectLineParts): ParticipantHandler {
  return async (request, response, participant) => {
    const watermark = watermarkOf(request);
    // A client with a watermark has been greeted already; what it has seen stays on its screen.
    if (watermark === undefined && (await refusesArrival(parts, participant, response))) return;
    response.send(200, {
      ...(await tokenFor(participant, parts.tokens)),
      streamUrl: await streamUrl(request, participant, parts.tokens, watermark),
    });
  };
}

/**
 * Tells the bot that a person has come, where nothing of the conversation is held. That makes a turn, so it counts as a message does;
 * clients that come back to a conversation, however often, make none.
 * @returns true when the request has been refused
 */
async function refusesArrival(
  { chat, messageLimit }: DirectLineParts,
  participant: Participant,
  response: Response,
): Promise<boolean> {
  if (await chat.log.holds(participant.conversationId)) return false;
  if (await messageLimit.refuses(participant.conversationId, response)) return true;
  chat.arrive(participant);
  return false;
}

function readActivities(chat: Chat): ParticipantHandler {
  return async (request, response, { conversationId }) => {
    response.send(200, await chat.log.readSince(conversationId, watermarkOf(request)));
  };
}

function postActivity({ chat, messageLimit }: DirectLineParts): ParticipantHandler {
  return async (request, response, participant) => {
    if (await messageLimit.refuses(participant.conversationId, response)) return;
    const posted = postedActivitySchema.safeParse(request.body);
    if (posted.success) {
      response.send(200, { id: await chat.post(posted.data, participant) });
    } else {
      const problems = posted.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
      response.send(400, { error: 'This is not an activity the bot can take.', problems });
    }
  };
}

async function tokenFor(participant: Participant, tokens: Tokens) {
  const { conversationId } = participant;
  return { conversationId, token: await tokens.issue(participant), expires_in: TOKEN_LIFETIME };
}

function watermarkOf(request: Request): string | undefined {
  return new URLSearchParams(request.getQuery()).get('watermark') || undefined;
}

/** Admits only who shows a token, and to no other conversation than the token's. */
function authorised(parts: DirectLineParts, handle: ParticipantHandler): RequestHandler {
  return guarded(parts, async (request, response) => {
    const token = /^Bearer (.+)$/i.exec(request.header('authorization') ?? '')?.[1];
    if (token === undefined) {
      response.send(401, {
        error: 'The header "Authorization: Bearer <token>" is missing; get a token from tokens/generate.',
      });
      return;
    }
    const participant = await parts.tokens.verify(token);
    const { id } = request.params ?? {};
    // 403 is what makes Microsoft's client give up a token.
    if (participant === null) response.send(403, { error: 'The token is not valid, or no longer.' });
    else if (id !== undefined && id !== participant.conversationId)
      response.send(403, { error: 'The token is for another conversation.' });
    else await handle(request, response, participant);
  });
}

/** No token may stay in a cache, and no error of ours reaches a client with more than a sentence. */
function guarded({ log }: DirectLineParts, handle: Handler): RequestHandler {
  return async (request: Request, response: Response): Promise<void> => {
    response.header('cache-control', 'no-store');
    try {
      await handle(request, response);
    } catch (error) {
      if (answersStopping(error, response)) return;
      log.error({ err: errorForLog(error) }, 'a Direct Line request failed');
      if (!response.headersSent) response.send(500, { error: 'The bot could not process this request.' });
    }
  };
}
