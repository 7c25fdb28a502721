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
  /**
   * True if the caller sent the secret instead of a token: it is a program of the operator, which sends messages for many people from one
   * address.
   */
  isHost: boolean;
}

/** What is needed to check a request. */
export interface AuthorizeParts {
  tokens: Tokens;
  log: Logger;
  conversations: Pick<ConversationLog, 'holds'>;
}

type Handler = (request: Request, response: Response) => Promise<void>;
/** Handles the request of a caller that has been let in. */
export type CallerHandler = (request: Request, response: Response, caller: Caller) => Promise<void>;

/** For whom a caller with the secret acts: for a new person, for the person of the conversation in the path, or for nobody. */
export type SecretStandsFor = 'a new person' | 'the person of the conversation' | 'nobody';

/**
 * Returns a handler that lets in only callers with a token for the conversation in the path, or with the secret, which is valid for all
 * conversations.
 * @param secret for whom a caller with the secret acts at this path
 */
export function authorized(parts: AuthorizeParts, secret: SecretStandsFor, handle: CallerHandler): RequestHandler {
  return guarded(parts.log, async (request, response) => {
    const caller = await admit(parts, secret, request, response);
    if (caller) await handle(request, response, caller);
  });
}

/** Like `authorized`, for requests with a body, which is only read after the caller is let in. @param read handlers that parse the body */
export function authorizedWithBody(
  parts: AuthorizeParts,
  secret: SecretStandsFor,
  read: readonly RequestHandler[],
  handle: CallerHandler,
): RequestHandler[] {
  const callers = new WeakMap<Request, Caller>();
  const checkCaller = authorized(
    parts,
    secret,
    async (request, _response, caller) => void callers.set(request, caller),
  );
  const letIn = (request: Request, response: Response, next: Next): void => {
    checkCaller(request, response, next).then(() => next(callers.has(request) ? undefined : false));
  };
  const answer = guarded(parts.log, async (request, response) => {
    const caller = callers.get(request);
    if (caller) await handle(request, response, caller);
  });
  return [letIn, ...read, answer];
}

/** @returns the caller; null if the request has been refused */
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
  // Microsoft's client drops a token when it gets a 403.
  if (participant === null) return refuse(403, 'The token is not valid.');
  if (participant === 'expired') return refuse(403, 'The token has expired; get another.', { code: 'TokenExpired' });
  if (id !== undefined && id !== participant.conversationId)
    return refuse(403, 'The token is for another conversation.');
  return { participant, isHost: false };
}

/** Returns a handler that forbids caching, since responses contain tokens, and that hides the details of internal errors from clients. */
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
