import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { secretCheck } from '../secret-check';

/** A person in a conversation. */
export interface Participant {
  conversationId: string;
  /** Chosen by the server, never by the client. */
  userId: string;
}

/**
 * Seconds. As long as the bot remembers a conversation, so that a laptop can sleep overnight; clients renew their token every 15 minutes.
 */
export const TOKEN_LIFETIME = 24 * 3600;

/** Seconds between the response that contains a stream's URL and the opening of the stream. */
const TICKET_LIFETIME = 120;

/** Seconds by which the clocks of two processes may differ. */
const CLOCK_TOLERANCE = 300;

/** Seconds after which no process accepts a ticket anymore. */
export const TICKET_DEAD_AFTER = TICKET_LIFETIME + 2 * CLOCK_TOLERANCE;

const ISSUER = 'career-questions-bot';

/**
 * A token gives access to a conversation. A ticket only opens its stream, because it is part of a URL, and proxies write URLs to their
 * logs.
 */
type Purpose = 'conversation' | 'stream';

/** Web Chat's client library reads the user id from a claim named `user`. */
const claimsSchema = z.object({ conversation: z.string(), user: z.string(), jti: z.string().optional() });

/** The owner of a ticket, and the ticket's unique id. */
export interface Ticket {
  participant: Participant;
  id: string;
}

/** Issues and verifies the tokens and tickets of clients. */
export class Tokens {
  readonly #key: Uint8Array;
  /** True for the secret itself, which the operator's programs may send instead of a token. */
  readonly isSecret: (shown: string) => boolean;

  /** @param secret signing key. Whoever knows it can speak for anybody. It must be the same in all processes and after a restart */
  constructor(secret: string) {
    this.#key = new TextEncoder().encode(secret);
    this.isSecret = secretCheck(secret);
  }

  /** Issues a token for a person. */
  issue(participant: Participant): Promise<string> {
    return this.#sign(participant, 'conversation', TOKEN_LIFETIME);
  }

  /** Issues a ticket with which the person's client can open the stream. The client must have shown its token. */
  issueTicket(participant: Participant): Promise<string> {
    return this.#sign(participant, 'stream', TICKET_LIFETIME);
  }

  /** @returns the token's owner; "expired" if the token was valid earlier; null if it is forged or meant for something else */
  async verify(token: string): Promise<Participant | 'expired' | null> {
    const verified = await this.#verify(token, 'conversation');
    return typeof verified === 'object' ? (verified?.participant ?? null) : verified;
  }

  /** Like `verify`, for tickets; null also if the ticket has expired. The caller must ensure that a ticket is used only once. */
  async verifyTicket(ticket: string): Promise<Ticket | null> {
    const verified = await this.#verify(ticket, 'stream');
    return verified === 'expired' ? null : verified;
  }

  #sign({ conversationId, userId }: Participant, purpose: Purpose, lifetime: number): Promise<string> {
    return new SignJWT({ conversation: conversationId, user: userId })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(purpose)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${lifetime} s`)
      .sign(this.#key);
  }

  async #verify(token: string, purpose: Purpose): Promise<Ticket | 'expired' | null> {
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: purpose,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_TOLERANCE,
      });
      const { conversation, user, jti } = claimsSchema.parse(payload);
      return { participant: { conversationId: conversation, userId: user }, id: jti ?? '' };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return 'expired';
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null;
      throw error;
    }
  }
}

/** Returns a new person in a new conversation. */
export function newParticipant(): Participant {
  return participantOf(randomUUID());
}

/** Returns the person of a conversation; there is only one. "dl_" marks a user id that the server chose. */
export function participantOf(conversationId: string): Participant {
  return { conversationId, userId: `dl_${conversationId}` };
}
