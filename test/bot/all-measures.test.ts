import { measureIds } from '../../src/knowledge/fact';
import { about, jobs, problemsOfReply } from './whole-replies';

/** To keep the test short, each measure is checked for a third of the jobs, a different third than the measure before. */
const SHARE = 3;

// Beside `all-jobs.test.ts`, so that the two run at the same time.
describe('the reply about every measure stays under 25 KB, with a valid card or none', () => {
  it.each(measureIds.map((measure, number) => [measure, number] as const))('asked for its %s', (measure, number) => {
    const some = jobs.filter((_, at) => at % SHARE === number % SHARE);
    expect(some.length).toBeGreaterThan(300);
    expect(some.flatMap(job => problemsOfReply(about([job], { measures: [measure] })))).toEqual([]);
  });
});
