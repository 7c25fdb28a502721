import { answerNearest } from '../../src/answers/answer-near';
import { rankOfJob } from '../../src/answers/rank-of-job';
import type { MeasureId } from '../../src/knowledge/fact';
import { readFact } from '../../src/knowledge/measures/read-fact';
import type { PredicateOf } from '../../src/query/predicate';
import { EMPTY_QUERY, NO_JOB, type Query } from '../../src/query/query';
import { filled } from '../support/filled';
import { JOBS, realAnswerContext } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const context = realAnswerContext();
const { entries } = realDataset();
const WIND_TECHS = '49-9081.00';

/** The condition that jobs are of a kind, as somebody names it. */
const kind = (id: string, rest: Partial<PredicateOf<'occupation'>> = {}): PredicateOf<'occupation'> => ({
  type: 'occupation',
  ids: [id],
  groups: [id.slice(0, 6)],
  said: 'some name',
  not: false,
  ...rest,
});
/** "Is … the job with the most …?" */
const ranked = (id: string, measure: MeasureId, rest: Partial<Query> = {}): Query => ({
  ...EMPTY_QUERY,
  operation: 'rank',
  measures: [measure],
  order: { measure, direction: 'descending' },
  predicates: [kind(id)],
  ...rest,
});
/** The numbers of the line: where the job stands, and among how many. */
const numbersIn = (query: Query) => {
  const [, rank, count] = /(\d+)(?:st|nd|rd|th) of (\d+)/.exec(rankOfJob(query, context)?.line ?? '') ?? [];
  return { rank: Number(rank), count: Number(count) };
};
/** The figures of all lines that have one, in a state or the nation. */
const figures = (measure: MeasureId, place: string | null = null): Map<string, number> =>
  new Map(
    entries.flatMap(({ id, occupation }) => {
      const { value } = readFact(measure, occupation, place, realDataset());
      return typeof value === 'number' ? [[id, value] as const] : [];
    }),
  );
/** Where a job stands among all that have a figure. */
function standing(id: string, measure: MeasureId, place: string | null = null) {
  const all = [...figures(measure, place).values()];
  const own = figures(measure, place).get(id) ?? Number.NaN;
  return { higher: all.filter(value => value > own).length, lower: all.filter(value => value < own).length, all };
}

describe('the rank of a job that is the only one of its kind', () => {
  it('is that among all jobs, with its figure', () => {
    const { line = '' } = rankOfJob(ranked(WIND_TECHS, 'growth'), context) ?? {};
    expect(numbersIn(ranked(WIND_TECHS, 'growth'))).toEqual({ rank: 1, count: figures('growth').size });
    expect(line).toMatch(/^Wind turbine service technicians /);
    expect(line).toContain(filled('{49-9081|growth}'));
    const { fact } = rankOfJob(ranked(WIND_TECHS, 'growth'), context) ?? {};
    expect(fact?.value).toBe(figures('growth').get(WIND_TECHS));
  });

  it('counts the jobs before it', () => {
    const { higher, lower, all } = standing(JOBS.roofers, 'jobs');
    expect(higher + lower).toBe(all.length - 1);
    expect(numbersIn(ranked(JOBS.roofers, 'jobs'))).toEqual({ rank: higher + 1, count: all.length });
  });

  it('counts from the lowest where that is asked for', () => {
    const { lower, all } = standing(JOBS.roofers, 'jobs');
    const lowest = ranked(JOBS.roofers, 'jobs', { order: { measure: 'jobs', direction: 'ascending' } });
    expect(numbersIn(lowest)).toEqual({ rank: lower + 1, count: all.length });
  });

  it('is that among the jobs of the state asked about', () => {
    const { higher, all } = standing(JOBS.roofers, 'salary', 'OH');
    const { rank, count } = numbersIn(ranked(JOBS.roofers, 'salary', { places: ['OH'] }));
    expect(rank).toBeGreaterThan(higher);
    expect(count).toBe(all.length);
    expect(rankOfJob(ranked(JOBS.roofers, 'salary', { places: ['OH'] }), context)?.line).toContain(
      filled('{47-2181|salary|OH}'),
    );
  });

  it('is of the line of a featured job', () => {
    const { line } =
      rankOfJob(
        ranked(JOBS.collections, 'growth', { predicates: [kind(JOBS.collections, { groups: [] })] }),
        context,
      ) ?? {};
    expect(line).toContain(filled('{43-3011|growth}'));
  });
});

describe('no rank is asked for', () => {
  it.each<[string, Query]>([
    [
      'of a kind with several occupations',
      ranked('29-1215.00', 'salary', { predicates: [kind('29-1215.00', { groups: ['29-12'] })] }),
    ],
    [
      'of jobs that are chosen and not named as a kind',
      ranked(WIND_TECHS, 'growth', { predicates: [{ type: 'occupation', ids: [WIND_TECHS], not: false }] }),
    ],
    ['of a kind that is excluded', ranked(WIND_TECHS, 'growth', { predicates: [kind(WIND_TECHS, { not: true })] })],
    [
      'where there is another condition',
      ranked(WIND_TECHS, 'growth', { predicates: [kind(WIND_TECHS), { type: 'no-experience' }] }),
    ],
    ['where there is no condition', ranked(WIND_TECHS, 'growth', { predicates: [] })],
    [
      'where no figure orders the jobs',
      ranked(WIND_TECHS, 'growth', { order: { measure: null, direction: 'descending' } }),
    ],
    ['by a question how many there are', ranked(WIND_TECHS, 'growth', { operation: 'count' })],
    [
      'of a job with a top-coded figure',
      ranked(JOBS.cardiologists, 'salary', { places: ['IL'], predicates: [kind(JOBS.cardiologists, { groups: [] })] }),
    ],
    [
      'of a kind with another occupation that has no figure',
      ranked(JOBS.roofers, 'salary', {
        predicates: [kind(JOBS.roofers, { ids: [JOBS.roofers, JOBS.actors], groups: [] })],
      }),
    ],
    ['of a job without a figure', ranked(JOBS.actors, 'salary', { predicates: [kind(JOBS.actors, { groups: [] })] })],
  ])('%s', (_, query) => {
    expect(rankOfJob(query, context)).toBeNull();
  });
});

describe('the reply to a question about the rank of a job', () => {
  const { answer, shown } = answerNearest(ranked(WIND_TECHS, 'growth'), context);
  const list = answerNearest(ranked(WIND_TECHS, 'growth', { predicates: [] }), context);

  it('is a line before the list of all jobs', () => {
    const [first, ...others] = answer.text.split('\n');
    expect(first).toBe(rankOfJob(ranked(WIND_TECHS, 'growth'), context)?.line);
    expect(others.join('\n')).toBe(list.answer.text);
    expect(answer).toMatchObject({ kind: 'rank', outcome: 'answer', winner: WIND_TECHS });
    expect(answer.occupations).toEqual(list.answer.occupations);
  });

  it('lets the conversation go on from all jobs', () => {
    expect(shown).toEqual(list.shown);
    expect(shown.predicates).toEqual([]);
  });

  it('is a question back while it is unclear which job is meant', () => {
    const unclear = ranked(WIND_TECHS, 'growth', { unclear: { ...NO_JOB, choices: [WIND_TECHS] } });
    expect(answerNearest(unclear, context)).toMatchObject({ answer: { outcome: 'clarify' }, shown: unclear });
  });

  it('is the list of its kind where that has several occupations', () => {
    const several = ranked('29-1215.00', 'salary', { predicates: [kind('29-1215.00', { groups: ['29-12'] })] });
    const { answer, shown } = answerNearest(several, context);
    expect(shown).toEqual(several);
    expect(answer.occupations.length).toBeGreaterThan(1);
    for (const { soc } of answer.occupations) expect(soc).toMatch(/^29-12/);
  });
});
