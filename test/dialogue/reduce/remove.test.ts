import {
  afterFigures,
  afterList,
  asked,
  BAKER,
  COOK,
  FOOD,
  foodField,
  HEALTH,
  healthField,
  ids,
  inField,
  inState,
  job,
  NURSE,
  payAtLeast,
  payLimit,
  ROOFER,
  unsureJob,
} from '../turns';

describe('remove', () => {
  it('removes a job and keeps the others', () => {
    expect(ids(asked('remove', { excludedJobs: [job(BAKER)] }, afterFigures([ROOFER, BAKER, NURSE])))).toEqual([
      ROOFER,
      NURSE,
    ]);
    expect(ids(asked('remove', { jobs: [job(BAKER)] }, afterFigures([ROOFER, BAKER, NURSE])))).toEqual([ROOFER, NURSE]);
  });

  it('removes a job by its position', () => {
    expect(ids(asked('remove', { ordinals: [2] }, afterFigures([ROOFER, BAKER, NURSE])))).toEqual([ROOFER, NURSE]);
  });

  it('keeps the only job', () => {
    expect(ids(asked('remove', { excludedJobs: [job(ROOFER)] }, afterFigures([ROOFER])))).toEqual([ROOFER]);
  });

  it('removes a place and keeps the others', () => {
    const state = afterFigures([ROOFER], { places: ['OH', 'TX', 'UT'] });
    expect(asked('remove', { excludedPlaces: [inState('TX')] }, state).places).toEqual(['OH', 'UT']);
    expect(asked('remove', { places: [inState('TX')] }, state).places).toEqual(['OH', 'UT']);
  });

  it('removes a measure and keeps the others', () => {
    const state = afterFigures([ROOFER], { measures: ['salary', 'growth'] });
    expect(asked('remove', { measures: ['growth'] }, state).measures).toEqual(['salary']);
  });

  it('excludes a state from the states in order', () => {
    const state = afterFigures([ROOFER], { operation: 'states', withoutPlaces: ['CA'] });
    expect(asked('remove', { excludedPlaces: [inState('TX')] }, state).withoutPlaces).toEqual(['CA', 'TX']);
  });
});

describe('remove from a list', () => {
  const conditions = [inField(HEALTH, FOOD), payAtLeast(50_000)];
  const state = afterList([NURSE, BAKER], { predicates: conditions, offset: 5 });

  it('drops a condition and keeps the others, from the beginning', () => {
    const query = asked('remove', { limits: [payLimit('at-least', 50_000)] }, state);
    expect(query).toMatchObject({ operation: 'rank', predicates: [conditions[0]], offset: 0 });
  });

  it('“drop the shrinking ones” filters them out; saying it again restores them', () => {
    const growing = asked('remove', { shrinking: true }, state).predicates;
    expect(growing).toEqual([
      ...conditions,
      { type: 'figure', measure: 'growth', bound: 'at-least', value: 0, strict: false },
    ]);
    const narrowed = afterList([NURSE, BAKER], { predicates: growing });
    expect(asked('remove', { shrinking: true }, narrowed).predicates).toEqual(conditions);
  });

  it('drops a condition that only its measure names', () => {
    expect(asked('remove', { measures: ['salary'] }, state).predicates).toEqual([conditions[0]]);
  });

  it('drops one of several fields and keeps the others', () => {
    expect(asked('remove', { excludedFields: [foodField] }, state).predicates).toEqual(
      expect.arrayContaining([{ type: 'field', codes: [HEALTH], not: false }]),
    );
  });

  it('excludes a field that was not a condition', () => {
    expect(asked('remove', { excludedFields: [{ text: 'law', codes: ['23-0000'] }] }, state).predicates).toEqual(
      expect.arrayContaining([{ type: 'field', codes: ['23-0000'], not: true }]),
    );
  });

  it('excludes a job', () => {
    expect(asked('remove', { excludedJobs: [job(NURSE)] }, state).predicates).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'occupation', ids: [NURSE], not: true })]),
    );
  });

  it('excludes all jobs of an ambiguous name, unless one of them is shown', () => {
    const left = (list: string[]) =>
      asked('remove', { excludedJobs: [unsureJob(ROOFER, COOK)] }, afterList(list)).predicates;
    expect(left([NURSE, BAKER])).toMatchObject([{ ids: [ROOFER, COOK], said: 'some name', not: true }]);
    expect(left([NURSE, COOK])).toMatchObject([{ ids: [COOK], not: true }]);
  });

  it('does not report the removed condition as unsupported', () => {
    const query = asked(
      'remove',
      { limits: [payLimit('at-least', 50_000)], said: [{ type: 'at-least', text: '50k' }] },
      state,
    );
    expect(query.unsupported).toEqual([]);
  });
});

describe('field of a list', () => {
  it('is dropped if any field will do', () => {
    const said = { said: [{ type: 'field' as const, text: 'field' }], unresolved: ['field'] };
    const inHealthFirst = afterList([ROOFER], { predicates: [inField(HEALTH), payAtLeast(50_000)] });
    expect(asked('remove', said, inHealthFirst).predicates).toEqual([payAtLeast(50_000)]);
  });
});

describe('one of several fields of work', () => {
  const beauty = { label: 'beauty', occupations: ['39-5012.00'] };
  const choice = { type: 'area' as const, areas: [beauty], codes: [HEALTH], not: false };

  it('is dropped alone, whether group or area', () => {
    const list = afterList([NURSE], { predicates: [choice] });
    expect(asked('remove', { fields: [healthField] }, list).predicates).toEqual([{ ...choice, codes: [] }]);
    const areas = [{ text: 'beauty', area: beauty, isChoice: false }];
    expect(asked('remove', { areas }, list).predicates).toEqual([{ type: 'field', codes: [HEALTH], not: false }]);
  });
});
