import { realConversation } from '../support/real-bot';

const say = (text: string, memory?: unknown) => realConversation().respond(text, memory);

describe('a turn', () => {
  it('declines a message of more than 2,000 characters unread', () => {
    const { answer, question } = say('pay '.repeat(600));
    expect(answer.outcome).toBe('out-of-scope');
    expect(question).toBeNull();
  });

  it('names no winner where pay is within two percent', () => {
    const { answer } = say('electrician or plumber, who earns more');
    expect(answer.winner).toBeNull();
    expect(answer.text).toMatch(/^Too close to call/);
  });

  it('says whose figure it is where several jobs share a line', () => {
    expect(say('biostatistician pay').answer.text).toContain('Statisticians');
  });

  it('forgets memory that it cannot read, and answers', () => {
    expect(say('florist salary', { subjects: 'broken' }).answer.text).toContain('$36,120');
  });

  it('forgets a remembered job that a newer release no longer has', () => {
    const { memory } = say('florist salary');
    expect(say('and in Texas?', { ...memory, subjects: ['99-9999.00'] }).answer.outcome).toBe('clarify');
  });

  it('asks which job when a name fits several, and takes the choice', () => {
    const first = say('teacher pay');
    expect(first.answer.outcome).toBe('clarify');
    const second = say(first.answer.suggestions[0] ?? '', first.memory);
    expect(second.answer.outcome).toBe('answer');
    expect(second.answer.facts[0]?.measure).toBe('salary');
  });

  it('puts a source behind every figure', () => {
    for (const text of [
      'electrician pay',
      'compare barbers and bakers',
      'tell me about glaziers',
      'fastest growing jobs',
    ]) {
      expect(say(text).answer.text).toMatch(/BLS/);
    }
  });
});
