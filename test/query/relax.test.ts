import { loadDataset } from '../../src/knowledge/load-dataset';
import type { Predicate } from '../../src/query/predicate';
import { EMPTY_QUERY } from '../../src/query/query';
import { relaxed } from '../../src/query/relax';

const dataset = loadDataset();
const near = (predicates: Predicate[]) => relaxed({ ...EMPTY_QUERY, predicates }, dataset);
const payAtLeast = (value: number): Predicate => ({
  type: 'figure',
  measure: 'salary',
  bound: 'at-least',
  value,
  strict: false,
});
/** More than any job grows; pay above a top code may be as much as anybody likes. */
const growthAtLeast = (value: number): Predicate => ({
  type: 'figure',
  measure: 'growth',
  bound: 'at-least',
  value,
  strict: false,
});
const schooling = (bound: 'exactly' | 'at-most'): Predicate => ({
  type: 'education',
  level: "Associate's degree",
  bound,
});

describe('a search that no job satisfies', () => {
  it('takes schooling as the most that is wanted before it is dropped', () => {
    const accounting: Predicate = { type: 'major', majors: [{ label: 'accounting', programs: ['52.03'] }] };
    expect(near([schooling('exactly'), accounting])).toEqual([schooling('at-most'), accounting]);
  });

  it('is of all jobs before any condition on those shown is dropped', () => {
    const shown: Predicate = { type: 'occupation', ids: ['29-1141.00', '29-1215.00'], not: false };
    expect(near([schooling('at-most'), shown])).toEqual([schooling('at-most')]);
    const named: Predicate = { ...shown, said: 'nurses' };
    expect(near([schooling('at-most'), named])).toEqual([named]);
  });

  it('is of any of the areas of work where none is of all', () => {
    const area = (label: string, code: string): Predicate => ({
      type: 'area',
      areas: [{ label, occupations: [code] }],
      codes: [],
      not: false,
    });
    expect(near([area('animals', '39-2021.00'), area('drawing', '27-1013.00')])).toMatchObject([
      { type: 'area', areas: [{ label: 'animals' }, { label: 'drawing' }] },
    ]);
  });

  it('drops the condition without which fewest jobs are left', () => {
    expect(near([payAtLeast(400_000), schooling('at-most')])).toEqual([payAtLeast(400_000)]);
  });

  it('goes back to what was said first where several conditions are to blame', () => {
    const impossible = [schooling('at-most'), growthAtLeast(9_000), growthAtLeast(8_000)];
    expect(near(impossible)).toEqual([schooling('at-most')]);
  });

  it('is left as it is where some job satisfies it', () => {
    expect(near([payAtLeast(60_000), schooling('at-most')])).toBeNull();
  });

  it('has nothing near it where the first condition excludes every job', () => {
    expect(near([growthAtLeast(9_000)])).toBeNull();
    expect(near([growthAtLeast(9_000), growthAtLeast(8_000), schooling('at-most')])).toBeNull();
  });
});
