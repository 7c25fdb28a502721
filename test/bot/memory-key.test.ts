import type { Activity } from 'botbuilder';
import { memoryKey, replyKey } from '../../src/bot/memory-key';
import { incoming } from './activities';

const inConversation = (id: string) => ({ id }) as Activity['conversation'];
const key = (over: Partial<Activity> = {}) => memoryKey(incoming(over));

describe('the key of a person’s memory', () => {
  it('is the same for the next message of the same person', () => {
    expect(key({ id: '1', text: 'one' })).toBe(key({ id: '2', text: 'two' }));
  });

  it('differs by person, by conversation and by channel', () => {
    const keys = [
      key(),
      key({ from: { id: 'b', name: '' } }),
      key({ conversation: inConversation('b') }),
      key({ channelId: 'webchat' }),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it('differs by thread of a Teams channel', () => {
    const thread = (id: string) => key({ conversation: inConversation(`19:c@thread.tacv2;messageid=${id}`) });
    expect(thread('1')).not.toBe(thread('2'));
  });

  it('cannot be forged by a separator inside an id', () => {
    const one = key({ conversation: inConversation('a/b'), from: { id: 'c', name: '' } });
    expect(one).not.toBe(key({ conversation: inConversation('a'), from: { id: 'b/c', name: '' } }));
  });

  it('are made of any ids, halves of characters among them', () => {
    const half = incoming({ conversation: inConversation('\ud800'), from: { id: '\udc00', name: '' } });
    expect([memoryKey(half), replyKey(half, '\ud800')]).toEqual([expect.any(String), expect.any(String)]);
  });
});
