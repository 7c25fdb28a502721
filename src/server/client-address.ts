import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';
import proxyAddress from 'proxy-addr';

/** Groups of an IPv6 address that name a network, which one person may have all addresses of. */
const NETWORK_GROUPS = 4;

/**
 * Whom a limit per address counts: an IPv4 address, or the network (/64) of an IPv6 address, of which one person has all.
 * @param proxies how many proxies stand in front; what anyone further out claims is not believed
 * @returns such as "192.0.2.1" or "2001:db8:0:1::/64"; "unknown" when a proxy reports what is no address, and when the client has gone
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  // A connection that is cut already has no address any more, whatever the types say.
  const reported: string | undefined = proxyAddress(request, (_address, hop) => hop < proxies);
  return networkOf(reported ?? '');
}

/**
 * The address or network of an address as text.
 * @param reported by the system, or by a proxy, which may add a port ("192.0.2.1:443", "[2001:db8::1]:443") or a zone ("fe80::1%eth0")
 */
export function networkOf(reported: string): string {
  const [, bare = reported] = /^\[(.+)\](?::\d+)?$/.exec(reported) ?? /^([\d.]+):\d+$/.exec(reported) ?? [];
  const address = bare.split('%', 1)[0] ?? '';
  if (isIPv4(address)) return address;
  return isIP(address) ? networkOfIPv6(address) : 'unknown';
}

function networkOfIPv6(address: string): string {
  // As a URL it is written in one way only.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(canonical);
  if (mapped) return mapped.slice(1).flatMap(bytesOf).join('.');
  const [head = '', tail] = canonical.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 0xff];
}
