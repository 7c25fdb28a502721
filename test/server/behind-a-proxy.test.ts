import { request } from 'node:http';
import type { Running } from '../../src/server/start';
import { generateToken } from '../support/direct-line-client';
import { realConversation } from '../support/real-bot';
import { startBot } from './running-bot';

const PUBLIC = 'chat.example.org';

describe('a bot behind a proxy that rewrites Host', () => {
  let running: Running;
  beforeAll(async () => {
    ({ running } = await startBot(realConversation(), { TRUST_PROXY: '1' }));
  });
  afterAll(() => running.stop());

  const throughProxy = { 'x-forwarded-host': PUBLIC, 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' };
  const begin = async (headers: Record<string, string>) => {
    const { token } = await generateToken(running.url);
    const response = await fetch(`${running.url}/v3/directline/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    return { status: response.status, ...((await response.json()) as { streamUrl?: string }) };
  };

  it('serves its own page, and gives it the address that people see', async () => {
    const { status, streamUrl } = await begin({ ...throughProxy, origin: `https://${PUBLIC}` });
    expect([status, streamUrl]).toEqual([201, expect.stringMatching(/^wss:\/\/chat\.example\.org\/v3\//)]);
  });

  it('refuses other pages, whatever stands before what the proxy added', async () => {
    const forged = { ...throughProxy, 'x-forwarded-host': `evil.example.org, ${PUBLIC}` };
    expect((await begin({ ...forged, origin: 'https://evil.example.org' })).status).toBe(403);
    expect((await begin({ ...forged, origin: `https://${PUBLIC}` })).status).toBe(201);
  });

  it('names the picture for previews of links by that address, too', async () => {
    const html = await (await fetch(running.url, { headers: throughProxy })).text();
    expect(html).toContain(`property="og:image" content="https://${PUBLIC}/page/`);
  });

  it('asks browsers to come by TLS from then on, where they did', async () => {
    const header = async (headers: Record<string, string>) =>
      (await fetch(running.url, { headers })).headers.get('strict-transport-security');
    expect(await header(throughProxy)).toMatch(/^max-age=\d{8}/);
    expect(await header({ ...throughProxy, 'x-forwarded-proto': 'http' })).toBeNull();
  });
});

describe('a bot on a loopback address without a proxy', () => {
  it('lets no page whose name leads to this machine reach web chats, streams or metrics', async () => {
    const { running } = await startBot(realConversation());
    const { port } = new URL(running.url);
    const status = (method: string, path: string, host: string, more: Record<string, string> = {}): Promise<number> =>
      new Promise((resolve, reject) => {
        // fetch sets Host itself.
        request({ host: '127.0.0.1', port, method, path, headers: { host, ...more } }, response => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('upgrade', (_, socket) => {
            socket.destroy();
            resolve(101);
          })
          .on('error', reject)
          .end();
      });
    const evil = `evil.example.org:${port}`;
    const rebound = { origin: `http://${evil}` };
    const upgrade = { connection: 'upgrade', upgrade: 'websocket' };
    expect(await status('POST', '/v3/directline/tokens/generate', evil, rebound)).toBe(403);
    expect(await status('GET', '/v3/directline/conversations/x/stream?t=x', evil, { ...rebound, ...upgrade })).toBe(
      403,
    );
    expect(await status('GET', '/metrics', evil)).toBe(404);
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect(await status('POST', '/v3/directline/tokens/generate', name)).toBe(200);
      expect(await status('GET', '/metrics', name)).toBe(200);
    }
    await running.stop();
  });
});
