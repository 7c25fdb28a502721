import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { post, startBot } from '../../server/running-bot';
import { startConnector } from '../../support/fake-connector';
import { realConversation } from '../../support/real-bot';
import { told } from '../../support/told';
import channel from './fixtures/channel.json';
import group from './fixtures/group.json';
import personal from './fixtures/personal.json';

type Recorded = { activities: object[] };
const recordings: [string, Recorded, RegExp][] = [
  ['a personal chat', personal, /Try one of these/],
  ['a group chat', group, /Mention me.*@Test Bot/],
  ['a channel', channel, /Begin a post or a reply with @Test Bot/],
];

/** Sends activities to the real bot. @returns its HTTP answers and what it sent to the channel */
async function replay(activities: object[]) {
  const connector = await startConnector();
  const { running, lines } = await startBot(realConversation());
  const answers = [];
  for (const activity of activities) answers.push(await post(running, { ...activity, serviceUrl: connector.url }));
  await running.stop();
  await connector.stop();
  return { answers, texts: connector.sent.map(told), log: lines.join('') };
}

const messageOf = ({ activities }: Recorded): Partial<Activity> => activities[2] as Partial<Activity>;

describe.each(recordings)('activities recorded in %s', (_, recorded, greeting) => {
  it('are all answered: greeting, question, button, choices', async () => {
    const { answers, texts, log } = await replay(recorded.activities);
    expect(answers.map(({ status }) => status)).toEqual(recorded.activities.map(() => 200));
    expect(texts).toEqual([
      expect.stringMatching(greeting),
      expect.stringMatching(/\$43,251 a year compared with \$34,015/),
      expect.stringMatching(/The same growth rate.*−8%/),
      expect.stringMatching(/Which one do you mean/),
    ]);
    // The thumb is counted; nobody's words are in the log.
    expect(log).toContain('"verdict":"up"');
    expect(log).not.toMatch(/pays more|good/);
  });

  it.each<[string, (message: Partial<Activity>) => object, RegExp]>([
    [
      'a mention without text',
      message => ({ ...message, text: message.entities?.[0]?.text ?? '' }),
      /Send me a question/,
    ],
    ['null text', message => ({ ...message, text: null }), /Send me a question/],
    ['a Submit without text', message => ({ ...message, text: undefined, value: {} }), /Send me a question/],
    [
      'no tenant',
      ({ channelData: _none, ...message }) => ({
        ...message,
        conversation: { ...message.conversation, tenantId: undefined },
      }),
      /\$43,251/,
    ],
  ])('are answered at their extremes: %s', async (_name, change, expected) => {
    const { answers, texts } = await replay([change(messageOf(recorded))]);
    expect(answers[0]?.status).toBe(200);
    expect(texts).toEqual([expect.stringMatching(expected)]);
  });
});

describe('in a channel', () => {
  const said = (text: string, over: Partial<Activity> = {}): object => ({
    ...messageOf(channel),
    id: randomUUID(),
    text: `<at>Test Bot</at> ${text}`,
    ...over,
  });
  const other = { from: { id: 'user-id-1', name: 'Another' } as Activity['from'] };
  const thread = {
    conversation: { ...messageOf(channel).conversation, id: 'team-id;messageid=2' } as Activity['conversation'],
  };

  it('two people in one thread do not mix up their follow-ups', async () => {
    const { texts } = await replay([
      said('how much do roofers make'),
      said('how much do florists make', other),
      said('and in Ohio?'),
      said('and in Texas?', other),
    ]);
    expect(texts[2]).toMatch(/Roofers in Ohio/);
    expect(texts[3]).toMatch(/Floral designers/);
    expect(texts[3]).toMatch(/in Texas/);
  });

  it('a person’s threads are kept apart', async () => {
    const { texts } = await replay([
      said('how much do roofers make'),
      said('tell me about opticians', thread),
      said('and in Ohio?'),
    ]);
    expect(texts[2]).toMatch(/Roofers in Ohio/);
  });

  it('a reply that is typed in a thread goes on from what was asked there, and is answered there', async () => {
    const connector = await startConnector();
    const { running } = await startBot(realConversation());
    for (const activity of [
      said('how much do roofers make', thread),
      said('tell me about opticians', { id: randomUUID() }),
      said('and in Ohio?', { ...thread, replyToId: '2' }),
    ])
      await post(running, { ...activity, serviceUrl: connector.url });
    await running.stop();
    await connector.stop();
    expect(told(connector.sent[2] ?? {})).toMatch(/Roofers in Ohio/);
    expect(decodeURIComponent(connector.paths[2] ?? '')).toContain('team-id;messageid=2');
  });

  it('an edited message is answered anew, from where the thread was before it', async () => {
    const edit = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
    const { texts } = await replay([
      said('five fastest growing jobs', { id: '1' }),
      said('the next ones', { id: '2' }),
      said('the next ones please', { id: '2', ...edit }),
      said('the next ones please', { id: '2', type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }),
    ]);
    expect(texts).toHaveLength(3);
    expect(texts[2]).toBe(texts[1]);
    expect(texts[1]).not.toBe(texts[0]);
  });
});
