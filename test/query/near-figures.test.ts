import type { Fact } from '../../src/knowledge/fact';
import type { Predicate } from '../../src/query/predicate';
import { EMPTY_QUERY, type Query } from '../../src/query/query';
import { selectOccupations } from '../../src/query/select-occupations';
import { figureAt } from '../support/filled';
import { JOBS } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const beside = (bound: 'about' | 'at-least'): Predicate => ({
  type: 'beside',
  measure: 'salary',
  bound,
  subject: JOBS.roofers,
});
const found = (predicate: Predicate, rest: Partial<Query> = {}): Fact[] =>
  selectOccupations({ ...EMPTY_QUERY, predicates: [predicate], ...rest }, realDataset()).selected.map(
    ({ fact }) => fact,
  );
/** How far apart the pay of each job found is from that of roofers. */
const distances = (facts: readonly Fact[], place = ''): number[] =>
  facts.map(({ value }) => Math.abs(Number(value) - figureAt(`47-2181|salary${place}`)));
const inOrder = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other);

describe('jobs that pay like another one', () => {
  it.each(['descending', 'ascending'] as const)('start with the nearest pay: %s', direction => {
    const far = distances(found(beside('about'), { order: { measure: 'salary', direction } }));
    expect(far.length).toBeGreaterThan(20);
    expect(far).toEqual(inOrder(far));
  });

  it('start with the pay nearest to that of the same state', () => {
    const far = distances(found(beside('about'), { places: ['OH'] }), '|OH');
    expect(far.length).toBeGreaterThan(5);
    expect(far).toEqual(inOrder(far));
  });

  it('are in order of another figure if that is asked for', () => {
    const jobs = found(beside('about'), { order: { measure: 'jobs', direction: 'ascending' } });
    const people = jobs.map(({ value }) => Number(value));
    expect(people).toEqual(inOrder(people));
  });
});

test('Jobs that pay more than another one start with the best paid', () => {
  const pay = found(beside('at-least'))
    .filter(({ atLeast }) => !atLeast)
    .map(({ value }) => Number(value));
  expect(pay).toEqual(inOrder(pay).reverse());
});
