import type { Predicate, PredicateOf } from '../../src/query/predicate';
import { EMPTY_QUERY } from '../../src/query/query';
import { relaxed } from '../../src/query/relax';
import { matchOccupations, selectOccupations } from '../../src/query/select-occupations';
import { traitStrength } from '../../src/query/trait-fit';
import { JOBS } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const dataset = realDataset();
const TRADES = [JOBS.electricians, JOBS.plumbers, JOBS.roofers];
const trades: Predicate = { type: 'occupation', ids: TRADES, said: 'trades', not: false };
const noRepairs: PredicateOf<'trait'> = {
  type: 'trait',
  trait: { label: 'repairs', terms: [{ list: 'skills', name: 'Repairing' }] },
  not: true,
};
const fewestRepairs = { ...noRepairs, graded: true as const };
const near = (...predicates: Predicate[]) => relaxed({ ...EMPTY_QUERY, predicates }, dataset);
const selected = (...predicates: Predicate[]) =>
  selectOccupations({ ...EMPTY_QUERY, predicates }, dataset).selected.map(({ entry }) => entry.id);

describe('a trait to avoid that all jobs of a search have', () => {
  it('orders these jobs instead of dropping one of the conditions', () => {
    expect(selected(trades, noRepairs)).toEqual([]);
    expect(near(trades, noRepairs)).toEqual([trades, fewestRepairs]);
  });

  it('orders them only once, and then other conditions give way', () => {
    const noSuchGrowth: Predicate = {
      type: 'figure',
      measure: 'growth',
      bound: 'at-least',
      value: 9_000,
      strict: false,
    };
    expect(near(trades, fewestRepairs, noSuchGrowth)).toEqual([trades, fewestRepairs]);
  });

  it('does not order them if it is a technology, which is either used or not', () => {
    const noExcel: Predicate = {
      ...noRepairs,
      trait: { label: 'Excel', terms: [{ list: 'technology', name: 'Microsoft Excel' }] },
    };
    expect(selected(trades, noExcel)).toEqual([]);
    expect(near(trades, noExcel)).toEqual([trades]);
  });
});

describe('a trait that orders jobs', () => {
  it('leaves none of them out, whether pay orders them or not', () => {
    for (const clearly of [true, false]) {
      const { matching } = matchOccupations({ ...EMPTY_QUERY, predicates: [trades, fewestRepairs] }, dataset, clearly);
      expect(new Set(matching.map(({ id }) => id))).toEqual(new Set(TRADES));
    }
  });

  it('puts those first that have least of what is to avoid', () => {
    const skill = (id: string) => {
      const entry = dataset.entries.find(one => one.id === id);
      return entry ? Number(traitStrength(entry, [{ ...noRepairs, not: false }], dataset)) : Number.NaN;
    };
    const amounts = selected(trades, fewestRepairs).map(skill);
    expect(amounts).toHaveLength(TRADES.length);
    expect(new Set(amounts).size).toBe(TRADES.length);
    expect(amounts).toEqual([...amounts].sort((one, other) => one - other));
  });
});
