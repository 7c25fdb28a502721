import type { Activity } from 'botbuilder';
import type { Answer } from '../../src/answers/answer';

/** An answer with nothing but text. */
export const answer = (over: Partial<Answer> = {}): Answer => ({
  outcome: 'answer',
  kind: 'fact',
  occupations: [],
  text: 'First line.\nSecond line.',
  facts: [],
  winner: null,
  suggestions: [],
  sources: [],
  ...over,
});

/** A message as the Emulator sends it: no conversation type, no tenant. */
export const incoming = (over: Partial<Activity> = {}): Partial<Activity> => ({
  type: 'message',
  id: '1',
  channelId: 'emulator',
  serviceUrl: 'http://127.0.0.1:9',
  conversation: { id: 'a|livechat' } as Activity['conversation'],
  from: { id: 'person', name: 'User' },
  recipient: { id: 'bot', name: 'Bot' },
  ...over,
});

/** The conversation of a Teams group chat. */
export const group = { id: '19:g', isGroup: true, conversationType: 'groupChat' } as Activity['conversation'];
