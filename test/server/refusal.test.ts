import { isLoopback } from '../../src/server/loopback';
import { refusalOf } from '../../src/server/refusal';

describe('a loopback host', () => {
  it.each(['127.0.0.1', '127.8.9.1', 'localhost', 'LOCALHOST', '::1', '[::1]'])('is %s', host => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['127.example.org', '127.0.0.1.example.org', 'localhost.example.org', '0.0.0.0', '10.0.0.1', '', '[::]'])(
    'is not "%s"',
    host => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('a bot without credentials', () => {
  const refusal = (headers: Record<string, string>, serviceUrl?: string) =>
    refusalOf({ header: name => ({ host: '127.0.0.1:3978', ...headers })[name], serviceUrl });

  it('serves this machine', () => {
    expect(refusal({}, 'http://localhost:5000')).toBeNull();
    expect(refusal({ host: '[::1]:3978' }, 'http://[::1]:5000/x')).toBeNull();
    expect(refusal({})).toBeNull();
  });

  it.each([
    'http://127.example.org',
    'http://127.0.0.1@example.org',
    'http://[::ffff:10.0.0.1]',
    'http://2130706434.example',
  ])('does not answer to %s', serviceUrl => {
    expect(refusal({}, serviceUrl)).toMatch(/answers only to loopback service URLs/);
  });

  it.each([
    'forwarded',
    'via',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-original-host',
    'x-real-ip',
  ])('takes no request with the header %s', name => {
    expect(refusal({ [name]: 'for=1.2.3.4' })).toContain(name);
  });

  it('is not reached by another name, as a web page that rebinds its name would', () => {
    expect(refusal({ host: 'example.org:3978' })).toContain('not as "example.org"');
    expect(refusal({ host: '' })).toMatch(/only be reached at a loopback address/);
  });
});
