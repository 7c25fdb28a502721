import { realConversation } from '../support/real-bot';
import { realDataset } from '../support/real-content';

const conversation = realConversation();

/** What a tap on each suggestion of the last of some messages brings. */
function tapped(messages: readonly string[]) {
  let state: unknown;
  let suggestions: string[] = [];
  for (const message of messages) {
    const turn = conversation.respond(message, state);
    ({
      state,
      answer: { suggestions },
    } = turn);
  }
  return suggestions.map(text => ({ text, outcome: conversation.respond(text, state).answer.outcome }));
}

describe('suggested questions', () => {
  it.each([
    [['how much do roofers make']],
    [['what do construction workers earn']],
    [['median salary of all jobs']],
    [['tell me about chefs']],
    [['jobs like a baker?']],
    [['how do construction people compare with office people on pay']],
    [['compare roofers and glaziers']],
    [['from cashier to bookkeeper']],
    [['well paid jobs in transport, number 1']],
    [['how much do roofers make', 'nurse a drink']],
    [['hello']],
    [['nurse a drink']],
  ])('are all answered after %j', messages => {
    const suggested = tapped(messages);
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.filter(({ outcome }) => outcome !== 'answer')).toEqual([]);
  });

  const { occupations, groups } = realDataset();
  const subjects = [...occupations.filter((_, at) => at % 25 === 0), ...groups.filter((_, at) => at % 5 === 0)];
  const forms: [string, (job: string) => string][] = [
    ['pay', job => `pay of ${job}`],
    ['overview', job => `tell me about ${job}`],
    ['move', job => `from cashiers to ${job}`],
    ['compare', job => `compare ${job} to cashiers`],
    ['related', job => `jobs similar to ${job}`],
  ];

  it.each(forms)(
    'after any job are answered, differ in their first words, and use plurals correctly (%s)',
    (_, ask) => {
      for (const { plural } of subjects) {
        const suggested = tapped([ask(plural)]);
        expect(suggested.filter(({ outcome }) => outcome !== 'answer')).toEqual([]);
        // A button may cut what is longer.
        expect(new Set(suggested.map(({ text }) => text.slice(0, 40))).size).toBe(suggested.length);
        expect(suggested.filter(({ text }) => /\ban? [A-Z]/.test(text))).toEqual([]);
      }
    },
  );
});
