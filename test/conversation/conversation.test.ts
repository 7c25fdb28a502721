import { figureAt, filled } from '../support/filled';
import { realConversation } from '../support/real-bot';

const say = (text: string, state?: unknown) => realConversation().respond(text, state);

describe('a turn', () => {
  it('declines a message of more than 2,000 characters unread', () => {
    const { answer, query, reading } = say('pay '.repeat(600));
    expect(answer.outcome).toBe('out-of-scope');
    expect(query).toBeNull();
    expect(reading).toBeNull();
  });

  it('reads the question at the end of a long story, and the one before it', () => {
    const story = 'we went to the lake and then it rained for days. '.repeat(20);
    for (const text of [`${story}how much do florists make?`, `how much do florists make? ${story}`])
      expect(
        say(text)
          .reading?.message.tokens.map(token => token.text)
          .join(' '),
      ).toContain('how much do florists make');
  });

  it('considers fewer readings of a message that names very many things', () => {
    const { reading } = say('not a welder, without roofers, but no glaziers, not florists, '.repeat(20));
    const spans = reading?.parses.reduce((sum, parse) => sum + parse.spans.length, 0) ?? 0;
    expect(reading?.parses.length).toBeGreaterThan(0);
    expect(spans).toBeLessThanOrEqual(100);
  });

  it('names no winner if pay is within two percent', () => {
    const { answer } = say('electrician or plumber, who earns more');
    expect(answer.winner).toBeNull();
    expect(answer.text).toMatch(/about the same/i);
    expect(answer.facts.map(({ value }) => value).sort()).toEqual(
      [figureAt('47-2111|salary'), figureAt('47-2152|salary')].sort(),
    );
  });

  it('says whose figure it is if several jobs share a line', () => {
    expect(say('biostatistician pay').answer.text).toContain('Statisticians');
  });

  it('forgets a state that it cannot read, and answers', () => {
    expect(say('florist salary', { query: 'broken', jobs: 5 }).answer.text).toContain(filled('{27-1023|salary}'));
  });

  it('drops a remembered job that a newer release no longer has', () => {
    const stored = JSON.stringify(say('florist salary').state).replaceAll('27-1023.00', '99-9999.00');
    expect(say('and in Texas?', JSON.parse(stored)).answer.outcome).toBe('clarify');
  });

  it('asks which job is meant if a name fits several, and takes the choice', () => {
    const first = say('teacher pay');
    expect(first.answer.outcome).toBe('clarify');
    const second = say(first.answer.suggestions[0] ?? '', first.state);
    expect(second.answer.outcome).toBe('answer');
    expect(second.answer.facts[0]?.measure).toBe('salary');
  });

  it('cites a source for every figure', () => {
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
