import { type Activity, TestAdapter } from 'botbuilder';
import { BoundedStorage } from '../../src/bot/bounded-storage';
import { CareerBot } from '../../src/bot/career-bot';
import type { Conversation } from '../../src/conversation/conversation';
import { realConversation } from '../support/real-bot';
import { told } from '../support/told';
import { answer, group, incoming } from './activities';

const BOT = { id: 'bot', name: 'Bot' };
const PERSON = { id: 'person', name: 'User' };

/** Counts its turns in the memory, so that what is remembered shows in the reply. */
const counting: Conversation = {
  jobs: { find: () => [], read: () => null, named: () => null, describe: () => answer() },
  typed: realConversation().typed,
  sources: [],
  ahead: () => [],
  reasons: () => [],
  greet: () => answer({ text: 'Hello!' }),
  respond(text, state) {
    const turns = ((state as { turns?: number } | undefined)?.turns ?? 0) + 1;
    return { answer: answer({ text: `${turns}: ${text}` }), state: { turns } as never, query: null, reading: null };
  },
};

/** Sends activities to a new bot, one after the other. @returns the texts of its replies */
async function talk(...activities: Partial<Activity>[]): Promise<string[]> {
  const bot = new CareerBot(counting, { memory: new BoundedStorage(), answered: new BoundedStorage() });
  const adapter = new TestAdapter(context => bot.run(context));
  for (const activity of activities) await adapter.processActivity(incoming(activity));
  return adapter.activeQueue.filter(({ type }) => type === 'message').map(told);
}

const joined = (membersAdded: Activity['membersAdded'], over: Partial<Activity> = {}): Partial<Activity> => ({
  type: 'conversationUpdate',
  membersAdded,
  ...over,
});

describe('the bot', () => {
  it('greets once when one update adds both, as in the Emulator', async () => {
    expect(await talk(joined([BOT, PERSON]))).toEqual(['Hello!']);
  });

  it('waits for the person when it is added first', async () => {
    expect(await talk(joined([BOT]))).toEqual([]);
    expect(await talk(joined([BOT]), joined([PERSON]))).toEqual(['Hello!']);
  });

  it('does not greet again when the update comes again', async () => {
    expect(await talk(joined([BOT, PERSON]), joined([BOT, PERSON]))).toEqual(['Hello!']);
  });

  it('greets a group when it is added, and stays silent when people join later', async () => {
    const inGroup = { conversation: group, channelId: 'msteams' };
    expect(await talk(joined([BOT], inGroup), joined([PERSON], inGroup))).toEqual(['Hello!']);
  });

  it('says nothing when somebody leaves', async () => {
    expect(await talk({ type: 'conversationUpdate', membersRemoved: [PERSON] })).toEqual([]);
  });

  it('remembers each person of a conversation apart', async () => {
    const other = { from: { id: 'other', name: 'Other' } };
    expect(await talk({ text: 'a' }, { text: 'b', ...other }, { text: 'c' })).toEqual(['1: a', '1: b', '2: c']);
  });

  it('takes an executed card action as a message', async () => {
    const value = { action: { type: 'Action.Execute', data: { text: 'roofer pay' } } };
    expect(await talk({ type: 'invoke', name: 'adaptiveCard/action', value })).toEqual(['1: roofer pay']);
  });

  it('accepts feedback without a word', async () => {
    expect(await talk({ type: 'invoke', name: 'message/submitAction', value: {} })).toEqual([]);
  });
});
