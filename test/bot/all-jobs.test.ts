import { measureIds } from '../../src/knowledge/fact';
import { EMPTY_QUERY } from '../../src/query/query';
import { about, jobs, problemsOfReply } from './whole-replies';

const everyThird = jobs.filter((_, at) => at % 3 === 0);
const everyFive = jobs.flatMap((_, at) => (at % 5 === 0 ? [jobs.slice(at, at + 5)] : []));
const chunks = <T>(list: readonly T[], size: number) =>
  list.flatMap((_, at) => (at % size === 0 ? [list.slice(at, at + size)] : []));

describe('the reply about every job stays under 25 KB, with a valid card or none', () => {
  beforeAll(() => expect(jobs.length).toBeGreaterThan(1000));

  it.each(['overview', 'related', 'move', 'states'] as const)('asked for: %s', operation => {
    expect(jobs.flatMap(job => problemsOfReply(about([job], { operation })))).toEqual([]);
  });

  it('asked for six measures at once', () => {
    const sixes = chunks(measureIds, 6);
    expect(
      jobs.flatMap((job, at) => problemsOfReply(about([job], { measures: sixes[at % sixes.length] ?? [] }))),
    ).toEqual([]);
  });

  it('set against the person’s own pay', () => {
    const amount = { value: 900, per: 'week' } as const;
    expect(jobs.flatMap(job => problemsOfReply(about([job], { operation: 'judge', amount })))).toEqual([]);
  });

  it('as a way from one job to the next', () => {
    const moves = jobs.map((job, at) => about([job], { operation: 'move', own: jobs[at - 1]?.id ?? job.id }));
    expect(moves.flatMap(problemsOfReply)).toEqual([]);
  });

  it('compared five at once, as a whole and on four measures', () => {
    const fours = chunks(measureIds, 4);
    const queries = everyFive.flatMap((five, at) =>
      [[], fours[at % fours.length] ?? []].map(measures => about(five, { operation: 'compare', measures })),
    );
    expect(queries.flatMap(problemsOfReply)).toEqual([]);
  });

  it('compared in five states, and with nine others in ten', () => {
    const places = ['CA', 'DC', 'NY', 'MA', 'NC', 'TX', 'FL', 'OH', 'WA', 'GA'];
    const inFive = { operation: 'compare', places: places.slice(0, 5) } as const;
    expect(everyThird.flatMap(job => problemsOfReply(about([job], inFive)))).toEqual([]);
    const tens = chunks(jobs, 10).slice(0, 20);
    expect(
      tens.flatMap(ten => problemsOfReply(about(ten, { operation: 'compare', measures: ['salary'], places }))),
    ).toEqual([]);
  });

  it('in all states as a table', () => {
    const over = { operation: 'states', limit: 51, layout: 'table' } as const;
    expect(jobs.filter((_, at) => at % 10 === 0).flatMap(job => problemsOfReply(about([job], over)))).toEqual([]);
  });

  it('ranked by every measure, ten at once, the most there are', () => {
    const ranked = measureIds.flatMap(measure =>
      (['ascending', 'descending'] as const).map(direction => ({
        ...EMPTY_QUERY,
        operation: 'rank' as const,
        order: { measure, direction },
        limit: 10,
      })),
    );
    expect(ranked.flatMap(problemsOfReply)).toEqual([]);
  });

  it('offered as choices', () => {
    const unclear = (five: typeof jobs) =>
      ({ what: 'name', mention: 'job', choices: five.map(({ id }) => id), position: 0, role: 'subject' }) as const;
    const queries = everyFive.map(five => about([], { unclear: { ...unclear(five) } }));
    expect(queries.flatMap(problemsOfReply)).toEqual([]);
  });
});
