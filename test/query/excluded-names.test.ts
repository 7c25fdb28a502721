import type { Predicate } from '../../src/query/predicate';
import { EMPTY_QUERY } from '../../src/query/query';
import { matchOccupations } from '../../src/query/select-occupations';
import { realDataset } from '../support/real-content';

const OFFICERS = '33-3051.00';
const titles = (rest: Partial<Predicate>): string[] =>
  matchOccupations(
    { ...EMPTY_QUERY, predicates: [{ type: 'occupation', ids: [OFFICERS], not: true, ...rest } as Predicate] },
    realDataset(),
  ).matching.map(({ line }) => line.title);
const SUPERVISORS = 'First-Line Supervisors of Police and Detectives';

describe('an excluded name', () => {
  it('excludes the jobs with this name in their titles, in the singular or the plural', () => {
    for (const said of ['police', 'Police']) expect(titles({ said })).not.toContain(SUPERVISORS);
    expect(titles({ said: 'nurses' }).filter(title => /\bnurses?\b/i.test(title))).toEqual([]);
  });

  it('keeps the jobs with only some other word in common', () => {
    expect(titles({ said: 'police officer' })).toContain(SUPERVISORS);
    expect(titles({ said: 'olice' })).toContain(SUPERVISORS);
  });

  it('may have any signs in it', () => {
    expect(titles({ said: 'c++ (developer' })).toContain(SUPERVISORS);
  });
});

test('A job that is excluded without a name excludes no other', () => {
  expect(titles({})).toContain(SUPERVISORS);
  expect(titles({ said: '' })).toContain(SUPERVISORS);
});

test('A name that is wanted does not bring in other jobs with it in their titles', () => {
  expect(titles({ said: 'police', not: false })).toEqual(["Police and Sheriff's Patrol Officers"]);
});
