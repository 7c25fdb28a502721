import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../../src/server/client-address';

const from = (address: string | undefined, forwarded?: string, proxies = forwarded ? 1 : 0) =>
  clientAddress(
    {
      socket: { remoteAddress: address },
      connection: { remoteAddress: address },
      headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    } as unknown as IncomingMessage,
    proxies,
  );

describe('whom a limit per address counts', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:1::5', '2001:db8:0:1::/64'],
    ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (address, counted) => {
    expect(from(address)).toBe(counted);
  });

  it.each([
    ['192.0.2.1:50123', '192.0.2.1'],
    ['[2001:db8::1]:443', '2001:db8:0:0::/64'],
    ['[2001:db8::1]', '2001:db8:0:0::/64'],
    ['whatever a client makes up', 'unknown'],
    ['192.0.2.1:50123:1', 'unknown'],
  ])('is found in what a proxy reports as %s: %s', (reported, counted) => {
    expect(from('127.0.0.1', reported)).toBe(counted);
  });

  it('is unknown where the client has gone', () => expect(from(undefined)).toBe('unknown'));

  it('is who the trusted proxy saw, whatever stands before', () => {
    expect(from('127.0.0.1', '10.9.9.9, 192.0.2.1', 1)).toBe('192.0.2.1');
    expect(from('127.0.0.1', '10.9.9.9, 192.0.2.1', 0)).toBe('127.0.0.1');
  });
});
