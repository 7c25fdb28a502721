import { PassThrough } from 'node:stream';
import { APOLOGY } from '../../src/bot/create-adapter';
import type { Conversation } from '../../src/conversation/conversation';
import { readSettings } from '../../src/server/settings';
import { type Running, start } from '../../src/server/start';
import { startConnector } from '../support/fake-connector';
import { realConversation } from '../support/real-bot';
import emulator from './fixtures/emulator-conversation.json';

type Activity = Record<string, unknown>;

const message = (over: Activity = {}): Activity => ({
  type: 'message',
  id: '1',
  channelId: 'emulator',
  serviceUrl: 'http://127.0.0.1:9',
  conversation: { id: 'a|livechat' },
  from: { id: 'person' },
  recipient: { id: 'bot' },
  text: 'which pays more?',
  deliveryMode: 'expectReplies',
  ...over,
});

async function post(running: Running, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${running.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

async function startBot(conversation: Conversation) {
  const log = new PassThrough();
  const lines: string[] = [];
  log.on('data', chunk => lines.push(String(chunk)));
  return { running: await start(readSettings({ PORT: '0' }), conversation, log), lines };
}

describe('a conversation as Bot Framework Emulator holds it', () => {
  it('greets once, answers, follows up and takes a card button', async () => {
    const connector = await startConnector();
    const { running } = await startBot(realConversation());
    for (const activity of emulator.activities) {
      expect((await post(running, { ...activity, serviceUrl: connector.url })).status).toBe(200);
    }
    await running.stop();
    await connector.stop();
    const texts = connector.sent.map(activity => activity.text ?? '');
    expect(texts).toHaveLength(4);
    expect(texts[0]).toMatch(/^Hello!/);
    expect(texts[1]).toMatch(/\$43,251.*\$34,015/);
    expect(texts[2]).toMatch(/85,275.*7,596/);
    expect(texts[3]).toMatch(
      /Payment Arrangements 14%, Customer Service 13%, Delinquent Accounts 9%.*comparison page, undated/,
    );
    expect(connector.sent[1]?.attachments?.[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(connector.sent[1]?.suggestedActions?.actions.length).toBeGreaterThan(0);
  });
});

describe('POST /api/messages', () => {
  const respond = jest.fn<ReturnType<Conversation['respond']>, Parameters<Conversation['respond']>>();
  const conversation: Conversation = { greet: () => realConversation().greet(), respond };
  let running: Running;
  let lines: string[];
  beforeAll(async () => {
    ({ running, lines } = await startBot(conversation));
  });
  afterAll(() => running.stop());
  beforeEach(() => respond.mockReset().mockImplementation((text, memory) => realConversation().respond(text, memory)));

  it.each([
    ['an empty object', {}],
    ['a message with nothing in it', { type: 'message' }],
    ['a list', [1, 2]],
    ['broken JSON', '{"type":'],
    ['a conversation without an id', message({ conversation: {} })],
  ])('refuses %s with 400, and the bot never sees it', async (_, body) => {
    expect((await post(running, body)).status).toBe(400);
    expect(respond).not.toHaveBeenCalled();
  });

  it('refuses an oversized body', async () => {
    expect((await post(running, message({ text: 'x'.repeat(400_000) }))).status).toBe(413);
    expect(respond).not.toHaveBeenCalled();
  });

  it('speaks only to loopback service URLs while it has no credentials', async () => {
    const { status, text } = await post(running, message({ serviceUrl: 'https://example.org' }));
    expect([status, text]).toEqual([403, expect.stringContaining('not to example.org')]);
  });

  it('takes no forwarded requests while it has no credentials', async () => {
    expect((await post(running, message(), { 'x-forwarded-for': '1.2.3.4' })).status).toBe(403);
  });

  it('returns the replies in the body where the caller expects that', async () => {
    const { activities } = JSON.parse((await post(running, message())).text);
    expect(activities[0].text).toContain('$43,251');
  });

  it('keeps what one person said apart from another in the same conversation', async () => {
    await post(running, message({ text: 'florist salary' }));
    const { activities } = JSON.parse(
      (await post(running, message({ text: 'per hour?', from: { id: 'another' } }))).text,
    );
    expect(activities[0].text).not.toContain('Floral');
  });

  it('answers a message without text or value', async () => {
    const { activities } = JSON.parse((await post(running, message({ text: null }))).text);
    expect(activities[0].text).toMatch(/question/);
  });

  it('strips the mention of itself and no other', async () => {
    const mention = { type: 'mention', text: '<at>Bot</at>', mentioned: { id: 'bot' } };
    await post(running, message({ text: '<at>Bot</at> florist salary\n', entities: [mention] }));
    expect(respond.mock.calls[0]?.[0]).toBe('florist salary');
  });

  it('apologises in one sentence for an error, and logs it with its stack and without the message', async () => {
    respond.mockImplementation(() => {
      throw new Error('deliberate');
    });
    const { activities } = JSON.parse((await post(running, message({ text: 'my secret question' }))).text);
    expect(activities.map((activity: Activity) => activity.text)).toEqual([APOLOGY]);
    expect(lines.join('')).toMatch(/deliberate(?:.|\n)*messages\.test/);
    expect(lines.join('')).not.toContain('my secret question');
  });

  it('says that it is well', async () => {
    expect(await (await fetch(`${running.url}/healthz`)).json()).toEqual({ status: 'ok' });
  });
});

describe('settings', () => {
  it('name every wrong variable at once', () => {
    expect(() => readSettings({ PORT: 'many', LOG_LEVEL: 'loud' })).toThrow(
      /PORT is "many"(?:.|\n)*LOG_LEVEL is "loud"/,
    );
  });
});
