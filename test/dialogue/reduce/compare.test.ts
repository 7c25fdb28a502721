import {
  afterFigures,
  asked,
  BAKER,
  COOK,
  FOOD,
  foodField,
  HEALTH,
  healthField,
  ids,
  inState,
  job,
  NURSE,
  ROOFER,
  reference,
} from '../turns';

describe('a comparison', () => {
  const bakerLast = { ...afterFigures([BAKER]), history: [NURSE, ROOFER, BAKER] };

  it('is of the jobs named, in their order', () => {
    const query = asked('compare', { jobs: [job(BAKER), job(ROOFER)], measures: ['salary'] });
    expect(query).toMatchObject({ operation: 'compare', measures: ['salary'] });
    expect(ids(query)).toEqual([BAKER, ROOFER]);
  });

  it('without a measure is on the usual ones', () => {
    expect(asked('compare', { jobs: [job(BAKER), job(ROOFER)] }).measures).toEqual([]);
  });

  it('begins with the person’s own job', () => {
    expect(ids(asked('compare', { jobs: [job(ROOFER)], own: [job(COOK)] }))).toEqual([COOK, ROOFER]);
  });

  it('goes on with the jobs, the measure and the place of before when it names none', () => {
    const state = afterFigures([ROOFER, BAKER], { measures: ['growth'], places: ['OH'] });
    const query = asked('compare', { direction: 'descending' }, state);
    expect(ids(query)).toEqual([ROOFER, BAKER]);
    expect(query).toMatchObject({ measures: ['growth'], places: ['OH'] });
  });

  it('of one job alone is with the one talked about before it', () => {
    expect(ids(asked('compare', { measures: ['salary'] }, bakerLast))).toEqual([ROOFER, BAKER]);
  });

  it('of both is of the last two', () => {
    expect(ids(asked('compare', { references: [reference('both')] }, bakerLast))).toEqual([ROOFER, BAKER]);
  });

  it('may be of fields, of places, or of a state with the country', () => {
    expect(ids(asked('compare', { fields: [foodField, healthField] }))).toEqual([FOOD, HEALTH]);
    expect(asked('compare', { jobs: [job(ROOFER)], places: [inState('OH'), inState('TX')] })).toMatchObject({
      operation: 'compare',
      places: ['OH', 'TX'],
    });
    const nation = asked('compare', { jobs: [job(ROOFER)], places: [inState('OH'), { type: 'nation', text: 'us' }] });
    expect(nation).toMatchObject({ operation: 'compare', places: ['OH'], nation: true });
  });

  it('of one job in one place is no comparison', () => {
    expect(asked('compare', { jobs: [job(ROOFER)], measures: ['salary'] }).operation).toBe('show');
    expect(asked('compare', { jobs: [job(ROOFER)] }).operation).toBe('overview');
  });

  it('takes ten jobs at most', () => {
    const jobs = Array.from({ length: 14 }, (_, at) => job(`job-${at}`));
    expect(asked('compare', { jobs }).subjects).toHaveLength(10);
  });
});
