import { isLoopback } from './loopback';

/** Headers that a proxy or tunnel adds: their presence means that the request began on another machine. */
const FORWARDING_HEADERS = [
  ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'],
  ...['x-original-host', 'x-real-ip'],
];

/** The header by which a request is known to come through a proxy or tunnel; undefined for one that shows none. */
export function forwardingHeader({ header }: Pick<Caller, 'header'>): string | undefined {
  return FORWARDING_HEADERS.find(name => header(name));
}

/** What is asked of a request before the bot, which cannot tell who calls without credentials, may see it. */
export interface Caller {
  header(name: string): string | undefined;
  /** Where the activity wants to be answered; absent when the replies go into the HTTP response. */
  serviceUrl: string | undefined;
}

/**
 * Why a bot without credentials does not serve a request, or null. Anybody could post, and name any address to answer to,
 * so only this machine may: directly, by a loopback name (another name in Host is a web page that rebound its DNS name
 * to this machine), and to be answered here.
 */
export function refusalOf({ header, serviceUrl }: Caller): string | null {
  const forwarding = forwardingHeader({ header });
  if (forwarding) {
    return `Without MicrosoftAppId the bot takes no forwarded requests (header ${forwarding}); set its credentials to put it behind a proxy.`;
  }
  const host = hostOf(`http://${header('host') ?? ''}`);
  if (!isLoopback(host))
    return `Without MicrosoftAppId the bot is reached by a loopback address only, not as "${host}".`;
  if (serviceUrl === undefined || isLoopback(hostOf(serviceUrl))) return null;
  return `Without MicrosoftAppId the bot answers only to loopback service URLs, not to ${hostOf(serviceUrl)}.`;
}

/**
 * True where a bot that listens on a loopback address is reached by another name: by a web page that rebound its DNS name to this
 * machine.
 * @param listensOn the setting HOST
 * @param host the header of that name
 */
export function isRebound(listensOn: string, host: string): boolean {
  return isLoopback(listensOn) && !isLoopback(hostOf(`http://${host}`));
}

/** @returns the host name of an address, without its port; empty when it is none */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
