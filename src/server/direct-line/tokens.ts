import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { secretCheck } from '../secret-check';

/** A person in a conversation. */
export interface Participant {
  conversationId: string;
  /** Chosen here, never by the client. */
  userId: string;
}

/** Seconds. As long as the bot remembers a conversation, so that a laptop may sleep over night; clients renew every 15 minutes. */
export const TOKEN_LIFETIME = 24 * 3600;

/** Seconds. It only has to last from the answer that holds the address to the opening of the stream. */
const TICKET_LIFETIME = 120;

/** Seconds by which the clocks of two processes may differ. */
const CLOCK_TOLERANCE = 300;

/** Seconds after which a ticket is certainly no longer taken by any process. */
export const TICKET_DEAD_AFTER = TICKET_LIFETIME + 2 * CLOCK_TOLERANCE;

const ISSUER = 'career-questions-bot';

/** A token opens the conversation; a ticket opens its stream only, since it stands in an address, which proxies write to logs. */
type Purpose = 'conversation' | 'stream';

/** `user` is the name under which Web Chat's client library looks for the user id. */
const claimsSchema = z.object({ conversation: z.string(), user: z.string(), jti: z.string().optional() });

/** Whose ticket it is, and the name by which it is known again. */
export interface Ticket {
  participant: Participant;
  id: string;
}

/** Signs and checks what lets a client into a conversation. */
export class Tokens {
  readonly #key: Uint8Array;
  /** True for the secret itself, which a program of the host's own may show in place of a token. */
  readonly isSecret: (shown: string) => boolean;

  /** @param secret whoever knows it can speak for anybody; the same in all processes, and before and after a restart */
  constructor(secret: string) {
    this.#key = new TextEncoder().encode(secret);
    this.isSecret = secretCheck(secret);
  }

  /** A token for a person. */
  issue(participant: Participant): Promise<string> {
    return this.#sign(participant, 'conversation', TOKEN_LIFETIME);
  }

  /** Lets a person's client open the stream, once it has shown its token. */
  issueTicket(participant: Participant): Promise<string> {
    return this.#sign(participant, 'stream', TICKET_LIFETIME);
  }

  /** @returns whose token it is; "expired" for one that was good; null for one that is forged or meant for something else */
  async verify(token: string): Promise<Participant | 'expired' | null> {
    const verified = await this.#verify(token, 'conversation');
    return typeof verified === 'object' ? (verified?.participant ?? null) : verified;
  }

  /** Like `verify`, for tickets; that a ticket is used once is for the caller to see to. */
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

/** A new person in a new conversation. */
export function newParticipant(): Participant {
  return participantOf(randomUUID());
}

/** The one person of a conversation. "dl_" marks a user id that the server chose. */
export function participantOf(conversationId: string): Participant {
  return { conversationId, userId: `dl_${conversationId}` };
}
