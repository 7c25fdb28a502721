import type { Logger } from 'pino';
import type { Request, RequestHandler, Response } from 'restify';
import { errorForLog } from '../error-for-log';
import { sendError } from '../error-reply';
import { bearerOf } from '../secret-check';
import { answersStopping } from '../watching/turns';
import type { ConversationLog } from './conversation-log';
import { newParticipant, type Participant, participantOf, type Tokens } from './tokens';

/** A caller that has been let in. */
export interface Caller {
  participant: Participant;
  /** Shows the secret in place of a token: a program of the host's own, which speaks for many people from one address. */
  isHost: boolean;
}

/** What a request is let in by. */
export interface AuthoriseParts {
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
export function authorised(parts: AuthoriseParts, secret: SecretStandsFor, handle: CallerHandler): RequestHandler {
  return guarded(parts.log, async (request, response) => {
    const shown = bearerOf(request);
    if (shown === undefined) {
      const message = 'The header "Authorization: Bearer <token>" is missing; get a token from tokens/generate.';
      return sendError(response, 401, message);
    }
    if (parts.tokens.isSecret(shown)) return withSecret(parts, secret, handle, { request, response });
    const participant = await parts.tokens.verify(shown);
    const { id } = request.params ?? {};
    // 403 is what makes Microsoft's client give up a token.
    if (participant === null) return sendError(response, 403, 'The token is not valid.');
    if (participant === 'expired')
      return sendError(response, 403, 'The token has expired; get another.', { code: 'TokenExpired' });
    if (id !== undefined && id !== participant.conversationId)
      return sendError(response, 403, 'The token is for another conversation.');
    await handle(request, response, { participant, isHost: false });
  });
}

async function withSecret(
  { conversations }: AuthoriseParts,
  secret: SecretStandsFor,
  handle: CallerHandler,
  { request, response }: { request: Request; response: Response },
): Promise<void> {
  const { id = '' } = request.params ?? {};
  if (secret === 'nobody') return sendError(response, 403, 'This needs a token, not the secret.');
  if (secret === 'a new person') return handle(request, response, { participant: newParticipant(), isHost: true });
  if (!(await conversations.holds(id))) return sendError(response, 404, 'There is no such conversation.');
  await handle(request, response, { participant: participantOf(id), isHost: true });
}

/** No token may stay in a cache, and no error of ours reaches a client with more than a sentence. */
export function guarded(log: Logger, handle: Handler): RequestHandler {
  return async (request: Request, response: Response): Promise<void> => {
    response.header('cache-control', 'no-store');
    try {
      await handle(request, response);
    } catch (error) {
      if (answersStopping(error, response)) return;
      log.error({ err: errorForLog(error) }, 'a Direct Line request failed');
      if (!response.headersSent) sendError(response, 500, 'The bot could not process this request.');
    }
  };
}
