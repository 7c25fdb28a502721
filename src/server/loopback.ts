import { isIPv4 } from 'node:net';

/**
 * True if a host name or address can only mean this machine. Checks the address itself, not the start of the name: "127.example.org" is
 * somebody's domain.
 * @param host "127.0.0.1", "localhost", "::1" or "[::1]"
 */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}
