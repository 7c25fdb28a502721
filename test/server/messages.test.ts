import { APOLOGY } from '../../src/bot/apologize';
import type { Conversation } from '../../src/conversation/conversation';
import type { Running } from '../../src/server/start';
import { startConnector } from '../support/fake-connector';
import { realConversation } from '../support/real-bot';
import { type Activity, message, post, startBot } from './running-bot';

describe('POST /api/messages', () => {
  const respond = jest.fn<ReturnType<Conversation['respond']>, Parameters<Conversation['respond']>>();
  const conversation: Conversation = { ...realConversation(), respond };
  let running: Running;
  let lines: string[];
  beforeAll(async () => {
    realConversation();
    ({ running, lines } = await startBot(conversation));
  });
  afterAll(() => running.stop());
  beforeEach(() => respond.mockReset().mockImplementation((text, memory) => realConversation().respond(text, memory)));

  it.each([
    ['an empty object', {}],
    ['a message with nothing in it', { type: 'message' }],
    ['a list', [1, 2]],
    ['broken JSON', '{"type":'],
    ['nothing but null', 'null'],
    ['a conversation without an id', message({ conversation: {} })],
    ['a person without an id', message({ from: { id: '' } })],
    ['an id that is no text', message({ id: {} })],
    ['an id that would fill the memory', message({ conversation: { id: 'x'.repeat(200_000) } })],
    ['mentions that are no list', message({ entities: 'x' })],
    ['no address to answer to', message({ serviceUrl: undefined, deliveryMode: undefined })],
    ['an address that is not of the web', message({ serviceUrl: 'file:///etc/hosts' })],
  ])('refuses %s with 400, and the bot never sees it', async (_, body) => {
    expect((await post(running, body)).status).toBe(400);
    expect(respond).not.toHaveBeenCalled();
  });

  it('names every wrong field, in JSON', async () => {
    const { text } = await post(running, { type: 'message', text: 5 });
    expect(
      JSON.parse(text)
        .error.problems.map((problem: string) => problem.split(':')[0])
        .sort(),
    ).toEqual(['channelId', 'conversation', 'from', 'recipient', 'serviceUrl', 'text']);
  });

  it('refuses a compressed body, which could unpack to any size', async () => {
    expect((await post(running, message(), { 'content-encoding': 'gzip' })).status).toBe(415);
    expect(respond).not.toHaveBeenCalled();
  });

  it('needs no service URL where the replies go into the response', async () => {
    expect((await post(running, message({ serviceUrl: undefined }))).status).toBe(200);
  });

  it('logs neither message, reply nor request when the channel refuses the reply', async () => {
    const connector = await startConnector({ status: 400 });
    lines.length = 0;
    await post(running, message({ serviceUrl: connector.url, deliveryMode: undefined, text: 'my secret question' }));
    await connector.stop();
    // Beside the line that each turn gets.
    const logged = lines.map(line => JSON.parse(line)).filter(({ msg }) => msg !== 'turn');
    expect(logged.length).toBeGreaterThan(0);
    for (const { err } of logged) expect(Object.keys(err)).toEqual(['type', 'stack']);
    expect(lines.join('')).not.toMatch(/my secret question|Sorry|inputHint/);
  });

  it('blanks the message where an error quotes it', async () => {
    respond.mockImplementation(text => {
      throw new Error(`cannot read ${text}`);
    });
    lines.length = 0;
    await post(running, message({ text: 'my secret question' }));
    expect(lines.join('')).toContain('cannot read [message]');
    expect(lines.join('')).not.toContain('my secret question');
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

  it('apologizes in one sentence for an error, and logs it with its stack and without the message', async () => {
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
