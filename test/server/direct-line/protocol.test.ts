import { WebSocket } from 'ws';
import type { Running } from '../../../src/server/start';
import { generateToken } from '../../support/direct-line-client';
import { filled } from '../../support/filled';
import { rawTalk } from '../../support/raw-talk';
import { realConversation } from '../../support/real-bot';
import { startBot } from '../running-bot';

const SITE = 'https://careers.example.org';

describe('the Direct Line endpoint', () => {
  let running: Running;
  let lines: string[];
  beforeAll(async () => {
    ({ running, lines } = await startBot(realConversation(), { ALLOWED_ORIGINS: SITE }));
  });
  afterAll(() => running.stop());

  const call = async (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) => {
    const response = await fetch(`${running.url}/v3/directline${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const newChat = async () => {
    const { token, conversationId } = await generateToken(running.url);
    return { path: `/conversations/${conversationId}/activities`, conversationId, token, headers: bearer(token) };
  };
  /** Opens a stream. @returns "open", or the status with which it was refused */
  const open = (url: string, headers: Record<string, string> = {}): Promise<string> =>
    new Promise(resolve => {
      const socket = new WebSocket(url, { headers });
      socket.once('open', () => {
        socket.close();
        resolve('open');
      });
      socket.once('unexpected-response', (_, response) => {
        resolve(String(response.statusCode));
        socket.terminate();
      });
      socket.once('error', () => undefined);
    });

  it('takes no request without a token, and none with a forged one', async () => {
    const { path } = await newChat();
    expect((await call('POST', path, {}, { type: 'message', text: 'x' })).status).toBe(401);
    expect((await call('POST', path, bearer('a.b.c'), { type: 'message', text: 'x' })).status).toBe(403);
    expect((await call('POST', '/tokens/refresh', bearer('nonsense'))).status).toBe(403);
  });

  it.each([
    ['no token', '', 401],
    ['a forged one', 'authorization: Bearer forged\r\n', 403],
  ])('reads no body of a client that shows %s', async (_, header, status) => {
    const { answer } = await rawTalk(running.url, socket =>
      socket.write(
        `POST /v3/directline/conversations/c/activities HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n${header}content-type: application/json\r\ncontent-length: 262144\r\n\r\n{`,
      ),
    );
    expect(answer.slice(9, 12)).toBe(String(status));
  });

  it('takes no token of another conversation', async () => {
    const [mine, other] = [await newChat(), await newChat()];
    expect((await call('GET', other.path, mine.headers)).status).toBe(403);
  });

  it('renews a token for the same conversation', async () => {
    const { conversationId, headers, path } = await newChat();
    const { status, body } = await call('POST', '/tokens/refresh', headers);
    expect([status, body.conversationId]).toEqual([200, conversationId]);
    expect(body.expires_in).toBeGreaterThanOrEqual(1800);
    expect((await call('GET', path, bearer(body.token))).status).toBe(200);
  });

  it.each([
    ['broken JSON', '{"type":'],
    ['an unknown type', { type: 'handoff' }],
    ['a text that is no text', { type: 'message', text: 5 }],
    ['a text that is too long', { type: 'message', text: 'x'.repeat(9_000) }],
    ['a list', []],
    ['a button that submits too much', { type: 'message', value: { text: 'x'.repeat(5_000) } }],
    ['a value too deep to be written', `{"type":"message","value":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('answers 400 to %s and says what is wrong', async (_, activity) => {
    const { path, headers } = await newChat();
    const { status, body } = await call('POST', path, headers, activity);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toMatch(/type|text|body|JSON|value/);
  });

  it('refuses an oversized body', async () => {
    const { path, headers } = await newChat();
    expect((await call('POST', path, headers, { type: 'message', value: 'x'.repeat(400_000) })).status).toBe(413);
  });

  it('takes what Web Chat posts beside messages, and keeps no more of it than the client waits for', async () => {
    const { path, headers } = await newChat();
    const join = {
      type: 'event',
      name: 'webchat/join',
      value: 'x'.repeat(200_000),
      channelData: { clientActivityID: '1' },
    };
    const invoke = { type: 'invoke', name: 'composeExtension/query', value: { text: 'x'.repeat(200_000) } };
    for (const activity of [join, invoke, { type: 'typing' }]) {
      const { status, body } = await call('POST', path, headers, activity);
      expect([status, body]).toEqual([200, { id: expect.any(String) }]);
    }
    const { activities } = (await call('GET', path, headers)).body;
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({ type: 'event', name: 'webchat/join', channelData: join.channelData });
    expect(activities[0].value).toBeUndefined();
  });

  it('answers what the button of a card submits', async () => {
    const { path, headers } = await newChat();
    await call('POST', path, headers, { type: 'message', value: { text: 'roofer pay' } });
    await new Promise(resolve => setTimeout(resolve, 200));
    expect((await call('GET', path, headers)).body.activities.at(-1).text).toContain(filled('{47-2181|salary}'));
  });

  it('lets a client neither speak for others nor turn the answers away', async () => {
    const { path, headers } = await newChat();
    const forged = { from: { id: 'somebody', role: 'bot' }, deliveryMode: 'expectReplies', conversation: { id: 'x' } };
    await call('POST', path, headers, { type: 'message', text: 'roofer pay', ...forged });
    const { body } = await call('GET', path, headers);
    expect(body.activities[0].from).toMatchObject({ id: expect.stringMatching(/^dl_/), role: 'user' });
    await new Promise(resolve => setTimeout(resolve, 200));
    const { body: later } = await call('GET', `${path}?watermark=${body.watermark}`, headers);
    expect([...body.activities, ...later.activities].at(-1).text).toContain(filled('{47-2181|salary}'));
  });

  it('greets once, however often the conversation is started', async () => {
    const { path, headers } = await newChat();
    for (let time = 0; time < 3; time++) await call('POST', '/conversations', headers);
    await new Promise(resolve => setTimeout(resolve, 200));
    expect((await call('GET', path, headers)).body.activities).toHaveLength(1);
  });

  it('refuses no client that comes back again and again, and takes no turn for it', async () => {
    const { headers, conversationId } = await newChat();
    await call('POST', '/conversations', headers);
    await new Promise(resolve => setTimeout(resolve, 200));
    const turns = () => lines.filter(line => line.includes('"msg":"turn"')).length;
    const before = turns();
    for (let time = 0; time < 40; time++) {
      expect((await call('POST', '/conversations', headers)).status).toBe(200);
      expect((await call('GET', `/conversations/${conversationId}?watermark=`, headers)).status).toBe(200);
    }
    expect(turns()).toBe(before);
  });

  it('answers to the pages of allowed origins and to its own, and to no other', async () => {
    const preflight = await call('OPTIONS', '/conversations', { origin: SITE });
    expect(preflight.headers.get('access-control-allow-origin')).toBe(SITE);
    for (const name of ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with'])
      expect(preflight.headers.get('access-control-allow-headers')).toContain(name);
    const own = await call('POST', '/tokens/generate', { origin: running.url });
    expect(own.status).toBe(200);
    // Browsers heed it on the answers themselves: without it a page cannot tell how long to wait after a refusal.
    expect(own.headers.get('access-control-expose-headers')).toBe('retry-after');
    const refused = await call('POST', '/tokens/generate', { origin: 'https://evil.example.org' });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect(refused.body.error.message).toContain('ALLOWED_ORIGINS');
  });

  it('opens a stream with a ticket only, from an allowed page only, and at its path only', async () => {
    const { headers, token, conversationId } = await newChat();
    const newStream = async () => (await call('POST', '/conversations', headers)).body.streamUrl as string;
    const streamUrl = await newStream();
    expect(streamUrl).toMatch(/^ws:\/\/127/);
    expect(await open(await newStream())).toBe('open');
    expect(await open(await newStream(), { origin: SITE })).toBe('open');
    expect(await open(streamUrl, { origin: 'https://evil.example.org' })).toBe('403');
    expect(await open(streamUrl.replace(/t=[^&]+/, 't=forged'))).toBe('403');
    expect(await open(streamUrl.replace(conversationId, 'another'))).toBe('403');
    expect(await open(streamUrl.replace('/stream', '/other'))).toBe('404');
    // What stands in an address may end in a log: a ticket opens nothing else, and a token no stream.
    expect(await open(streamUrl.replace(/t=[^&]+/, `t=${token}`))).toBe('403');
    const ticket = new URL(streamUrl).searchParams.get('t') ?? '';
    expect((await call('POST', '/tokens/refresh', bearer(ticket))).status).toBe(403);
  });

  it('opens one stream with each ticket', async () => {
    const { streamUrl } = (await call('POST', '/conversations', (await newChat()).headers)).body;
    expect(await open(streamUrl)).toBe('open');
    expect(await open(streamUrl)).toBe('403');
  });

  it('believes no report of a proxy where there is none', async () => {
    const { headers } = await newChat();
    const reports = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example.org' };
    const { body } = await call('POST', '/conversations', { ...headers, ...reports });
    expect(body.streamUrl).toMatch(/^ws:\/\/127/);
  });

  it('logs no token and no message', async () => {
    const { path, headers, token } = await newChat();
    await call('POST', path, headers, { type: 'message', text: 'my secret question' });
    await call('POST', path, headers, '{"type": "my secret question');
    expect(lines.join('')).not.toMatch(new RegExp(`my secret question|${token}`));
  });
});

describe('the limit of a web chat', () => {
  it.each([
    ['POST', '/conversations'],
    ['GET', '/conversations/:id'],
  ])('counts its beginning by %s %s as it counts a message', async (method, path) => {
    const { running } = await startBot(realConversation(), { MESSAGES_PER_MINUTE: '2' });
    const { token, conversationId } = await generateToken(running.url);
    const call = async (how: string, where: string, body?: object) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const url = `${running.url}/v3/directline${where.replace(':id', conversationId)}`;
      return (await fetch(url, { method: how, headers, ...(body ? { body: JSON.stringify(body) } : {}) })).status;
    };
    const message = { type: 'message', text: 'roofer pay' };
    expect(await call(method, path)).toBeLessThan(202);
    expect(await call('POST', '/conversations/:id/activities', message)).toBe(200);
    expect(await call('POST', '/conversations/:id/activities', message)).toBe(429);
    await running.stop();
  });
});
