import proxyAddress from 'proxy-addr';
import type { Request } from 'restify';

/**
 * The address a request came from.
 * @param proxies how many proxies stand in front; what anyone further out claims is not believed
 */
export function clientAddress(request: Request, proxies: number): string {
  return proxyAddress(request, (_address, hop) => hop < proxies);
}
