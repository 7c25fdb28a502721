import type { Running } from '../../../src/server/start';
import { connect, generateToken } from '../../support/direct-line-client';
import { filled } from '../../support/filled';
import { realConversation } from '../../support/real-bot';
import { startBot } from '../running-bot';

describe.each([
  ['streaming', false],
  ['polling', true],
])("Microsoft's Direct Line client, %s", (_, poll) => {
  let running: Running;
  const open: { end(): void }[] = [];
  const join = (options: { token: string; conversationId?: string }) => {
    const client = connect(running.url, { ...options, poll });
    open.push(client);
    return client;
  };
  beforeAll(async () => {
    ({ running } = await startBot(realConversation()));
  });
  afterEach(() => {
    for (const client of open.splice(0)) client.end();
  });
  afterAll(() => running.stop());

  it('is greeted before the first message', async () => {
    const [greeting] = await join({ token: (await generateToken(running.url)).token }).untilMessages(1);
    expect(greeting).toMatchObject({ text: expect.stringMatching(/^Hello!/), from: { role: 'bot' } });
  });

  it('sees its own message before the answer, with the mark it gave it and its user id', async () => {
    const { token } = await generateToken(running.url);
    const client = join({ token });
    await client.untilMessages(1);
    const id = await client.say('which pays more?', { clientActivityID: 'mine' });
    const [, echo, reply] = await client.untilMessages(3);
    expect(echo).toMatchObject({ id, text: 'which pays more?', channelData: { clientActivityID: 'mine' } });
    expect(echo?.from.id).toMatch(/^dl_/);
    expect(reply).toMatchObject({ replyToId: id, text: expect.stringMatching(/\$43,251.*\$34,015/) });
  });

  it('gets the answers in the order of the questions, and follow-ups lean on what was said', async () => {
    const client = join({ token: (await generateToken(running.url)).token });
    await client.untilMessages(1);
    for (const text of ['roofer pay', 'and in Ohio?', 'what about glaziers']) await client.say(text);
    const messages = await client.untilMessages(7);
    const replies = messages.slice(1).filter(({ replyToId }) => replyToId);
    expect(replies.map(({ text }) => /\$[\d,]+/.exec(text ?? '')?.[0])).toEqual([
      filled('{47-2181|salary}'),
      filled('{47-2181|salary|OH}'),
      filled('{47-2121|salary|OH}'),
    ]);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(7);
  });

  it('finds the whole conversation again after a reload', async () => {
    const before = await generateToken(running.url);
    const client = join({ token: before.token });
    await client.untilMessages(1);
    await client.say('roofer pay');
    const messages = await client.untilMessages(3);
    client.end();
    const again = join(before);
    expect(await again.untilMessages(3)).toEqual(messages);
    await again.say('and in Ohio?');
    expect((await again.untilMessages(5))[4]?.text).toContain(filled('{47-2181|salary|OH}'));
  });
});

describe('a restart', () => {
  it('loses no chat: the old token is good, the person is greeted anew and served', async () => {
    const secret = { DIRECT_LINE_SECRET: 'a secret that outlives the process' };
    const first = await startBot(realConversation(), secret);
    const { url } = first.running;
    const before = await generateToken(url);
    const client = connect(url, before);
    const [greeting] = await client.untilMessages(1);
    client.end();
    await first.running.stop();
    const second = await startBot(realConversation(), { ...secret, PORT: new URL(url).port });
    const again = connect(url, before);
    const [secondGreeting] = await again.untilMessages(1);
    expect(secondGreeting?.id).not.toBe(greeting?.id);
    await again.say('roofer pay');
    expect((await again.untilMessages(3))[2]?.text).toContain(filled('{47-2181|salary}'));
    again.end();
    await second.running.stop();
  });

  it('is survived by an open client, which goes on from where it was', async () => {
    const secret = { DIRECT_LINE_SECRET: 'a secret that outlives the process' };
    const first = await startBot(realConversation(), secret);
    const { url } = first.running;
    const client = connect(url, await generateToken(url));
    await client.untilMessages(1);
    await first.running.stop();
    const second = await startBot(realConversation(), { ...secret, PORT: new URL(url).port });
    // The library comes back after 3 to 15 seconds.
    await client.say('roofer pay');
    const messages = await client.untilMessages(3);
    expect(messages.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Hello/),
      'roofer pay',
      expect.any(String),
    ]);
    client.end();
    await second.running.stop();
  });
});
