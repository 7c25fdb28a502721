import type { Logger } from 'pino';
import type { Next, Request, RequestHandler, Response } from 'restify';
import { errorForLog } from '../error-for-log';
import { sendError } from '../error-reply';
import { answersShutdown } from '../observability/turns';
import { bearerOf } from '../secret-check';
import type { ConversationLog } from './conversation-log';
import { newParticipant, type Participant, participantOf, type Tokens } from './tokens';

/** A caller that has been let in. */
export interface Caller {
  participant: Participant;
  /** Shows the secret in place of a token: a program of the host's own, which speaks for many people from one address. */
  isHost: boolean;
}

/** What a request is let in by. */
export interface AuthorizeParts {
  tokens: Tokens;
  log: Logger;
  conversations: Pick<ConversationLog, 'holds'>;
}

type Handler = (request: Request, response: Response) => Promise<void>;
/** Answers a caller that has been let in. */
export type CallerHandler = (request: Request, response: Response, caller: Caller) => Promise<void>;

/** Whom somebody who shows the secret speaks for: a new person, the one of the conversation in the address, or nobody. */
export type SecretStandsFor = 'a new person' | 'the person of the conversation' | 'nobody';

/**
 * Admits only who shows a token, and to no other conversation than the token's; or who shows the secret, which opens any.
 * @param secret what the secret is good for at this address
 */
export function authorized(parts: AuthorizeParts, secret: SecretStandsFor, handle: CallerHandler): RequestHandler {
  return guarded(parts.log, async (request, response) => {
    const caller = await admit(parts, secret, request, response);
    if (caller) await handle(request, response, caller);
  });
}

/** As `authorized`, with a body, of which nothing is read before its sender is let in. @param read puts it into the request */
export function authorizedWithBody(
  parts: AuthorizeParts,
  secret: SecretStandsFor,
  read: readonly RequestHandler[],
  handle: CallerHandler,
): RequestHandler[] {
  const callers = new WeakMap<Request, Caller>();
  const knock = authorized(parts, secret, async (request, _response, caller) => void callers.set(request, caller));
  const letIn = (request: Request, response: Response, next: Next): void => {
    knock(request, response, next).then(() => next(callers.has(request) ? undefined : false));
  };
  const answer = guarded(parts.log, async (request, response) => {
    const caller = callers.get(request);
    if (caller) await handle(request, response, caller);
  });
  return [letIn, ...read, answer];
}

/** @returns who calls; null when the request has been refused */
async function admit(
  parts: AuthorizeParts,
  secret: SecretStandsFor,
  request: Request,
  response: Response,
): Promise<Caller | null> {
  const refuse = (status: number, message: string, details?: { code: string }): null => {
    sendError(response, status, message, details);
    return null;
  };
  const shown = bearerOf(request);
  if (shown === undefined)
    return refuse(401, 'The header "Authorization: Bearer <token>" is missing; get a token from tokens/generate.');
  const { id } = request.params ?? {};
  if (parts.tokens.isSecret(shown)) {
    if (secret === 'nobody') return refuse(403, 'This needs a token, not the secret.');
    if (secret === 'a new person') return { participant: newParticipant(), isHost: true };
    if (!(await parts.conversations.holds(id ?? ''))) return refuse(404, 'There is no such conversation.');
    return { participant: participantOf(id ?? ''), isHost: true };
  }
  const participant = await parts.tokens.verify(shown);
  // 403 is what makes Microsoft's client give up a token.
  if (participant === null) return refuse(403, 'The token is not valid.');
  if (participant === 'expired') return refuse(403, 'The token has expired; get another.', { code: 'TokenExpired' });
  if (id !== undefined && id !== participant.conversationId)
    return refuse(403, 'The token is for another conversation.');
  return { participant, isHost: false };
}

/** No token may stay in a cache, and no error of ours reaches a client with more than a sentence. */
export function guarded(log: Logger, handle: Handler): RequestHandler {
  return async (request: Request, response: Response): Promise<void> => {
    response.header('cache-control', 'no-store');
    try {
      await handle(request, response);
    } catch (error) {
      if (answersShutdown(error, response)) return;
      log.error({ err: errorForLog(error) }, 'a Direct Line request failed');
      if (!response.headersSent) sendError(response, 500, 'The bot could not process this request.');
    }
  };
}
