import type { IncomingMessage } from 'node:http';
import { publicAddress } from '../public-address';
import { hostOf, isRebound } from '../refusal';
import { ANY_ORIGIN, type Settings } from '../settings';

/** The parts of a request that decide whether it is admitted. */
type Caller = Pick<IncomingMessage, 'headers'>;

/** Decides which web pages may use the web chat. */
export class PageDoor {
  readonly #settings: Pick<Settings, 'HOST' | 'TRUST_PROXY' | 'ALLOWED_ORIGINS'>;

  constructor(settings: Pick<Settings, 'HOST' | 'TRUST_PROXY' | 'ALLOWED_ORIGINS'>) {
    this.#settings = settings;
  }

  /** Like `refusalOf`, without the reason. */
  admits(caller: Caller): boolean {
    return this.refusalOf(caller) === null;
  }

  /**
   * Returns why a request is refused, or null. Programs send no origin, and the bot's own page has the host it was loaded from as its
   * origin; any other page must be on the list. A bot that listens on loopback only refuses other host names: they come from a web page
   * that rebound its DNS name to this machine.
   */
  refusalOf(caller: Caller): string | null {
    const { HOST, TRUST_PROXY, ALLOWED_ORIGINS } = this.#settings;
    const { origin } = caller.headers;
    const { host } = publicAddress(caller, TRUST_PROXY);
    if (TRUST_PROXY === 0 && isRebound(HOST, host))
      return `HOST is a loopback address, but this request was sent to "${hostOf(`http://${host}`)}"; behind a proxy, set TRUST_PROXY.`;
    if (origin === undefined || ALLOWED_ORIGINS.includes(ANY_ORIGIN) || ALLOWED_ORIGINS.includes(origin)) return null;
    // Ignores the scheme: behind a proxy that terminates TLS the page uses https, but this server http.
    if (URL.canParse(origin) && new URL(origin).host === host) return null;
    return `Pages of ${origin} may not use this bot; to allow them, add the origin to ALLOWED_ORIGINS.`;
  }
}
