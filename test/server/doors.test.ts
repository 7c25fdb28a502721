import type { Running } from '../../src/server/start';
import { generateToken } from '../support/direct-line-client';
import { startConnector } from '../support/fake-connector';
import { rawTalk } from '../support/raw-talk';
import { realConversation } from '../support/real-bot';
import { message, post, startBot } from './running-bot';

const SECRET = 'a-signing-secret-that-nobody-guesses';
const PASSWORD = 'a-password-of-the-app';

const head = (length: number) =>
  `POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n`;

describe('the doors of the server', () => {
  let running: Running;
  let lines: string[];
  beforeAll(async () => {
    const limits = { TRUST_PROXY: '1', TOKENS_PER_MINUTE: '5' };
    ({ running, lines } = await startBot(realConversation(), {
      ...limits,
      DIRECT_LINE_SECRET: SECRET,
      LOG_LEVEL: 'trace',
    }));
  });
  afterAll(() => running.stop());

  it('reject headers of more than 16 KB', async () => {
    const { answer } = await rawTalk(running.url, socket =>
      socket.write(`${head(2)}x-long: ${'x'.repeat(17_000)}\r\n\r\n{}`),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    ['with a host that is none', 'GET / HTTP/1.1\r\nhost: [\r\n'],
    ['with a port that is none', 'GET / HTTP/1.1\r\nhost: 127.0.0.1:99999\r\n'],
    ['with a whole URL that is none', 'GET http://a:99999/ HTTP/1.1\r\nhost: 127.0.0.1\r\n'],
    ['with bytes in its path that are no text', 'GET /v3/directline/conversations/%ff HTTP/1.1\r\nhost: 127.0.0.1\r\n'],
    ['of another protocol with a host that is none', 'GET / HTTP/1.1\r\nhost: [\r\nupgrade: h2c\r\n'],
  ])('refuse a request %s, and go on', async (_, start) => {
    const { answer } = await rawTalk(running.url, socket => socket.write(`${start}connection: close\r\n\r\n`));
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*"code":"MalformedData"/s);
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  });

  it('accept a request with an absolute URL', async () => {
    const { answer } = await rawTalk(running.url, socket =>
      socket.write('GET http://127.0.0.1/healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n'),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('close connections that do not speak HTTP', async () => {
    const { answer } = await rawTalk(running.url, socket => socket.write('\x16\x03\x01\x02\x00\x01\r\n\r\n'));
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each([
    ...[
      '/',
      '/example',
      '/embed.js',
      '/page/chat.css',
      '/privacy',
      '/terms',
      '/healthz',
      '/readyz',
      '/metrics',
      '/nothing',
    ],
    ...['/api/messages', '/v3/directline/conversations', '/v3/directline/tokens/generate'],
  ])('set the security headers on %s', async path => {
    for (const method of ['GET', 'POST']) {
      const { headers } = await fetch(running.url + path, { method });
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors/),
        'permissions-policy': expect.any(String),
      });
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('count web chats by the address that the trusted proxy saw, whatever the caller claims', async () => {
    const begin = async (forwarded: string) =>
      fetch(`${running.url}/v3/directline/tokens/generate`, {
        method: 'POST',
        headers: { 'x-forwarded-for': forwarded },
      });
    for (let turn = 0; turn < 5; turn++) expect((await begin(`10.9.9.${turn}, 192.0.2.1`)).status).toBe(200);
    const refused = await begin('10.9.9.9, 192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await begin('192.0.2.2')).status).toBe(200);
  });

  it('serve metrics, but not to callers behind a proxy', async () => {
    const metrics = async () => (await fetch(`${running.url}/metrics`)).text();
    const turns = async () =>
      Number(/^career_bot_turns_total\{kind="compare",outcome="answer"\} (\d+)/m.exec(await metrics())?.[1] ?? 0);
    const before = await turns();
    await post(running, message());
    await post(running, message());
    expect(await turns()).toBe(before + 2);
    for (const name of [
      ...[
        'career_bot_turn_duration_seconds_bucket{le="0.005"}',
        'career_bot_open_chats 0',
        'career_bot_state_errors_total 0',
      ],
      ...[
        'career_bot_refused_total{limit="tokens"} 1',
        'process_resident_memory_bytes',
        'nodejs_eventloop_lag_seconds',
      ],
    ])
      expect(await metrics()).toContain(name);
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'via']) {
      const forwarded = await fetch(`${running.url}/metrics`, { headers: { [header]: '192.0.2.1' } });
      expect([forwarded.status, await forwarded.text()]).toEqual([404, expect.not.stringContaining('career_bot')]);
    }
  });

  it('never log a secret, token or message', async () => {
    const said = 'a confidential question about plumbers';
    const { token, conversationId } = await generateToken(running.url);
    const chat = `${running.url}/v3/directline/conversations/${conversationId}/activities`;
    const asMe = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const text = JSON.stringify({ type: 'message', text: said });
    await fetch(chat, { method: 'POST', headers: asMe, body: text });
    await fetch(chat, { method: 'POST', headers: asMe, body: text.slice(0, -3) });
    await fetch(chat, { method: 'POST', headers: { ...asMe, authorization: `Bearer ${token}x` }, body: text });
    await fetch(`${chat}?watermark=${encodeURIComponent(said)}`, { headers: asMe });
    await fetch(`${running.url}/v3/directline/conversations/${conversationId}/stream?t=${token}`);
    await post(running, message({ text: said }));
    await post(running, message({ text: said, from: {} }));
    await post(running, `{"text": "${said}", `);
    await post(running, message({ text: said }), { authorization: `Bearer ${token}` });
    const deaf = await startConnector({ status: 400 });
    await post(running, message({ text: said, serviceUrl: deaf.url, deliveryMode: undefined }));
    await deaf.stop();
    await post(running, message({ type: 'invoke', name: 'composeExtension/query', value: { said } }));
    await post(running, message({ type: 'messageUpdate', text: said, channelData: { eventType: 'editMessage' } }));
    await new Promise(resolve => setTimeout(resolve, 200));
    const log = lines.join('');
    expect(log).toContain('"msg":"turn"');
    expect(log).toContain('"level":50');
    for (const hidden of ['confidential', 'plumbers', SECRET, token, token.split('.')[2] ?? token, 'Bearer'])
      expect(log).not.toContain(hidden);
  });
});

describe('the doors of a bot with credentials', () => {
  it('do not log rejected tokens, the password or the message, not even on the console', async () => {
    const printed: string[] = [];
    const spies = (['error', 'warn', 'log', 'info', 'debug'] as const).map(method =>
      jest.spyOn(console, method).mockImplementation((...parts) => {
        printed.push(parts.map(part => (part instanceof Error ? part.stack : JSON.stringify(part))).join(' '));
      }),
    );
    const id = '12345678-1234-1234-1234-123456789012';
    const app = { MicrosoftAppId: id, MicrosoftAppTenantId: id, MicrosoftAppPassword: PASSWORD };
    const { running, lines } = await startBot(realConversation(), { ...app, LOG_LEVEL: 'trace' });
    const forged = ['eyJhbGciOiJub25lIn0', 'eyJpc3MiOiJoaWRkZW4ifQ', 'c2lnbmF0dXJl'].join('.');
    for (const authorization of [`Bearer ${forged}`, `Bearer ${PASSWORD}`, 'Basic eDp5', ''])
      expect((await post(running, message({ text: 'a confidential question' }), { authorization })).status).toBe(401);
    await running.stop();
    for (const spy of spies) spy.mockRestore();
    for (const hidden of ['confidential', PASSWORD, forged, forged.split('.')[1] ?? forged])
      expect(lines.join('') + printed.join('\n')).not.toContain(hidden);
  });
});
