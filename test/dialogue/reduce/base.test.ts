import { amountAsked, isList, lastList, lastQuery, operationFor } from '../../../src/dialogue/reduce/base';
import { EMPTY_STATE } from '../../../src/dialogue/state';
import { EMPTY_QUERY, queryAbout } from '../../../src/query/query';
import { afterFigures, afterList, BAKER, EMPTY_SLOTS, ROOFER } from '../turns';

const state = (changes: object) => ({ ...EMPTY_STATE, ...changes });

describe('the query that an edit starts from', () => {
  it('is empty at the beginning', () => expect(lastQuery(EMPTY_STATE)).toEqual(EMPTY_QUERY));

  it('drops what applies to one message only', () => {
    const last = lastQuery(
      state(afterFigures([ROOFER], { unsupported: ['vibes'], language: 'es', layout: 'csv', topic: 'benefits' })),
    );
    expect(last).toMatchObject({ unsupported: [], language: null, layout: null, topic: null, measures: ['salary'] });
  });

  it('keeps the state that stood in for a city', () => {
    const outside = { place: 'Columbus', state: 'OH' };
    const last = lastQuery(state({ query: { ...EMPTY_QUERY, outside } }));
    expect(last).toMatchObject({ places: ['OH'], outside: null });
  });
});

describe('a list', () => {
  it('is a ranking, a count, states, similar jobs, or next steps', () => {
    for (const operation of ['rank', 'count', 'states', 'related', 'move'] as const)
      expect(isList({ ...EMPTY_QUERY, operation })).toBe(true);
    expect(isList(queryAbout([BAKER], { operation: 'move' }))).toBe(false);
    expect(isList(queryAbout([BAKER], { operation: 'show' }))).toBe(false);
  });

  it('that an edit starts from is the last one, also after figures', () => {
    expect(lastList(EMPTY_STATE)).toBeNull();
    const list = afterList([ROOFER, BAKER]);
    expect(lastList(state(list))?.operation).toBe('rank');
    expect(lastList(state({ ...afterFigures([ROOFER]), listQuery: list.listQuery }))?.operation).toBe('rank');
  });
});

test.each([
  [2, 1, 'compare'],
  [1, 1, 'show'],
  [1, 0, 'overview'],
] as const)('%i subjects and %i measures are answered by: %s', (subjects, measures, operation) => {
  expect(operationFor(subjects, measures)).toBe(operation);
});

test('An amount is converted to the unit of time asked for', () => {
  const query = { ...EMPTY_QUERY, amount: { value: 52_000, per: 'year' as const } };
  expect(amountAsked(query, { ...EMPTY_SLOTS, period: 'week' })).toEqual({ value: 1000, per: 'week' });
  expect(amountAsked(query, EMPTY_SLOTS)).toEqual(query.amount);
  expect(amountAsked(EMPTY_QUERY, EMPTY_SLOTS)).toBeNull();
});
