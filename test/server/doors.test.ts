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
    ({ running, lines } = await startBot(realConversation(), { DIRECT_LINE_SECRET: SECRET, LOG_LEVEL: 'trace' }));
  });
  afterAll(() => running.stop());

  it('refuse headers of more than 16 KB', async () => {
    const { answer } = await rawTalk(running.url, socket =>
      socket.write(`${head(2)}x-long: ${'x'.repeat(17_000)}\r\n\r\n{}`),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('hang up on what is not HTTP', async () => {
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
  ])('put the security headers on %s', async path => {
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

  it('tell no secret, token or message to the log, whatever comes', async () => {
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
  it('tell nothing of refused tokens, the password or the message, not even on the console', async () => {
    const printed: string[] = [];
    const spies = (['error', 'warn', 'log', 'info', 'debug'] as const).map(method =>
      jest.spyOn(console, method).mockImplementation((...parts) => {
        printed.push(parts.map(part => (part instanceof Error ? part.stack : JSON.stringify(part))).join(' '));
      }),
    );
    const app = { MicrosoftAppId: '12345678-1234-1234-1234-123456789012', MicrosoftAppPassword: PASSWORD };
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
