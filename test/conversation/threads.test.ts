import { realConversation } from '../support/real-bot';

/** Sends the messages one after the other and gives the last reply. */
function lastReply(...messages: string[]) {
  let memory: unknown;
  const conversation = realConversation();
  const turns = messages.map(text => {
    const turn = conversation.respond(text, memory);
    memory = turn.memory;
    return turn;
  });
  return turns.at(-1)?.answer;
}

describe('a talk that goes on', () => {
  it('shows other jobs when more are asked for', () => {
    const first = lastReply('five fastest growing jobs');
    const second = lastReply('five fastest growing jobs', 'the next ones');
    expect(second?.kind).toBe('rank');
    const ids = new Set(first?.occupations.map(({ id }) => id));
    expect(second?.occupations.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('picks the second job of a list', () => {
    const list = lastReply('best paid jobs with an associate degree');
    expect(lastReply('best paid jobs with an associate degree', 'the second one')?.occupations[0]?.id).toBe(
      list?.occupations[1]?.id,
    );
  });

  it('leaves out a field when told so', () => {
    const families = lastReply('lowest paid jobs', 'not in food service')?.occupations.map(({ soc }) =>
      soc.slice(0, 2),
    );
    expect(families).not.toContain('35');
  });

  it('does not take an old filter into a new ranking', () => {
    const anew = lastReply('best paid jobs in construction', 'what are the fastest growing jobs');
    expect(new Set(anew?.occupations.map(({ soc }) => soc.slice(0, 2))).size).toBeGreaterThan(1);
  });

  it('compares with all jobs when asked for the average', () => {
    const answer = lastReply('florist salary', 'is that above average?');
    expect(answer?.occupations.map(({ id }) => id)).toEqual(['27-1023.00', '00-0000']);
  });

  it('says a crisis line when somebody is in danger, whatever else was said', () => {
    expect(lastReply('how much do cashiers make', 'i just want to end it all')?.text).toContain('988');
  });

  it('survives a memory of an older version', () => {
    expect(realConversation().respond('and in Ohio?', { subjects: ['47-2181.00'] }).answer.outcome).toBe('clarify');
  });
});
