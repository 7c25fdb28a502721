import type { Conversation } from '../../../src/conversation/conversation';
import type { Running } from '../../../src/server/start';
import { connect, generateToken } from '../../support/direct-line-client';
import { filled } from '../../support/filled';
import { realConversation } from '../../support/real-bot';
import { startBot } from '../running-bot';

/** What any of the answers may hold. */
interface Reply {
  conversationId: string;
  token: string;
  streamUrl: string;
  activities: { text: string }[];
  error: { code: string; message: string };
}

const SECRET = 'a-secret-of-the-host-that-nobody-guesses';

describe("Direct Line as Microsoft's reference has it", () => {
  const respond = jest.fn<ReturnType<Conversation['respond']>, Parameters<Conversation['respond']>>();
  let running: Running;
  beforeAll(async () => {
    ({ running } = await startBot({ ...realConversation(), respond }, { DIRECT_LINE_SECRET: SECRET }));
  });
  beforeEach(() => respond.mockReset().mockImplementation((text, memory) => realConversation().respond(text, memory)));
  afterAll(() => running.stop());

  const call = async (method: string, path: string, shown?: string, body?: unknown) => {
    const response = await fetch(`${running.url}/v3/directline${path}`, {
      method,
      headers: {
        ...(shown ? { authorization: `Bearer ${shown}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Reply };
  };
  const ask = (text: string) => ({ type: 'message', from: { id: 'me' }, text });

  it('begins a conversation with 201, and is asked for it again with 200', async () => {
    const { token } = await generateToken(running.url);
    expect((await call('POST', '/conversations', token)).status).toBe(201);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect((await call('POST', '/conversations', token)).status).toBe(200);
  });

  it('takes the secret where it takes a token: to begin, to ask, to read, for a stream', async () => {
    const begun = await call('POST', '/conversations', SECRET);
    expect(begun).toMatchObject({
      status: 201,
      body: { token: expect.any(String), expires_in: expect.any(Number), streamUrl: expect.stringMatching(/^ws:/) },
    });
    const at = `/conversations/${begun.body.conversationId}`;
    for (const [text, shown] of [
      ['roofer pay', SECRET],
      ['and in Ohio?', begun.body.token],
    ])
      expect((await call('POST', `${at}/activities`, shown, ask(text as string))).status).toBe(200);
    const { activities } = (await call('GET', `${at}/activities`, SECRET)).body;
    expect(activities.at(-1)?.text).toContain(filled('{47-2181|salary|OH}'));
    expect((await call('GET', at, SECRET)).body.streamUrl).toMatch(/^ws:/);
    expect((await call('POST', '/tokens/generate', SECRET)).status).toBe(200);
  });

  it('opens no conversation to the secret that is not there, and lets it renew nothing', async () => {
    expect(await call('GET', '/conversations/nobody/activities', SECRET)).toMatchObject({
      status: 404,
      body: { error: { code: 'NotFound' } },
    });
    expect((await call('POST', '/tokens/refresh', SECRET)).status).toBe(403);
    expect((await call('POST', '/conversations', `${SECRET}x`)).status).toBe(403);
  });

  it.each([
    ['no token', 401, 'NotAllowed', 'POST', '/conversations', undefined, undefined],
    ['a wrong token', 403, 'NotAllowed', 'POST', '/conversations', 'a.b.c', undefined],
    ['an address that is not there', 404, 'NotFound', 'GET', '/session/getsessionid', undefined, undefined],
  ])('answers %s with %d and the error %s', async (_, status, code, method, path, token, body) => {
    const answer = await call(method, path, token, body);
    expect(answer).toEqual({ status, body: { error: { code, message: expect.any(String) } } });
  });

  it.each([
    ['broken JSON', 400, '{"type":'],
    ['too much', 413, { x: 'x'.repeat(300_000) }],
  ])('answers %s with %d and the error MalformedData', async (_, status, body) => {
    const { token, conversationId } = await generateToken(running.url);
    const answer = await call('POST', `/conversations/${conversationId}/activities`, token, body);
    expect(answer).toEqual({ status, body: { error: { code: 'MalformedData', message: expect.any(String) } } });
  });

  it('says what is wrong with an activity', async () => {
    const { token, conversationId } = await generateToken(running.url);
    const { status, body } = await call('POST', `/conversations/${conversationId}/activities`, token, {
      type: 'message',
      text: 5,
    });
    expect([status, body.error.code, body.error.message]).toEqual([
      400,
      'MalformedData',
      expect.stringContaining('text'),
    ]);
  });

  it('takes the end of a conversation, and no files', async () => {
    const { token, conversationId } = await generateToken(running.url);
    const at = `/conversations/${conversationId}`;
    expect((await call('POST', `${at}/activities`, token, { type: 'endOfConversation' })).status).toBe(200);
    expect(await call('POST', `${at}/upload?userId=me`, token, 'file')).toMatchObject({
      status: 400,
      body: { error: { code: 'NotSupported' } },
    });
  });

  it('says 502 when the bot fails, and the person is told in the chat', async () => {
    respond.mockImplementation(() => {
      throw new Error('deliberate');
    });
    const { token, conversationId } = await generateToken(running.url);
    const at = `/conversations/${conversationId}/activities`;
    expect(await call('POST', at, token, ask('roofer pay'))).toMatchObject({
      status: 502,
      body: { error: { code: 'BotError' } },
    });
    expect((await call('GET', at, token)).body.activities.at(-1)?.text).toMatch(/^Sorry/);
  });

  it("serves Microsoft's client that knows the secret, and asks for a session", async () => {
    const client = connect(running.url, { token: SECRET });
    await client.untilMessages(1);
    await client.say('roofer pay');
    expect((await client.untilMessages(3)).at(-1)?.text).toContain(filled('{47-2181|salary}'));
    expect(await client.sessionId()).toBe('');
    client.end();
  });
});

describe('a token of Direct Line', () => {
  it('that has expired is told apart from one that never was good', async () => {
    const { SignJWT } = await import('jose');
    const { running } = await startBot(realConversation(), { DIRECT_LINE_SECRET: SECRET });
    const sign = (exp?: number) => {
      const made = new SignJWT({ conversation: 'c', user: 'u' })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('career-questions-bot')
        .setAudience('conversation');
      return (exp === undefined ? made : made.setExpirationTime(exp)).sign(new TextEncoder().encode(SECRET));
    };
    const codeOf = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${running.url}/v3/directline/conversations`, { method: 'POST', headers });
      return [response.status, ((await response.json()) as { error?: { code: string } }).error?.code];
    };
    const now = Math.floor(Date.now() / 1000);
    expect(await codeOf(await sign(now - 3600))).toEqual([403, 'TokenExpired']);
    expect(await codeOf(await sign())).toEqual([403, 'NotAllowed']);
    // The clock of the process that signed it may be behind.
    expect(await codeOf(await sign(now - 200))).toEqual([201, undefined]);
    await running.stop();
  });
});
