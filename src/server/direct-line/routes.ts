import type { Logger } from 'pino';
import type { Request, RequestHandler, Response, Server } from 'restify';
import { inTime, TookTooLong } from '../../bot/in-time';
import { problemsIn } from '../../bot/problems';
import { clientAddress } from '../client-address';
import { sendError } from '../error-reply';
import { jsonBody } from '../json-body';
import type { Limit, Limits } from '../limits';
import { atTheCostOf } from '../payer';
import { authorized, authorizedWithBody, type Caller, type CallerHandler, guarded } from './authorize';
import type { Chat } from './chat';
import { allowOrigins, preflight } from './cors';
import type { PageDoor } from './page-door';
import { postedActivitySchema } from './posted-activity';
import { streamUrl } from './stream-url';
import { newParticipant, type Participant, TOKEN_LIFETIME, type Tokens } from './tokens';
import type { UsedTickets } from './used-tickets';

/** Path prefix of the protocol. */
export const DIRECT_LINE_PATH = '/v3/directline';

/** Headers that Microsoft's client library sends. */
const HEADERS = ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with'];

/** Milliseconds for which the response to a post waits for the turn, to report a failed one; a turn takes a few. */
const WAITS_FOR_ANSWER = 5000;

/** What the routes need. */
export interface DirectLineParts {
  chat: Chat;
  tokens: Tokens;
  usedTickets: UsedTickets;
  /** Decides which web pages may call. */
  door: PageDoor;
  limits: Limits;
  /** How many streams one address may have open. */
  streamsPerAddress: number;
  /** Number of proxies in front of the server. */
  proxies: number;
  log: Logger;
}

/**
 * Serves Direct Line 3.0, Microsoft's protocol between a chat client and a bot, as far as Web Chat uses it: tokens, conversations and
 * activities. `serveStreams` serves the stream; files cannot be sent.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference
 */
export function serveDirectLine(server: Server, parts: DirectLineParts): void {
  const { tokens, log, chat } = parts;
  const doors = { tokens, log, conversations: chat.log };
  const origins = allowOrigins(parts.door);
  const post = (path: string, ...handlers: RequestHandler[]) =>
    server.post(`${DIRECT_LINE_PATH}${path}`, origins, ...handlers);
  const get = (path: string, ...handlers: RequestHandler[]) =>
    server.get(`${DIRECT_LINE_PATH}${path}`, origins, ...handlers);
  const inItsConversation = (handle: CallerHandler) => authorized(doors, 'the person of the conversation', handle);

  server.opts(`${DIRECT_LINE_PATH}/*`, origins, preflight(HEADERS));
  post('/tokens/generate', guarded(log, generateToken(parts)));
  post('/tokens/refresh', authorized(doors, 'nobody', limited(parts, refreshToken(tokens))));
  post('/conversations', authorized(doors, 'a new person', limited(parts, startConversation(parts))));
  get('/conversations/:id', inItsConversation(limited(parts, reconnect(parts))));
  get('/conversations/:id/activities', inItsConversation(limited(parts, readActivities(chat))));
  post(
    '/conversations/:id/activities',
    ...authorizedWithBody(doors, 'the person of the conversation', jsonBody(parts.proxies), postActivity(parts)),
  );
  post('/conversations/:id/upload', inItsConversation(limited(parts, refuseFiles)));
  for (const route of [get, post]) route('/*', guarded(log, notHere));
}

/** Counts the requests of a client other than messages, and refuses them over the limits. */
function limited({ limits, proxies }: DirectLineParts, handle: CallerHandler): CallerHandler {
  return async (request, response, caller) => {
    const address = clientAddress(request, proxies);
    if (await refusesUse([limits.addressReads, limits.reads], address, response, caller)) return;
    await handle(request, response, caller);
  };
}

/**
 * Counts a request for its conversation, and for its address unless the caller is a program of the operator, which speaks for many people.
 * @returns true if the request has been refused
 */
async function refusesUse(
  [ofAddress, ofConversation]: readonly [Limit, Limit],
  address: string,
  response: Response,
  { participant, isHost }: Caller,
): Promise<boolean> {
  if (!isHost && (await ofAddress.refuses(address, response))) return true;
  return ofConversation.refuses(participant.conversationId, response);
}

function generateToken({ tokens, limits, proxies }: DirectLineParts) {
  return async (request: Request, response: Response): Promise<void> => {
    if (await limits.tokens.refuses(clientAddress(request, proxies), response)) return;
    response.send(200, await tokenFor(newParticipant(), tokens));
  };
}

function refreshToken(tokens: Tokens): CallerHandler {
  return async (_request, response, { participant }) => {
    response.send(200, await tokenFor(participant, tokens));
  };
}

function startConversation(parts: DirectLineParts): CallerHandler {
  return async (request, response, caller) => {
    const { participant } = caller;
    const exists = await parts.chat.log.holds(participant.conversationId);
    if (!exists && (await refusesArrival(parts, request, response, caller))) return;
    response.send(exists ? 200 : 201, await openedFor(participant, parts, request));
  };
}

/** Reconnects a client to its conversation. If the log no longer has it, it starts again under the same id, with a greeting. */
function reconnect(parts: DirectLineParts): CallerHandler {
  return async (request, response, caller) => {
    const watermark = watermarkOf(request);
    // A client with a watermark has been greeted already, and still shows what it has received.
    const greeted = watermark !== undefined || (await parts.chat.log.holds(caller.participant.conversationId));
    if (!greeted && (await refusesArrival(parts, request, response, caller))) return;
    response.send(200, await openedFor(caller.participant, parts, request, watermark));
  };
}

/**
 * Tells the bot that a person has joined. Used if the log has nothing of the conversation. The greeting is a turn, so it counts like a
 * message; reconnecting to an existing conversation does not.
 * @returns true if the request has been refused
 */
async function refusesArrival(
  { chat, limits, proxies }: DirectLineParts,
  request: Request,
  response: Response,
  caller: Caller,
): Promise<boolean> {
  const address = clientAddress(request, proxies);
  if (await refusesUse([limits.chatsOfDay, limits.messages], address, response, caller)) return true;
  chat.arrive(caller.participant);
  return false;
}

function readActivities(chat: Chat): CallerHandler {
  return async (request, response, { participant }) => {
    const { activities, watermark } = await chat.log.readSince(participant.conversationId, watermarkOf(request));
    response.send(200, { activities, watermark });
  };
}

function postActivity({ chat, limits, proxies }: DirectLineParts): CallerHandler {
  return async (request, response, caller) => {
    const address = clientAddress(request, proxies);
    if (await refusesUse([limits.addressMessages, limits.messages], address, response, caller)) return;
    const posted = postedActivitySchema.safeParse(request.body);
    if (!posted.success) {
      const problems = problemsIn(posted.error);
      const message = `This is not an activity that the bot can handle: ${problems.join('; ')}`;
      return sendError(response, 400, message, { problems });
    }
    // A client may post to a conversation that it never started.
    const begins = !caller.isHost && !(await chat.log.holds(caller.participant.conversationId));
    if (begins && (await limits.chatsOfDay.refuses(address, response))) return;
    // A program of the operator speaks for many people, so its address is not charged.
    const pay = (messages: number) => void (caller.isHost || limits.addressMessages.charge(address, messages));
    const { id, answered } = await atTheCostOf(pay, () => chat.post(posted.data, caller.participant));
    if (await isKnownToFail(answered)) sendError(response, 502, 'The bot failed to answer.', { code: 'BotError' });
    else response.send(200, { id });
  };
}

/** False if the turn takes too long, since it may still succeed. */
async function isKnownToFail(answered: Promise<boolean>): Promise<boolean> {
  try {
    return !(await inTime(answered, WAITS_FOR_ANSWER, 'The answer'));
  } catch (error) {
    if (error instanceof TookTooLong) return false;
    throw error;
  }
}

const refuseFiles: CallerHandler = async (_request, response) => {
  sendError(response, 400, 'The bot does not accept files; ask in words.', { code: 'NotSupported' });
};

/** Refuses sessions and the other parts of the protocol, which Microsoft's client can do without. */
async function notHere(_request: Request, response: Response): Promise<void> {
  sendError(response, 404, 'There is no such address.');
}

async function tokenFor(participant: Participant, tokens: Tokens) {
  const { conversationId } = participant;
  return { conversationId, token: await tokens.issue(participant), expires_in: TOKEN_LIFETIME };
}

/** What a client needs to continue: a token and the URL of its stream. */
async function openedFor(participant: Participant, parts: DirectLineParts, request: Request, watermark?: string) {
  return {
    ...(await tokenFor(participant, parts.tokens)),
    streamUrl: await streamUrl(request, participant, parts, watermark),
  };
}

function watermarkOf(request: Request): string | undefined {
  return new URLSearchParams(request.getQuery()).get('watermark') || undefined;
}
