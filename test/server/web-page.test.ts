import type { Running } from '../../src/server/start';
import { realConversation } from '../support/real-bot';
import { startBot } from './running-bot';

describe('the web page', () => {
  let running: Running;
  beforeAll(async () => {
    ({ running } = await startBot(realConversation(), { FRAME_ORIGINS: 'https://example.org' }));
  });
  afterAll(() => running.stop());

  const policyOf = async (path: string) =>
    (await fetch(running.url + path)).headers.get('content-security-policy') ?? '';

  it.each(['/', '/example'])(
    'has one policy at %s: everything from here, framed by the named sites alone',
    async path => {
      const policy = await policyOf(path);
      // A second header of that name would be joined to the first by a comma, and the browser would obey both.
      expect(policy).not.toContain(',');
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toMatch(/frame-ancestors 'self' https:\/\/example\.org$/);
    },
  );

  it('is asked for again each time, while its files are kept for ever under an address that names their content', async () => {
    const page = await fetch(`${running.url}/`);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const address = /"(\/page\/page\.css\?v=[\w-]+)"/.exec(await page.text())?.[1];
    const styles = await fetch(running.url + address);
    expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(styles.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('sends nothing a second time to a browser that has it', async () => {
    const first = await fetch(`${running.url}/embed.js`);
    const etag = first.headers.get('etag') ?? '';
    const second = await fetch(`${running.url}/embed.js`, { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(304);
  });

  it.each(['/', '/example', '/embed.js', '/page/page.css', '/healthz'])(
    'answers who asks for the headers of %s alone as who asks for all of it',
    async path => {
      const whole = await fetch(running.url + path);
      const head = await fetch(running.url + path, { method: 'HEAD' });
      expect(head.status).toBe(200);
      for (const name of ['content-type', 'cache-control', 'etag', 'content-encoding', 'content-length']) {
        expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
      }
      expect(await head.text()).toBe('');
    },
  );

  it('sends the script of the bubble in under 4 KB', async () => {
    const { headers } = await fetch(`${running.url}/embed.js`, { headers: { 'accept-encoding': 'br' } });
    expect(headers.get('content-encoding')).toBe('br');
    expect(Number(headers.get('content-length'))).toBeLessThan(4 * 1024);
  });

  it('has the greeting and its tiles in it, before any script', async () => {
    const html = await (await fetch(`${running.url}/`)).text();
    expect(html).toContain('Hello!');
    expect(html.match(/data-ask="/g)).toHaveLength(6);
    expect(html).not.toContain('{{');
  });

  it('names a picture for previews of links by the address that people know', async () => {
    const html = await (await fetch(`${running.url}/`)).text();
    const address = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(address.startsWith(`${running.url}/page/`)).toBe(true);
    expect((await fetch(address)).headers.get('content-type')).toBe('image/png');
  });

  it('has icons where browsers and phones look for them unasked', async () => {
    for (const path of ['/favicon.ico', '/apple-touch-icon.png'])
      expect((await fetch(running.url + path)).headers.get('content-type')).toBe('image/png');
  });

  it('answers an unknown path with a page that leads on, and programs with data', async () => {
    const page = await fetch(`${running.url}/nothing`, { headers: { accept: 'text/html,*/*' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('href="/"');
    const data = await fetch(`${running.url}/nothing`);
    expect([data.status, data.headers.get('content-type')]).toEqual([404, 'application/json']);
  });

  it('has no other files', async () => {
    expect((await fetch(`${running.url}/page/..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${running.url}/page/nothing.js`)).status).toBe(404);
  });
});
