import {
  afterFigures,
  afterList,
  asked,
  BAKER,
  COOK,
  FOOD,
  foodField,
  HEALTH,
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

describe('one more', () => {
  it('job stands beside those shown', () => {
    const query = asked('add', { jobs: [job(BAKER)] }, afterFigures([ROOFER]));
    expect(ids(query)).toEqual([ROOFER, BAKER]);
    expect(query).toMatchObject({ operation: 'compare', measures: ['salary'] });
  });

  it('job that is there already changes nothing', () => {
    expect(ids(asked('add', { jobs: [job(ROOFER)] }, afterFigures([ROOFER, BAKER])))).toEqual([ROOFER, BAKER]);
  });

  it('job can be the person’s own', () => {
    expect(ids(asked('add', { own: [job(COOK)] }, afterFigures([ROOFER])))).toEqual([ROOFER, COOK]);
  });

  it('place stands beside those shown', () => {
    const query = asked('add', { places: [inState('TX')] }, afterFigures([ROOFER], { places: ['OH'] }));
    expect(query).toMatchObject({ operation: 'compare', places: ['OH', 'TX'] });
  });

  it('place beside the whole country keeps the country', () => {
    expect(asked('add', { places: [inState('TX')] }, afterFigures([ROOFER]))).toMatchObject({
      places: ['TX'],
      nation: true,
    });
  });

  it('measure stands beside those shown', () => {
    const query = asked('add', { measures: ['growth'] }, afterFigures([ROOFER]));
    expect(query).toMatchObject({ operation: 'show', measures: ['salary', 'growth'] });
  });

  it('field is one of several that will do in a list', () => {
    const state = afterList([NURSE], { predicates: [inField(HEALTH)] });
    expect(asked('add', { fields: [foodField] }, state).predicates).toEqual([
      { type: 'field', codes: [HEALTH, FOOD], not: false },
    ]);
  });

  it('condition is one more to be met in a list', () => {
    const state = afterList([NURSE], { predicates: [inField(HEALTH)], offset: 5 });
    const query = asked('add', { limits: [payLimit('at-least', 60_000)] }, state);
    expect(query).toMatchObject({ operation: 'rank', offset: 0 });
    expect(query.predicates).toEqual([{ type: 'field', codes: [HEALTH], not: false }, payAtLeast(60_000)]);
  });

  it('name in doubt is asked about, and goes behind those shown', () => {
    const query = asked('add', { jobs: [unsureJob(BAKER, NURSE)] }, afterFigures([ROOFER]));
    expect(query.unclear).toMatchObject({ choices: [BAKER, NURSE], position: 1 });
  });

  it('job than ten is left out', () => {
    const jobs = Array.from({ length: 10 }, (_, at) => `job-${at}`);
    expect(asked('add', { jobs: [job(BAKER)] }, afterFigures(jobs)).subjects).toHaveLength(10);
  });

  it('where nothing was shown is a question of its own', () => {
    expect(asked('add', { jobs: [job(ROOFER)], measures: ['salary'] })).toMatchObject({ operation: 'show' });
  });
});

test('A figure more is shown beside those of a list', () => {
  const query = asked('add', { measures: ['growth'] }, afterList([ROOFER, BAKER]));
  expect(query).toMatchObject({ operation: 'rank', measures: ['salary', 'growth'], unclear: null });
});
