import type { Conversation } from '../../../src/conversation/conversation';
import type { Running } from '../../../src/server/start';
import { generateToken } from '../../support/direct-line-client';
import { realConversation } from '../../support/real-bot';
import { startBot } from '../running-bot';

/** A conversation that takes so many milliseconds for each message. */
function slowConversation(ms: () => number): Conversation {
  return {
    ...realConversation(),
    respond(text, memory) {
      const until = performance.now() + ms();
      while (performance.now() < until);
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
    const limits = { ADDRESS_MESSAGES_PER_MINUTE: '20', TRUST_PROXY: '1' };
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
  const say = async (from = `192.0.2.${caller}`) => {
    const { token, conversationId } = await generateToken(running.url);
    const response = await fetch(`${running.url}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ type: 'message', text: 'roofer pay' }),
    });
    return response.status;
  };

  it('are limited however many chats there are, and other addresses are not touched', async () => {
    takes = 0;
    const statuses: number[] = [];
    for (let number = 0; number < 21; number++) statuses.push(await say(`2001:db8:0:${caller}::${number}`));
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(429);
    expect(await say('198.51.100.7')).toBe(200);
  });

  it('count for more the longer it takes to read them', async () => {
    takes = 95;
    expect([await say(), await say(), await say()]).toEqual([200, 200, 429]);
  });
});
