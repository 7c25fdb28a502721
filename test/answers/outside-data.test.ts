import type { OutsideData, Query } from '../../src/query/query';
import { NATIONAL } from '../support/national';
import { answerAbout, JOBS } from '../support/real-answers';

const { electricians, opticians, roofers } = JOBS;
const STANDARD = { measure: 'salary', direction: 'descending' } as const;

/** One query of each kind. */
const queries: [string, string[], Partial<Query>][] = [
  ['fact', [roofers], { operation: 'show', measures: ['salary'] }],
  ['overview', [roofers], { operation: 'overview' }],
  ['several measures', [roofers], { operation: 'show', measures: ['salary', 'growth', 'education'] }],
  ['compare', [opticians, roofers], { measures: ['salary'] }],
  ['compare as a whole', [opticians, roofers], {}],
  ['average', [roofers, '00-0000'], { measures: ['salary'] }],
  ['own pay', [opticians], { operation: 'judge', amount: { value: 50_000, per: 'year' } }],
  ['sum', [electricians, roofers], { operation: 'compute', compute: 'times', measures: ['salary'] }],
  ['move', [electricians], { operation: 'move', own: roofers }],
  ['related', [roofers], { operation: 'related' }],
  ['rank', [], { operation: 'rank', order: STANDARD }],
];

const caveats: [OutsideData, RegExp][] = [
  [{ mention: 'Canada', what: 'country', state: null }, /^[^\n]*Canada[^\n]*\n/],
  [{ mention: 'Houston', what: 'city', state: 'TX' }, /^[^\n]*Houston[^\n]*\n/],
  [{ mention: '2015', what: 'year', state: null }, /^[^\n]*2015[^\n]*\n/],
];

describe.each(queries)('a query outside the data (%s)', (_, ids, query) => {
  it.each(caveats)('is reported before any figure, and is not an answer: %j', (outside, caveat) => {
    const { outcome, text, winner, facts } = answerAbout(ids, { ...query, outside });
    expect(text).toMatch(caveat);
    expect(outcome).toBe('no-data');
    expect(winner).toBeNull();
    const places = facts.filter(({ value }) => value !== null).map(({ place }) => place);
    expect(places.filter(place => place !== null && place !== outside.state)).toEqual([]);
  });
});

describe('a city named with its state', () => {
  it('is reported to have no figures, and its state is answered', () => {
    const { outcome, text } = answerAbout(['35-9021.00'], {
      operation: 'judge',
      amount: { value: 15.25, per: 'hour' },
      places: ['OR'],
      outside: { mention: 'Portland', what: 'city', state: 'OR' },
    });
    expect(outcome).toBe('answer');
    expect(text).toMatch(/^[^\n]*Portland’s\. For Oregon:\n.*dishwashers in Oregon/);
  });
});

describe('a measure that is not published by state', () => {
  it.each<[string, string[], Partial<Query>]>([
    ['fact', [roofers], { operation: 'show', measures: ['growth'] }],
    ['comparison', [roofers, opticians], { measures: ['growth'] }],
    ['sum', [roofers, opticians], { operation: 'compute', compute: 'times', measures: ['openings'] }],
    ['related', [roofers], { operation: 'related' }],
    ['ranking', [], { operation: 'rank', order: { measure: 'growth', direction: 'descending' } }],
    ['states', [roofers], { operation: 'states', measures: ['growth'] }],
    ['group', ['31-0000'], { operation: 'show', measures: ['salary'] }],
    ['all jobs', ['00-0000'], { operation: 'show', measures: ['jobs'] }],
  ])('is told to be the whole country’s: %s', (_, ids, query) => {
    const { text, facts } = answerAbout(ids, { ...query, places: ['OH'] });
    expect(text).toMatch(NATIONAL);
    expect(facts.some(({ place, value }) => place === null && value !== null)).toBe(true);
  });

  it('keeps the state’s pay in a move to another job', () => {
    const { facts } = answerAbout([roofers], { operation: 'related', places: ['TX'] });
    expect(facts.find(({ measure }) => measure === 'salary')).toMatchObject({ place: 'TX', value: 45_440 });
  });
});

describe('a ranking in a state by pay', () => {
  it.each([
    ['CA', 'at-most', 40_000, (pay: number) => pay <= 40_000],
    ['MS', 'at-least', 100_000, (pay: number) => pay >= 100_000],
  ] as const)('applies the limits in that state: %s', (state, bound, value, fits) => {
    const predicate = { type: 'figure', measure: 'salary', bound, value, strict: false } as const;
    const { facts } = answerAbout([], { operation: 'rank', order: STANDARD, places: [state], predicates: [predicate] });
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) {
      expect(fact.place).toBe(state);
      expect(fits(Number(fact.value))).toBe(true);
    }
  });

  it('by tools shows the pay of that state', () => {
    const trait = { label: 'AutoCAD', terms: [{ list: 'technology' as const, name: 'Autodesk AutoCAD' }] };
    const { text, facts } = answerAbout([], {
      operation: 'rank',
      places: ['OH'],
      predicates: [{ type: 'trait', trait, not: false }],
    });
    expect(text).toContain('with median pay in Ohio:');
    expect(new Set(facts.map(({ place }) => place))).toEqual(new Set(['OH']));
  });
});
