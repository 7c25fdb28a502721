import { measureIds } from '../../src/knowledge/fact';
import { about, jobs, problemsOfReply } from './whole-replies';

// Beside `all-jobs.test.ts`, so that the two run at the same time.
describe('the reply about every measure of every job stays under 25 KB, with a valid card or none', () => {
  it.each(measureIds)('asked for its %s', measure => {
    expect(jobs.flatMap(job => problemsOfReply(about([job], { measures: [measure] })))).toEqual([]);
  });
});
