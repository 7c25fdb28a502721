import { among } from '../../../src/dialogue/reduce/predicates';
import { subjectOf } from '../../../src/query/query';
import {
  afterFigures,
  afterList,
  asked,
  BAKER,
  COOK,
  FOOD,
  HEALTH,
  inField,
  inState,
  job,
  NURSE,
  payAtLeast,
  payLimit,
  ROOFER,
  reference,
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

  it.each(['move', 'related'] as const)(
    'may be a figure better than that of the job that a list starts from: %s',
    operation => {
      const start = operation === 'move' ? { own: ROOFER } : { subjects: [subjectOf(ROOFER)] };
      const more = { measures: ['salary' as const], direction: 'descending' as const, comparative: true };
      const query = asked('refine', more, { ...afterList([NURSE, BAKER], { operation, ...start }), shown: 'move' });
      expect(query).toMatchObject({
        operation,
        predicates: [{ type: 'beside', measure: 'salary', bound: 'at-least', subject: ROOFER }],
      });
    },
  );

  it('replaces the jobs shown before by those shown now', () => {
    const before = afterList([NURSE, BAKER], { predicates: [among([NURSE, BAKER, ROOFER])] });
    const query = asked('refine', { references: [reference('these')], noExperience: true }, before);
    expect(query.predicates.filter(({ type }) => type === 'occupation')).toEqual([among([NURSE, BAKER])]);
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

describe('“which of these” behind a job whose pay was judged', () => {
  const amount = { value: 40_000, per: 'year' as const };
  const judged = {
    ...afterFigures([COOK], { operation: 'judge', amount, places: ['OH'] }),
    history: [ROOFER, BAKER, COOK],
  };
  const these = { references: [reference('these')], noExperience: true };
  const among = (...ids: string[]) => ({ type: 'occupation' as const, ids, not: false });

  it('are the jobs talked about, by pay, in the same place', () => {
    expect(asked('refine', these, judged)).toMatchObject({
      operation: 'rank',
      subjects: [],
      predicates: [among(ROOFER, BAKER, COOK), { type: 'no-experience' }],
      order: { measure: 'salary', direction: 'descending' },
      places: ['OH'],
      amount: null,
    });
  });

  it('are the jobs that were compared before, if there were several', () => {
    expect(asked('refine', these, { ...judged, list: [NURSE, COOK] }).predicates[0]).toEqual(among(NURSE, COOK));
  });

  it('are at most ten jobs, the latest ones', () => {
    const history = Array.from({ length: 14 }, (_, at) => `job-${at}`);
    expect(asked('refine', these, { ...judged, history }).predicates[0]).toEqual(among(...history.slice(-10)));
  });

  it('are those of the last list, if there was one', () => {
    const list = {
      ...afterList([NURSE, BAKER], { predicates: [inField(HEALTH)] }),
      jobs: [COOK],
      history: [ROOFER, COOK],
    };
    expect(asked('refine', these, list).predicates).toContainEqual(inField(HEALTH));
    const { predicates } = asked('refine', these, { ...judged, listQuery: list.listQuery ?? null });
    expect(predicates).toContainEqual(inField(HEALTH));
    expect(predicates).not.toContainEqual(among(ROOFER, BAKER, COOK));
  });

  it('are the jobs just compared, and not all that were talked about', () => {
    const compared = { ...afterFigures([BAKER, COOK]), history: [ROOFER, BAKER, COOK] };
    const limits = asked('refine', these, compared).predicates.filter(({ type }) => type === 'occupation');
    expect(new Set(limits.map(predicate => JSON.stringify(predicate)))).toEqual(
      new Set([JSON.stringify(among(BAKER, COOK))]),
    );
  });

  it('are all jobs, if no other job was talked about or none is pointed to', () => {
    expect(asked('refine', these, { ...judged, history: [COOK] }).predicates).toEqual([{ type: 'no-experience' }]);
    expect(asked('refine', { noExperience: true }, judged).predicates).toEqual([{ type: 'no-experience' }]);
  });

  it('may need less schooling than somebody has', () => {
    const education = { level: "Associate's degree" as const, bound: 'exactly' as const };
    expect(asked('refine', { references: [reference('these')], education }, judged).predicates).toEqual([
      among(ROOFER, BAKER, COOK),
      { type: 'education', level: "Associate's degree", bound: 'at-most' },
    ]);
  });
});
