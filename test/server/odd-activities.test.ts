import fc, { type Arbitrary } from 'fast-check';
import type { Running } from '../../src/server/start';
import { realConversation } from '../support/real-bot';
import { told } from '../support/told';
import { type Activity, message, post, startBot } from './running-bot';

/** Activities tried; a failure prints the seed that repeats it. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 200);

const TYPES = [
  'message',
  'message',
  'message',
  'messageUpdate',
  'conversationUpdate',
  'installationUpdate',
  'messageReaction',
  'invoke',
  'event',
];
const INVOKES = ['adaptiveCard/action', 'message/submitAction', 'composeExtension/query', 'task/fetch', 'x', ''];

/** JSON of any shape, with keys and texts that programs trip over. */
const anyJson = fc.jsonValue({ maxDepth: 3 });
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '   ', '<at>Bot</at>', '<at>', '__proto__', 'x'.repeat(5000), 'roofer pay', 'and in Ohio?'),
);
const someId = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const account = fc.record(
  { id: someId, name: oddText, aadObjectId: oddText, role: oddText, properties: anyJson },
  { requiredKeys: ['id'] },
);
const mention = fc.record(
  { type: fc.constantFrom('mention', 'clientInfo', 'x'), text: oddText, mentioned: fc.oneof(account, anyJson) },
  { requiredKeys: ['type'] },
);
const data = fc.record(
  { text: fc.oneof(oddText, anyJson), question: fc.oneof(oddText, anyJson) },
  { requiredKeys: [] },
);
const parameters = fc.array(fc.record({ name: oddText, value: fc.oneof(oddText, anyJson) }), { maxLength: 2 });
const value = fc.record(
  {
    ...{ text: fc.oneof(oddText, anyJson), action: fc.oneof(anyJson, fc.record({ data: fc.oneof(data, anyJson) })) },
    ...{
      actionName: fc.constantFrom('feedback', 'x'),
      actionValue: fc.oneof(anyJson, fc.record({ reaction: oddText, feedback: oddText })),
    },
    ...{
      commandId: fc.constantFrom('findJob', 'compareJobs', 'x'),
      parameters: fc.oneof(parameters, anyJson),
      queryOptions: anyJson,
    },
  },
  { requiredKeys: [] },
);

/** Mostly of the right form, so that it comes through to the bot; sometimes not. */
const mostly = (right: Arbitrary<unknown>, wrong: Arbitrary<unknown> = anyJson) =>
  fc.oneof({ arbitrary: right, weight: 6 }, { arbitrary: wrong, weight: 1 });

const ODD_FIELDS: Record<string, Arbitrary<unknown>> = {
  name: mostly(fc.constantFrom(...INVOKES)),
  channelId: mostly(fc.constantFrom('msteams', 'webchat', 'emulator'), oddText),
  text: mostly(fc.oneof(oddText, fc.constant(null))),
  value: fc.oneof(value, anyJson),
  entities: mostly(fc.array(mention, { maxLength: 3 })),
  channelData: fc.oneof(fc.record({ tenant: anyJson, team: anyJson, eventType: oddText }), anyJson),
  conversation: mostly(fc.record({ id: someId, conversationType: oddText, isGroup: fc.boolean(), tenantId: anyJson })),
  from: mostly(account),
  recipient: mostly(account),
  membersAdded: mostly(fc.array(account, { maxLength: 3 })),
  id: mostly(oddText),
  replyToId: mostly(oddText),
  locale: mostly(oddText),
  timestamp: fc.oneof(oddText, anyJson),
  localTimestamp: anyJson,
  attachments: anyJson,
  textFormat: fc.oneof(oddText, anyJson),
  serviceUrl: fc.constant(undefined),
};

/** An activity of a usual type in which a few fields are odd or left out. */
const oddActivity: Arbitrary<Activity> = fc
  .tuple(
    mostly(fc.constantFrom(...TYPES), oddText),
    fc.subarray(Object.keys(ODD_FIELDS), { maxLength: 4 }),
    fc.record(ODD_FIELDS, { requiredKeys: [] }),
  )
  .map(([type, chosen, odd]) => message({ type, ...Object.fromEntries(chosen.map(name => [name, odd[name]])) }));

describe('an activity of any shape', () => {
  let running: Running;
  let lines: string[];
  beforeAll(async () => {
    ({ running, lines } = await startBot(realConversation(), { MESSAGES_PER_MINUTE: '100000' }));
  });
  afterAll(() => running.stop());

  it('is refused with 400 or taken; a message that is taken gets one reply with text, and nothing fails', async () => {
    await fc.assert(
      fc.asyncProperty(oddActivity, async activity => {
        lines.length = 0;
        const { status, text } = await post(running, activity);
        expect([200, 400, 501]).toContain(status);
        if (status === 200 && activity.type === 'message') {
          const replies: Activity[] = JSON.parse(text).activities;
          expect(replies).toMatchObject([{ type: 'message' }]);
          expect(replies.map(told)).toEqual([expect.stringMatching(/\S/)]);
        }
        expect(lines.filter(line => JSON.parse(line).msg !== 'turn' && JSON.parse(line).level > 40)).toEqual([]);
      }),
      { numRuns },
    );
    expect((await post(running, message())).status).toBe(200);
  });

  it.each(['name', 'text', 'locale', 'entities', 'membersAdded'])(
    'names the field whose kind is wrong: %s',
    async field => {
      const { status, text } = await post(running, message({ type: 'invoke', [field]: {} }));
      expect(status).toBe(400);
      expect(text).toContain(field);
    },
  );
});
