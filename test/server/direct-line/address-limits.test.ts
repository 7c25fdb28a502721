import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Conversation } from '../../../src/conversation/conversation';
import { newParticipant, Tokens } from '../../../src/server/direct-line/tokens';
import type { Running } from '../../../src/server/start';
import { generateToken } from '../../support/direct-line-client';
import { realConversation } from '../../support/real-bot';
import { spendProcessorTime } from '../../support/spend-processor-time';
import { startBot } from '../running-bot';

const SECRET = 'a secret of the host that nobody can guess';

/** A conversation that takes so many milliseconds of the processor for each message. */
function slowConversation(ms: () => number): Conversation {
  return {
    ...realConversation(),
    respond(text, memory) {
      spendProcessorTime(ms());
      return realConversation().respond(text, memory);
    },
  };
}

describe('the messages of web chats from one address', () => {
  let running: Running;
  let takes = 0;
  let caller = 0;
  beforeAll(async () => {
    realConversation().respond('roofer pay', undefined);
    const limits = { ADDRESS_MESSAGES_PER_MINUTE: '20', TRUST_PROXY: '1', DIRECT_LINE_SECRET: SECRET };
    ({ running } = await startBot(
      slowConversation(() => takes),
      limits,
    ));
  });
  beforeEach(() => {
    caller += 1;
  });
  afterAll(() => running.stop());

  /** Says something in a new chat. @returns the status */
  const say = async (from = `192.0.2.${caller}`, show = (token: string) => token) => {
    const { token, conversationId } = await generateToken(running.url);
    if (show(token) === SECRET) await open(token, from);
    const response = await fetch(`${running.url}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${show(token)}`, 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ type: 'message', text: 'roofer pay' }),
    });
    return response.status;
  };

  const open = (token: string, from: string) =>
    fetch(`${running.url}/v3/directline/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': from },
    });

  it('are limited however many chats there are, and other addresses are not touched', async () => {
    takes = 0;
    const statuses: number[] = [];
    for (let number = 0; number < 21; number++) statuses.push(await say(`2001:db8:0:${caller}::${number}`));
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(429);
    expect(await say('198.51.100.7')).toBe(200);
  });

  it('count for more the longer it takes to read them', async () => {
    takes = 150;
    expect([await say(), await say(), await say()]).toEqual([200, 200, 429]);
  });

  it('cost nothing where a program of the host sends them, so that those of people at its address go on', async () => {
    takes = 250;
    expect(await say(undefined, () => SECRET)).toBe(200);
    takes = 0;
    expect(await say()).toBe(200);
  });
});

describe('the web chats that one address begins', () => {
  const CHATS_OF_DAY = 5000;
  let running: Running;
  beforeAll(async () => {
    const limits = { ADDRESS_MESSAGES_PER_MINUTE: '1000000', DIRECT_LINE_SECRET: SECRET };
    ({ running } = await startBot(realConversation(), limits));
  });
  afterAll(() => running.stop());
  afterEach(() => jest.restoreAllMocks());

  it('are limited per day, also where their clients speak without opening them', async () => {
    const tokens = new Tokens(SECRET);
    const speak = async (participant = newParticipant()) => {
      const response = await fetch(
        `${running.url}/v3/directline/conversations/${participant.conversationId}/activities`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${await tokens.issue(participant)}`, 'content-type': 'application/json' },
          body: JSON.stringify({ type: 'event', name: 'here' }),
        },
      );
      await response.arrayBuffer();
      return response.status;
    };
    const counted = jest.spyOn(RateLimiterMemory.prototype, 'consume');
    const first = newParticipant();
    expect(await speak(first)).toBe(200);
    expect(await speak()).toBe(200);
    const counts = (limiter: RateLimiterMemory) => limiter.keyPrefix.endsWith(':chats-of-day');
    const limiter = counted.mock.contexts.find(counts) as RateLimiterMemory;
    const [address = ''] = counted.mock.calls[counted.mock.contexts.indexOf(limiter)] ?? [];
    expect((await limiter.get(address))?.consumedPoints).toBe(2);
    // Counts thousands more chats without starting them, which would take seconds.
    await limiter.penalty(address, CHATS_OF_DAY - 3);
    expect(await speak()).toBe(200);
    expect(await speak()).toBe(429);
    expect(await speak(first)).toBe(200);
  });
});
