import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

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

const ISSUER = 'career-questions-bot';

/** A token opens the conversation; a ticket opens its stream only, since it stands in an address, which proxies write to logs. */
type Purpose = 'conversation' | 'stream';

/** `user` is the name under which Web Chat's client library looks for the user id. */
const claimsSchema = z.object({ conversation: z.string(), user: z.string() });

/** Signs and checks what lets a client into a conversation. */
export class Tokens {
  readonly #key: Uint8Array;

  /** @param secret whoever knows it can speak for anybody; the same in all processes, and before and after a restart */
  constructor(secret: string) {
    this.#key = new TextEncoder().encode(secret);
  }

  /** A token for a person. */
  issue(participant: Participant): Promise<string> {
    return this.#sign(participant, 'conversation', TOKEN_LIFETIME);
  }

  /** Lets a person's client open the stream, once it has shown its token. */
  issueTicket(participant: Participant): Promise<string> {
    return this.#sign(participant, 'stream', TICKET_LIFETIME);
  }

  /** @returns whose token it is; null for one that is forged, expired or meant for something else */
  verify(token: string): Promise<Participant | null> {
    return this.#verify(token, 'conversation');
  }

  /** Like `verify`, for tickets. */
  verifyTicket(ticket: string): Promise<Participant | null> {
    return this.#verify(ticket, 'stream');
  }

  #sign({ conversationId, userId }: Participant, purpose: Purpose, lifetime: number): Promise<string> {
    return new SignJWT({ conversation: conversationId, user: userId })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(purpose)
      .setIssuedAt()
      .setExpirationTime(`${lifetime} s`)
      .sign(this.#key);
  }

  async #verify(token: string, purpose: Purpose): Promise<Participant | null> {
    try {
      const options = { algorithms: ['HS256'], issuer: ISSUER, audience: purpose };
      const { payload } = await jwtVerify(token, this.#key, options);
      const { conversation, user } = claimsSchema.parse(payload);
      return { conversationId: conversation, userId: user };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null;
      throw error;
    }
  }
}

/** A new person in a new conversation. "dl_" marks a user id that the server chose. */
export function newParticipant(): Participant {
  return { conversationId: randomUUID(), userId: `dl_${randomUUID()}` };
}
