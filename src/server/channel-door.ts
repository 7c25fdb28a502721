import { decodeJwt } from 'jose';
import type { Logger } from 'pino';
import type { Request } from 'restify';
import type { Admitted, ChannelAdapter } from '../bot/channel-adapter';
import { inTime, TookTooLong } from '../bot/in-time';
import { errorForLog } from './error-for-log';
import { hostOf, refusalOf } from './refusal';
import { Seldom } from './seldom';
import { hasCredentials, type Settings } from './settings';

/** Milliseconds to wait for the sign-in service when it checks a caller. */
const SIGN_IN_TIMEOUT = 10_000;
/** Milliseconds between log lines about an unreachable sign-in service. */
const LOGS_EVERY = 10_000;

/** Why a caller is refused, as the status and message of an HTTP response. */
export interface Refusal {
  status: 401 | 403 | 503;
  message: string;
}

const NOT_AUTHORIZED: Refusal = { status: 401, message: 'The request is not authorized for this bot.' };
const SIGN_IN_AWAY: Refusal = { status: 503, message: 'The sign-in service cannot be reached; try again later.' };

/** Decides who may send activities, before the rest of the request is looked at. */
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

  /**
   * Checks the headers, so that the body of a bad request need not be read.
   * @returns why the request is refused; null if its headers are fine
   */
  refusalOf(request: Request): Refusal | null {
    if (this.#checksTokens) return expires(request.header('authorization')) ? null : NOT_AUTHORIZED;
    const message = refusalOf({ header: name => request.header(name), serviceUrl: undefined });
    return message === null ? null : { status: 403, message };
  }

  /**
   * Checks who is calling, against the channel and service URL that the body names.
   * @returns what the turn needs to know about the caller, or why the caller is refused
   */
  async admit(request: Request): Promise<Admitted | Refusal> {
    const { channelId, serviceUrl } = claimsOf(request.body);
    // A service URL that is not an address at all is reported later, by the check of the whole body.
    if (!this.#checksTokens && hostOf(serviceUrl ?? '') !== '') {
      const message = refusalOf({ header: name => request.header(name), serviceUrl });
      if (message !== null) return { status: 403, message };
    }
    try {
      const work = this.#adapter.admit(request.header('authorization') ?? '', { channelId, serviceUrl });
      return await inTime(work, SIGN_IN_TIMEOUT, 'The answer of the sign-in service');
    } catch (error) {
      if (!isSignInAway(error as Error)) return NOT_AUTHORIZED;
      const unsaid = this.#lines.take();
      if (unsaid !== null)
        this.#log.error({ err: errorForLog(error), unsaid }, 'the sign-in service cannot be reached');
      return SIGN_IN_AWAY;
    }
  }
}

/** True for a bearer token that has an expiry time. Botbuilder checks the signature and whether the token has expired. */
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

/** True if the error is not the caller's fault: a failed connection, a timeout, or a server error of the sign-in service. */
function isSignInAway(error: Error & { statusCode?: number }): boolean {
  return error instanceof TookTooLong || error.name === 'FetchError' || (error.statusCode ?? 0) >= 500;
}
