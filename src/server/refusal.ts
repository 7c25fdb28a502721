import { isLoopback } from './loopback';

/** Headers that proxies and tunnels add. If one is present, the request comes from another machine. */
const FORWARDING_HEADERS = [
  ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'],
  ...['x-original-host', 'x-real-ip'],
];

/** Returns the name of the first header that shows that a request came through a proxy or tunnel; undefined if there is none. */
export function forwardingHeader({ header }: Pick<Caller, 'header'>): string | undefined {
  return FORWARDING_HEADERS.find(name => header(name));
}

/** What is checked about a request before a bot without credentials may handle it. */
export interface Caller {
  header(name: string): string | undefined;
  /** Where the activity asks to be answered; undefined if the replies go into the HTTP response. */
  serviceUrl: string | undefined;
}

/**
 * Returns why a bot without credentials refuses a request, or null. Without credentials anybody could post activities and name any address
 * to answer to. So requests must come directly from this machine, use a loopback name (another name in Host means that a web page rebound
 * its DNS name to this machine), and be answered to this machine.
 */
export function refusalOf({ header, serviceUrl }: Caller): string | null {
  const forwarding = forwardingHeader({ header });
  if (forwarding) {
    return `Without MicrosoftAppId the bot accepts no forwarded requests (header ${forwarding}); set its credentials to run it behind a proxy.`;
  }
  const host = hostOf(`http://${header('host') ?? ''}`);
  if (!isLoopback(host))
    return `Without MicrosoftAppId the bot can only be reached at a loopback address, not as "${host}".`;
  if (serviceUrl === undefined || isLoopback(hostOf(serviceUrl))) return null;
  return `Without MicrosoftAppId the bot answers only to loopback service URLs, not to ${hostOf(serviceUrl)}.`;
}

/**
 * True if a bot that listens on a loopback address is reached under another name: a web page has rebound its DNS name to this machine.
 * @param listensOn the setting HOST
 * @param host the Host header
 */
export function isRebound(listensOn: string, host: string): boolean {
  return isLoopback(listensOn) && !isLoopback(hostOf(`http://${host}`));
}

/** Returns the host name of a URL, without its port; empty if the URL is invalid. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
