import {
  afterFigures,
  afterList,
  asked,
  BAKER,
  FOOD,
  HEALTH,
  inField,
  inState,
  job,
  NURSE,
  payAtLeast,
  payLimit,
  ROOFER,
} from '../turns';

describe('another condition', () => {
  const field = inField(HEALTH);
  const state = afterList([NURSE, BAKER], { predicates: [field], limit: 5, offset: 5 });

  it('narrows the list, from its beginning and in its order', () => {
    const query = asked('refine', { limits: [payLimit('at-least', 60_000)] }, state);
    expect(query).toMatchObject({
      operation: 'rank',
      predicates: [field, payAtLeast(60_000)],
      order: { measure: 'salary', direction: 'descending' },
      limit: 5,
      offset: 0,
    });
  });

  it('replaces one of the same kind', () => {
    const before = afterList([NURSE], { predicates: [payAtLeast(50_000)] });
    expect(asked('refine', { limits: [payLimit('at-least', 60_000)] }, before).predicates).toEqual([
      payAtLeast(60_000),
    ]);
  });

  it('may be a number of jobs, or a place', () => {
    expect(asked('refine', { count: 3, places: [inState('OH')] }, state)).toMatchObject({
      limit: 3,
      places: ['OH'],
      predicates: [field],
    });
  });

  it('may also be an order', () => {
    expect(asked('refine', { measures: ['growth'], direction: 'descending' }, state).order).toEqual({
      measure: 'growth',
      direction: 'descending',
    });
  });

  it('may exclude a job', () => {
    expect(asked('refine', { excludedJobs: [job(NURSE)] }, state).predicates).toEqual([
      field,
      { type: 'occupation', ids: [NURSE], groups: [], said: job(NURSE).text, not: true },
    ]);
  });

  it('turns a count into a list', () => {
    expect(asked('refine', { noExperience: true }, afterList([], { operation: 'count' })).operation).toBe('rank');
  });

  it('applies to the jobs of the field discussed if there is no list', () => {
    expect(asked('refine', { noExperience: true }, afterFigures([FOOD]))).toMatchObject({
      operation: 'rank',
      predicates: [{ type: 'field', codes: [FOOD], not: false }, { type: 'no-experience' }],
    });
  });

  it('applies to the jobs compared if there is no list', () => {
    expect(asked('refine', { noExperience: true }, afterFigures([ROOFER, BAKER])).predicates).toEqual([
      { type: 'occupation', ids: [ROOFER, BAKER], not: false },
      { type: 'no-experience' },
    ]);
  });

  it('applies to all jobs if nothing was discussed', () => {
    expect(asked('refine', { noExperience: true })).toMatchObject({
      operation: 'rank',
      predicates: [{ type: 'no-experience' }],
    });
  });
});

test('“With lots of openings” sets no limit, but orders the list', () => {
  expect(asked('refine', { measures: ['openings'] }, afterList([ROOFER, BAKER])).order).toEqual({
    measure: 'openings',
    direction: 'descending',
  });
});
