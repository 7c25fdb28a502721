import { decodeJwt } from 'jose';
import type { Logger } from 'pino';
import type { Request } from 'restify';
import type { Admitted, ChannelAdapter } from '../bot/channel-adapter';
import { inTime, TookTooLong } from '../bot/in-time';
import { errorForLog } from './error-for-log';
import { hostOf, refusalOf } from './refusal';
import { Seldom } from './seldom';
import { hasCredentials, type Settings } from './settings';

/** Milliseconds for which the sign-in service may be asked about one caller. */
const SIGN_IN_TIMEOUT = 10_000;
/** Milliseconds between lines of the log about a sign-in service that is away. */
const LOGS_EVERY = 10_000;

/** Why a caller is not let in, as an HTTP answer. */
export interface Refusal {
  status: 401 | 403 | 503;
  message: string;
}

const NOT_AUTHORISED: Refusal = { status: 401, message: 'The request is not authorized for this bot.' };
const SIGN_IN_AWAY: Refusal = { status: 503, message: 'The sign-in service cannot be reached; try again later.' };

/** Decides who may send activities, before anything else is looked at. */
export class ChannelDoor {
  readonly #adapter: ChannelAdapter;
  readonly #checksTokens: boolean;
  readonly #log: Logger;
  readonly #lines = new Seldom(LOGS_EVERY);

  constructor(adapter: ChannelAdapter, settings: Settings, log: Logger) {
    this.#adapter = adapter;
    this.#checksTokens = hasCredentials(settings);
    this.#log = log;
  }

  /** Why a request is refused for its headers alone, or null: nothing of its body needs to be read then. */
  refusalOf(request: Request): Refusal | null {
    if (this.#checksTokens) return expires(request.header('authorization')) ? null : NOT_AUTHORISED;
    const message = refusalOf({ header: name => request.header(name), serviceUrl: undefined });
    return message === null ? null : { status: 403, message };
  }

  /**
   * Checks who calls, where the body says what it has to be checked against.
   * @returns what the turn needs to know of the caller, or why it is refused
   */
  async admit(request: Request): Promise<Admitted | Refusal> {
    const { channelId, serviceUrl } = claimsOf(request.body);
    // What is no address at all is for the check of the whole body to name.
    if (!this.#checksTokens && hostOf(serviceUrl ?? '') !== '') {
      const message = refusalOf({ header: name => request.header(name), serviceUrl });
      if (message !== null) return { status: 403, message };
    }
    try {
      const work = this.#adapter.admit(request.header('authorization') ?? '', { channelId, serviceUrl });
      return await inTime(work, SIGN_IN_TIMEOUT, 'The answer of the sign-in service');
    } catch (error) {
      if (!isSignInAway(error as Error)) return NOT_AUTHORISED;
      const unsaid = this.#lines.take();
      if (unsaid !== null)
        this.#log.error({ err: errorForLog(error), unsaid }, 'the sign-in service cannot be reached');
      return SIGN_IN_AWAY;
    }
  }
}

/** True for the header of a token that says when it expires. Whether that is true, and when, is for botbuilder to check. */
function expires(authorization: string | undefined): boolean {
  const [, token] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? [];
  try {
    return token !== undefined && typeof decodeJwt(token).exp === 'number';
  } catch {
    return false;
  }
}

function claimsOf(body: unknown): { channelId: string; serviceUrl: string | undefined } {
  const { channelId, serviceUrl } = (body ?? {}) as { channelId?: unknown; serviceUrl?: unknown };
  return {
    channelId: typeof channelId === 'string' ? channelId : '',
    serviceUrl: typeof serviceUrl === 'string' ? serviceUrl : undefined,
  };
}

/** Errors of the connection, and answers of the sign-in service that are no keys, are not the caller's fault. */
function isSignInAway(error: Error & { statusCode?: number }): boolean {
  return error instanceof TookTooLong || error.name === 'FetchError' || (error.statusCode ?? 0) >= 500;
}
