import { afterFigures, afterList, asked, BAKER, ids, NURSE, payAtLeast, ROOFER } from '../turns';

describe('reverse', () => {
  it('shows the other end of the same list, from its beginning', () => {
    const query = asked('reverse', {}, afterList([NURSE], { predicates: [payAtLeast(50_000)], offset: 5 }));
    expect(query).toMatchObject({
      order: { measure: 'salary', direction: 'ascending' },
      predicates: [payAtLeast(50_000)],
      offset: 0,
    });
  });

  it('restores the original order when applied twice', () => {
    const state = afterList([NURSE], { order: { measure: 'salary', direction: 'ascending' } });
    expect(asked('reverse', {}, state).order.direction).toBe('descending');
  });

  it('uses the end that is named, if any', () => {
    expect(asked('reverse', { direction: 'descending' }, afterList([NURSE])).order.direction).toBe('descending');
  });

  it('drops the shrinking-only filter', () => {
    const shrinking = {
      type: 'figure' as const,
      measure: 'growth' as const,
      bound: 'at-most' as const,
      value: 0,
      strict: true,
    };
    const state = afterList([NURSE], { predicates: [shrinking], order: { measure: 'growth', direction: 'ascending' } });
    expect(asked('reverse', {}, state)).toMatchObject({
      predicates: [],
      order: { measure: 'growth', direction: 'descending' },
    });
  });

  it('keeps the states of an order', () => {
    const state = afterFigures([ROOFER], {
      operation: 'states',
      order: { measure: 'salary', direction: 'descending' },
    });
    expect(asked('reverse', {}, state)).toMatchObject({ operation: 'states', order: { direction: 'ascending' } });
  });

  it('without a list asks what is wanted', () => {
    expect(asked('reverse', { direction: 'ascending' })).toMatchObject({ operation: 'talk', talk: 'ask-wish' });
  });
});

test('The other end of a list is not limited by the average of all jobs', () => {
  const above = { type: 'beside' as const, measure: 'age' as const, bound: 'at-least' as const, subject: '00-0000' };
  const oldest = afterList([ROOFER], { predicates: [above], order: { measure: 'age', direction: 'descending' } });
  expect(asked('reverse', { measures: ['age'] }, oldest)).toMatchObject({
    predicates: [],
    order: { measure: 'age', direction: 'ascending' },
  });
});

it('“The other way around” reverses a move', () => {
  const moved = afterFigures([NURSE], { operation: 'move', own: BAKER });
  const query = asked('reverse', {}, moved);
  expect(query).toMatchObject({ operation: 'move', own: NURSE });
  expect(ids(query)).toEqual([BAKER]);
});
