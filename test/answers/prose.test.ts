import { plainText } from '../../src/answers/plain-text';
import type { Query } from '../../src/query/query';
import { beginning, figureAt, filled } from '../support/filled';
import { answerAbout, JOBS, realAnswerContext } from '../support/real-answers';

const { occupations, groups } = realAnswerContext().dataset;
const subjects = [...occupations.filter((_, at) => at % 20 === 0), ...groups.filter((_, at) => at % 6 === 0)];

const forms: [string, string[], Partial<Query>][] = [
  ['overview', [], { operation: 'overview' }],
  ['several measures', [], { operation: 'show', measures: ['salary', 'growth', 'education', 'skills', 'age', 'jobs'] }],
  ['the way in', [], { operation: 'show', measures: ['time-to-enter'] }],
  ['in a state', [], { operation: 'show', measures: ['salary', 'growth'], places: ['OH'] }],
  ['mean', [], { operation: 'show', measures: ['salary-mean'] }],
  ['comparison', [JOBS.cashiers], { operation: 'compare' }],
  ['own pay', [], { operation: 'judge', amount: { value: 50_000, per: 'year' } }],
  ['related', [], { operation: 'related' }],
  ['next', [], { operation: 'move' }],
  ['states', [], { operation: 'states' }],
  ['source', [], { operation: 'explain', explain: 'source', measures: ['salary'] }],
  ['times all jobs', [], { operation: 'compute', compute: 'times', measures: ['salary'] }],
];

describe.each(forms)('every reply (%s)', (_, others, query) => {
  const texts = subjects.map(({ id }) => answerAbout([id, ...others], query).text);

  it('names each source once', () => {
    for (const text of texts) {
      const clauses = text.match(/\((?:BLS|O\*NET|comparison page)[^()]*\)/g) ?? [];
      expect([text, new Set(clauses).size]).toEqual([text, clauses.length]);
    }
  });

  it('is made of whole sentences', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\.\.| {2}| ,|\(\)|undefined|\bnull\b|NaN|[^\w]-\d/);
      expect(text.split('\n').filter(line => /^[a-z]/.test(line))).toEqual([]);
    }
  });

  it('repeats no sentence', () => {
    for (const text of texts) {
      const sentences = text.split(/(?<=[.!?])\s+/).filter(sentence => sentence.length > 20);
      expect([text, new Set(sentences).size]).toEqual([text, sentences.length]);
    }
  });

  it('uses plain words', () => {
    for (const text of texts)
      expect(text).not.toMatch(/at the median|highest:|to be raised|not at all|SVP|Job Zone \d/i);
  });
});

describe('several figures of one job', () => {
  it('name the job once, and group those of one source', () => {
    const { text } = answerAbout([JOBS.roofers], { operation: 'show', measures: ['growth', 'salary', 'education'] });
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^Growing: jobs for roofers are projected to grow by 5\.9%[^()]*$/),
      expect.stringMatching(/No diploma needed to start \(BLS projections, 2024–34\)\.$/),
      filled('Median pay: {47-2181|salary} a year ({47-2181|salary#source}).'),
    ]);
  });

  it('that are missing are named together with the reason', () => {
    expect(answerAbout([JOBS.roofers], { operation: 'show', measures: ['satisfaction', 'lgbt'] }).text).toBe(
      'I don’t have data on job satisfaction and LGBT share for roofers.',
    );
  });

  it('are not followed by a repetition in other words', () => {
    const way = plainText(answerAbout([JOBS.electricians], { operation: 'show', measures: ['time-to-enter'] }));
    expect(way).toContain('No work experience in a related job is needed');
    expect(way).not.toMatch(/None|\|/);
    expect(way.match(/apprenticeship/gi)).toHaveLength(1);
  });

  it('have a fact for each figure of the spread of pay shown', () => {
    const answer = answerAbout([JOBS.roofers], { operation: 'show', measures: ['salary'] });
    expect(plainText(answer)).toContain(filled('{47-2181|salary-p10}'));
    expect(JSON.stringify(answer.facts)).toContain(`${figureAt('47-2181|salary-p10')}`);
  });
});

test('Only figures of a broader line are said to be that', () => {
  const drivers = answerAbout(['53-3032.00'], { operation: 'show', measures: ['salary', 'women', 'age'] });
  expect(drivers.text).toContain(
    'BLS publishes share of women and median age only for the combined category Driver/sales workers and truck drivers.',
  );
  const dentists = answerAbout(['29-1021.00'], { operation: 'show', measures: ['women'] });
  expect(dentists.text).toContain('BLS publishes this only for the combined category Dentists.');
});

test('The District of Columbia has an article', () => {
  const { text } = answerAbout([JOBS.roofers], { operation: 'show', measures: ['salary'], places: ['DC'] });
  expect(text).toMatch(/^Roofers in the District of Columbia earn/);
  expect(answerAbout(['25-4012.00'], { operation: 'states' }).text).toMatch(/the most in the District of Columbia:/);
});

test('Hourly jobs have no change of pay between a year and an hour', () => {
  const related = answerAbout([JOBS.actors], { operation: 'related' }).text;
  expect(related).toMatch(beginning('Jobs related to actors (who earn a median of {27-2011|hourly} an hour):'));
  expect(related).toMatch(/^• Musicians and singers: \$[\d.]+ an hour \([+−]\$[\d.]+\), growth/m);
  expect(related).toContain(filled('\n• Choreographers: {27-2032|salary}, growth'));
  expect(answerAbout([JOBS.roofers], { operation: 'move', own: JOBS.actors }).text).toContain(
    filled('Median pay: {27-2011|hourly} an hour for actors, {47-2181|salary} for roofers.'),
  );
});
