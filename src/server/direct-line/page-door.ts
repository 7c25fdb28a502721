import type { IncomingMessage } from 'node:http';
import { publicAddress } from '../public-address';
import { hostOf, isRebound } from '../refusal';
import { ANY_ORIGIN, type Settings } from '../settings';

/** What a request is judged by. */
type Caller = Pick<IncomingMessage, 'headers'>;

/** Decides which pages may speak to the web chat. */
export class PageDoor {
  readonly #settings: Pick<Settings, 'HOST' | 'TRUST_PROXY' | 'ALLOWED_ORIGINS'>;

  constructor(settings: Pick<Settings, 'HOST' | 'TRUST_PROXY' | 'ALLOWED_ORIGINS'>) {
    this.#settings = settings;
  }

  /** Like `refusalOf`, for those who need no reason. */
  admits(caller: Caller): boolean {
    return this.refusalOf(caller) === null;
  }

  /**
   * Why a request is refused, or null. Programs name no origin, the bot's own page names the host that it was loaded from; any
   * other page has to be on the list. A bot that is reached by loopback addresses alone is not spoken to by another name: that
   * would be a page whose name has been made to lead to this machine.
   */
  refusalOf(caller: Caller): string | null {
    const { HOST, TRUST_PROXY, ALLOWED_ORIGINS } = this.#settings;
    const { origin } = caller.headers;
    const { host } = publicAddress(caller, TRUST_PROXY);
    if (TRUST_PROXY === 0 && isRebound(HOST, host))
      return `HOST is a loopback address, and this request was sent to "${hostOf(`http://${host}`)}"; behind a proxy set TRUST_PROXY.`;
    if (origin === undefined || ALLOWED_ORIGINS.includes(ANY_ORIGIN) || ALLOWED_ORIGINS.includes(origin)) return null;
    // Compared without the scheme: behind a proxy that ends TLS the page is https and this server http.
    if (URL.canParse(origin) && new URL(origin).host === host) return null;
    return `Pages of ${origin} may not use this bot; to change that add the origin to ALLOWED_ORIGINS.`;
  }
}
