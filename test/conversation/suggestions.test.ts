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
  return suggestions.map(text => {
    const { answer, query } = conversation.respond(text, state);
    // The quiz answers with its first statement.
    return { text, outcome: query?.operation === 'quiz' ? 'answer' : answer.outcome };
  });
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
  const subjects = [...occupations.filter((_, at) => at % 50 === 0), ...groups.filter((_, at) => at % 5 === 0)];
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

  /** The suggestions after the last of some messages, and the state that they meet. */
  const talkOf = (messages: readonly string[]) =>
    messages.reduce<{ state: unknown; suggestions: string[] }>(
      ({ state }, message) => {
        const turn = conversation.respond(message, state);
        return { state: turn.state, suggestions: turn.answer.suggestions };
      },
      { state: undefined, suggestions: [] },
    );

  it('do not lead to what was answered before about this job', () => {
    const { suggestions } = talkOf(['how much do roofers make', 'growth for roofers', 'skills for roofers']);
    expect(suggestions.length).toBeGreaterThan(2);
    for (const text of suggestions) expect(text).not.toMatch(/salary|growth|skills/);
    expect(talkOf(['how much do roofers make', 'glazier growth']).suggestions.join()).toMatch(/salary/);
  });

  it.each([
    [['five fastest growing jobs', 'nurse pay']],
    [['ten best paid jobs without a degree', 'tell me about the second one', 'what skills do they need']],
    [['jobs similar to roofers', 'tell me about glaziers', 'how do I become one']],
    [['a well paid job', 'tell me about nurses', 'nurse pay in Ohio']],
  ])('lead back to the list that was shown: %j', messages => {
    const { suggestions, state } = talkOf(messages);
    const list = conversation.respond(messages[0] ?? '', undefined).answer.occupations;
    const found = suggestions.filter(text => {
      const { occupations } = conversation.respond(text, state).answer;
      return JSON.stringify(occupations) === JSON.stringify(list);
    });
    expect(found).toHaveLength(1);
    expect(talkOf(messages.slice(1)).suggestions).not.toContain(found[0]);
  });
});
