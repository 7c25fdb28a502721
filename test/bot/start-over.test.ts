import { TestAdapter } from 'botbuilder';
import { BoundedStorage } from '../../src/bot/bounded-storage';
import { CareerBot } from '../../src/bot/career-bot';
import { memoryKey } from '../../src/bot/memory-key';
import { realConversation } from '../support/real-bot';
import { incoming } from './activities';

test('“Start over” leaves nothing of the person in the store, not even for a lost answer', async () => {
  const memory = new BoundedStorage();
  const bot = new CareerBot(realConversation(), { memory, answered: new BoundedStorage() });
  const adapter = new TestAdapter(context => bot.run(context));
  const kept = async () => JSON.stringify(await memory.read([`person/${memoryKey(incoming())}`]));

  await adapter.processActivity(incoming({ id: '1', text: 'I am a roofer, how much do roofers make in Ohio?' }));
  expect(await kept()).toMatch(/47-2181.*OH/);
  await adapter.processActivity(incoming({ id: '2', text: 'start over' }));
  expect(await kept()).not.toMatch(/47-2181|OH/);
});
