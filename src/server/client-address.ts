import type { IncomingMessage } from 'node:http';
import { isIP, isIPv4 } from 'node:net';
import proxyAddress from 'proxy-addr';

/** Groups of an IPv6 address that identify the network (/64). One person may own all addresses of a network. */
const NETWORK_GROUPS = 4;

/**
 * Returns the key by which limits per address count a client: its IPv4 address, or the network (/64) of its IPv6 address, since one person
 * may own the whole network.
 * @param proxies number of proxies in front of the server; addresses reported from further out are not trusted
 * @returns for example "192.0.2.1" or "2001:db8:0:1::/64"; "unknown" if a proxy reports something that is not an address, or the client has
 * disconnected
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  // A closed connection has no address, although the types say that it has.
  const reported: string | undefined = proxyAddress(request, (_address, hop) => hop < proxies);
  return networkOf(reported ?? '');
}

/**
 * Returns the IPv4 address, or the network of the IPv6 address, that a text contains.
 * @param reported by the system or by a proxy; may include a port ("192.0.2.1:443", "[2001:db8::1]:443") or a zone ("fe80::1%eth0")
 * @returns "unknown" if the text is not an address
 */
export function networkOf(reported: string): string {
  const [, bare = reported] = /^\[(.+)\](?::\d+)?$/.exec(reported) ?? /^([\d.]+):\d+$/.exec(reported) ?? [];
  const address = bare.split('%', 1)[0] ?? '';
  if (isIPv4(address)) return address;
  return isIP(address) ? networkOfIPv6(address) : 'unknown';
}

function networkOfIPv6(address: string): string {
  // A URL writes each IPv6 address in exactly one way.
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
