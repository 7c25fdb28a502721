import { realConversation } from '../support/real-bot';

const conversation = realConversation();

/** What a tap on each suggestion of the last of some messages brings. */
function tapped(messages: readonly string[]) {
  let memory: unknown;
  let suggestions: string[] = [];
  for (const message of messages) {
    const turn = conversation.respond(message, memory);
    ({
      memory,
      answer: { suggestions },
    } = turn);
  }
  return suggestions.map(text => ({ text, outcome: conversation.respond(text, memory).answer.outcome }));
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
});
