import type { Answer } from '../../src/answers/answer';
import { replyOf } from '../../src/bot/reply';
import { lastReply } from '../support/last-reply';
import { incoming } from './activities';
import { cardSchema, visibleText } from './card-schema';

const BUTTONS = ['Not for me', 'Not much', 'Maybe', 'Like it', 'Love it', 'Stop the quiz'];
const reply = (answer: Answer | undefined, channelId: string) => {
  if (!answer) throw new Error('no answer');
  return replyOf(answer, incoming({ channelId }));
};

describe.each(['msteams', 'directline', 'emulator'])('a statement of the quiz on %s', channel => {
  const beginning = lastReply('take the quiz');
  const card = reply(beginning, channel).attachments?.[0]?.content;

  it('has a button for each answer, and one to stop', () => {
    expect(cardSchema.safeParse(card).success).toBe(true);
    expect(card.actions.map(({ title }: { title: string }) => title)).toEqual(BUTTONS);
  });

  it('is told once', () => {
    const { text = '', summary = '' } = reply(beginning, channel);
    const shown = channel === 'emulator' ? [text] : visibleText(card);
    expect(shown.join('\n').match(/1 of 18/g)).toHaveLength(1);
    if (channel === 'msteams') expect(summary).toContain('1 of 18');
  });
});

test('The headline of a card is the statement, and the card does not say the answers twice', () => {
  const shown = visibleText(reply(lastReply('take the quiz', 'love it'), 'msteams').attachments?.[0]?.content);
  expect(shown[0]).toMatch(/^2 of 18: /);
  expect(shown.join('\n')).not.toContain('love it');
});

test('The result shows its jobs as a picture, with buttons to narrow them', () => {
  const answers = Array.from({ length: 18 }, (_, at) => (at % 6 === 3 ? 'love it' : 'not for me'));
  const result = lastReply('take the quiz', ...answers);
  const card = reply(result, 'msteams').attachments?.[0]?.content;
  expect(cardSchema.safeParse(card).success).toBe(true);
  const shown = visibleText(card);
  expect(shown.join('\n')).toMatch(/Your strongest interest here: Social/);
  const at = (words: RegExp) => shown.findIndex(text => words.test(text));
  expect(at(/not validated/)).toBeGreaterThan(at(/^Median pay/));
  expect(card.actions.map(({ title }: { title: string }) => title)).toContain('Only without a degree');
});
