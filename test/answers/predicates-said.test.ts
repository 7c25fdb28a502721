import { predicatesSaid } from '../../src/answers/predicates-said';
import type { PredicateOf } from '../../src/query/predicate';
import { filled } from '../support/filled';
import { answerAbout, JOBS, realAnswerContext } from '../support/real-answers';

const BOUNDS = ['about', 'at-least', 'at-most'] as const;
const beside = (
  bound: PredicateOf<'beside'>['bound'],
  subject: string,
  rest: Partial<PredicateOf<'beside'>> = {},
): PredicateOf<'beside'> => ({ type: 'beside', measure: 'salary', bound, subject, ...rest });
const said = (predicate: PredicateOf<'beside'>, place: string | null = null) =>
  predicatesSaid([predicate], place, realAnswerContext());

describe('a condition beside the figure of another job', () => {
  it.each(BOUNDS)('names the job and its figure: %s', bound => {
    expect(said(beside(bound, JOBS.nurses))).toContain(filled('registered nurses, {29-1141|salary} a year'));
    expect(said(beside(bound, JOBS.nurses, { measure: 'growth' }))).toContain(filled('{29-1141|growth}'));
  });

  it('says whether a figure is above it, below it or near it', () => {
    expect(new Set(BOUNDS.map(bound => said(beside(bound, JOBS.nurses)))).size).toBe(BOUNDS.length);
    expect(said(beside('about', JOBS.nurses))).not.toMatch(/above|below/);
  });

  it('names the figure of the state asked about', () => {
    expect(said(beside('about', JOBS.roofers), 'OH')).toContain(filled('{47-2181|salary|OH}'));
  });

  it('is the average of a featured job, whichever side of it is meant', () => {
    const averages = BOUNDS.map(bound => said(beside(bound, JOBS.collections)));
    expect(new Set(averages).size).toBe(BOUNDS.length);
    for (const line of averages) expect(line).toMatch(/average.*\$34,015/);
  });

  it('stands in the heading of the list, whose facts include the figure', () => {
    const predicates = [beside('about', JOBS.nurses)];
    const { text, facts } = answerAbout([], {
      operation: 'rank',
      predicates,
      order: { measure: 'salary', direction: 'descending' },
    });
    expect(text.split('\n')[0]).toContain(said(beside('about', JOBS.nurses)));
    expect(facts).toContainEqual(expect.objectContaining({ occupation: JOBS.nurses, measure: 'salary' }));
  });
});
