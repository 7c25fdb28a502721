import {
  afterFigures,
  afterList,
  asked,
  BAKER,
  HEALTH,
  ids,
  inField,
  inState,
  NURSE,
  payAtLeast,
  ROOFER,
  reference,
} from '../turns';

describe('another order', () => {
  const field = inField(HEALTH);

  it('applies to the same list, from its beginning', () => {
    const query = asked(
      'sort',
      { measures: ['growth'] },
      afterList([NURSE, BAKER], { predicates: [field], offset: 5 }),
    );
    expect(query).toMatchObject({
      operation: 'rank',
      predicates: [field],
      order: { measure: 'growth', direction: 'descending' },
      measures: ['growth'],
      offset: 0,
    });
  });

  it('may start with the lowest', () => {
    expect(asked('sort', { measures: ['salary'], direction: 'ascending' }, afterList([NURSE])).order).toEqual({
      measure: 'salary',
      direction: 'ascending',
    });
  });

  it('keeps as many of those shown as are asked for', () => {
    const shown = afterList([NURSE, BAKER, ROOFER]);
    const slots = { measures: ['openings' as const], direction: 'descending' as const, count: 2 };
    expect(asked('sort', { ...slots, references: [reference('these')] }, shown)).toMatchObject({
      operation: 'rank',
      predicates: [{ type: 'occupation', ids: [NURSE, BAKER, ROOFER] }],
      order: { measure: 'openings' },
      limit: 2,
    });
  });

  it('compares those shown without the conditions that chose them', () => {
    const shown = afterList([NURSE, BAKER], { predicates: [payAtLeast(50_000)] });
    const query = asked('sort', { measures: ['salary'], references: [reference('these')] }, shown);
    expect(query).toMatchObject({ operation: 'compare', predicates: [] });
    expect(ids(query)).toEqual([NURSE, BAKER]);
  });

  it('lists those of them that meet a condition', () => {
    const education = { level: "Bachelor's degree" as const, bound: 'at-most' as const };
    const best = { measures: ['salary' as const], direction: 'descending' as const, references: [reference('these')] };
    expect(asked('sort', { ...best, education }, afterList([NURSE, BAKER, ROOFER]))).toMatchObject({
      operation: 'rank',
      predicates: [
        { type: 'education', ...education },
        { type: 'occupation', ids: [NURSE, BAKER, ROOFER] },
      ],
      order: { measure: 'salary', direction: 'descending' },
    });
  });

  it('keeps the direction if the new figure rises and falls with the last one', () => {
    const losing = afterList([NURSE], { order: { measure: 'jobs-added', direction: 'ascending' } });
    expect(asked('sort', { measures: ['growth'] }, losing).order).toEqual({
      measure: 'growth',
      direction: 'ascending',
    });
    expect(asked('sort', { measures: ['salary'] }, losing).order.direction).toBe('descending');
  });

  it('keeps the measure if only the direction is named', () => {
    const state = afterList([NURSE], { order: { measure: 'growth', direction: 'descending' } });
    expect(asked('sort', { direction: 'ascending' }, state).order).toEqual({
      measure: 'growth',
      direction: 'ascending',
    });
  });

  it('of compared jobs compares them on that', () => {
    const query = asked('sort', { measures: ['growth'] }, afterFigures([ROOFER, BAKER]));
    expect(query).toMatchObject({ operation: 'compare', measures: ['growth'] });
    expect(ids(query)).toEqual([ROOFER, BAKER]);
  });

  it('still applies to the earlier list after one of its jobs was shown', () => {
    const state = { ...afterList([NURSE, BAKER], { predicates: [field] }), ...afterFigures([NURSE]) };
    expect(asked('sort', { measures: ['growth'] }, state)).toMatchObject({ operation: 'rank', predicates: [field] });
  });

  it('without a list makes a new one', () => {
    expect(asked('sort', { measures: ['growth'] })).toMatchObject({ operation: 'rank', order: { measure: 'growth' } });
  });
});

test('Asking for the jobs that grow most drops the shrinking-only filter', () => {
  const shrinking = {
    type: 'figure' as const,
    measure: 'growth' as const,
    bound: 'at-most' as const,
    value: 0,
    strict: true,
  };
  const query = asked(
    'sort',
    { measures: ['jobs-added'], direction: 'descending' },
    afterList([ROOFER, BAKER], { predicates: [shrinking, payAtLeast(40_000)] }),
  );
  expect(query.predicates).toEqual([payAtLeast(40_000)]);
});

test('The jobs of a list are ordered by the figures of a named state', () => {
  const query = asked('sort', { measures: ['jobs'], places: [inState('ME')] }, afterList([ROOFER, BAKER]));
  expect(query).toMatchObject({ places: ['ME'], order: { measure: 'jobs' } });
});
