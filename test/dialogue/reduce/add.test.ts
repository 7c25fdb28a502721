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

describe('add', () => {
  it('adds a job to the jobs shown', () => {
    const query = asked('add', { jobs: [job(BAKER)] }, afterFigures([ROOFER]));
    expect(ids(query)).toEqual([ROOFER, BAKER]);
    expect(query).toMatchObject({ operation: 'compare', measures: ['salary'] });
  });

  it('changes nothing if the job is already shown', () => {
    expect(ids(asked('add', { jobs: [job(ROOFER)] }, afterFigures([ROOFER, BAKER])))).toEqual([ROOFER, BAKER]);
  });

  it('adds the person’s own job', () => {
    expect(ids(asked('add', { own: [job(COOK)] }, afterFigures([ROOFER])))).toEqual([ROOFER, COOK]);
  });

  it('adds a place to the places shown', () => {
    const query = asked('add', { places: [inState('TX')] }, afterFigures([ROOFER], { places: ['OH'] }));
    expect(query).toMatchObject({ operation: 'compare', places: ['OH', 'TX'] });
  });

  it('keeps the whole country when a place is added', () => {
    expect(asked('add', { places: [inState('TX')] }, afterFigures([ROOFER]))).toMatchObject({
      places: ['TX'],
      nation: true,
    });
  });

  it('adds a measure to the measures shown', () => {
    const query = asked('add', { measures: ['growth'] }, afterFigures([ROOFER]));
    expect(query).toMatchObject({ operation: 'show', measures: ['salary', 'growth'] });
  });

  it('adds a field as an alternative to those of a list', () => {
    const state = afterList([NURSE], { predicates: [inField(HEALTH)] });
    expect(asked('add', { fields: [foodField] }, state).predicates).toEqual([
      { type: 'field', codes: [HEALTH, FOOD], not: false },
    ]);
  });

  it('adds a condition to those of a list', () => {
    const state = afterList([NURSE], { predicates: [inField(HEALTH)], offset: 5 });
    const query = asked('add', { limits: [payLimit('at-least', 60_000)] }, state);
    expect(query).toMatchObject({ operation: 'rank', offset: 0 });
    expect(query.predicates).toEqual([{ type: 'field', codes: [HEALTH], not: false }, payAtLeast(60_000)]);
  });

  it('asks about an ambiguous name, and puts the choice after the jobs shown', () => {
    const query = asked('add', { jobs: [unsureJob(BAKER, NURSE)] }, afterFigures([ROOFER]));
    expect(query.unclear).toMatchObject({ choices: [BAKER, NURSE], position: 1 });
  });

  it('keeps at most ten jobs', () => {
    const jobs = Array.from({ length: 10 }, (_, at) => `job-${at}`);
    expect(asked('add', { jobs: [job(BAKER)] }, afterFigures(jobs)).subjects).toHaveLength(10);
  });

  it('asks a new question if nothing was shown', () => {
    expect(asked('add', { jobs: [job(ROOFER)], measures: ['salary'] })).toMatchObject({ operation: 'show' });
  });
});

test('A figure more is shown beside those of a list', () => {
  const query = asked('add', { measures: ['growth'] }, afterList([ROOFER, BAKER]));
  expect(query).toMatchObject({ operation: 'rank', measures: ['salary', 'growth'], unclear: null });
});
