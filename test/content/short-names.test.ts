import { plainNames } from '../../src/answers/job-name';
import { realAnswerContext } from '../support/real-answers';

const { dataset, wording } = realAnswerContext();
const { shortNames } = wording.dialogs;

describe('the short names of occupations', () => {
  it('are shorter than their titles, and no two are alike', () => {
    for (const [id, name] of Object.entries(shortNames)) {
      const subject = dataset.subject(id);
      expect(name.length).toBeLessThan(subject?.plural.length ?? 0);
    }
    expect(new Set(Object.values(shortNames)).size).toBe(Object.keys(shortNames).length);
  });

  it('are not the names of other occupations', () => {
    const others = new Map(dataset.occupations.map(job => [plainNames(job).short, job.id]));
    const taken = Object.entries(shortNames).filter(([id, name]) => others.has(name) && others.get(name) !== id);
    expect(taken).toEqual([]);
  });
});
