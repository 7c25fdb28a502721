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

describe('one job in one more place', () => {
  it('is set beside the place that was shown', () => {
    const shown = afterFigures([ROOFER], { places: ['TX'] });
    const query = asked('compare', { places: [inState('VA')], references: [reference('this')] }, shown);
    expect(query).toMatchObject({ operation: 'compare', places: ['TX', 'VA'] });
  });

  it('is set beside the whole country where none was', () => {
    const query = asked(
      'compare',
      { places: [inState('VA')], references: [reference('this')] },
      afterFigures([ROOFER]),
    );
    expect(query).toMatchObject({ operation: 'compare', places: ['VA'], nation: true });
  });
});

describe('which of those is best', () => {
  it('means the list that the one job talked about was taken from', () => {
    const state = { ...afterList([ROOFER, BAKER, COOK]), jobs: [BAKER] };
    const query = asked('compare', { references: [reference('these')], direction: 'descending' }, state);
    expect(ids(query)).toEqual([ROOFER, BAKER, COOK]);
  });
});

test('Two names of one job are no comparison with what was shown before', () => {
  expect(ids(asked('compare', { jobs: [job(BAKER), job(BAKER)] }, afterFigures([ROOFER])))).toEqual([BAKER]);
});

test('Two places without any job are not compared for jobs that nobody named', () => {
  expect(asked('compare', { places: [inState('WA'), inState('MO')] }).unclear?.what).toBe('job');
});

test('Jobs are put in order by what they have of a trait', () => {
  const trait = { label: 'hands', terms: [{ list: 'interests' as const, name: 'Realistic' }] };
  expect(asked('compare', { traits: [trait], direction: 'descending' }, afterFigures([ROOFER, BAKER]))).toMatchObject({
    operation: 'rank',
    predicates: [{ type: 'trait' }, { type: 'occupation', ids: [ROOFER, BAKER] }],
    order: { measure: null, direction: 'descending' },
  });
});

describe('how jobs differ', () => {
  const difference = { measures: ['difference' as const] };

  it('is a comparison as a whole, whatever was asked before', () => {
    const shown = afterFigures([BAKER, ROOFER], { operation: 'compare', measures: ['salary'] });
    expect(asked('compare', { ...difference, references: [reference('both')] }, shown).measures).toEqual([]);
    expect(asked('compare-with', { ...difference, jobs: [job(NURSE)] }, shown)).toMatchObject({
      operation: 'compare',
      measures: [],
    });
  });

  it('keeps both names of the same job', () => {
    const named = { text: 'another name', candidates: [{ id: BAKER, probability: 0.95 }] };
    const query = asked('compare', { ...difference, jobs: [job(BAKER), named] });
    expect(query.subjects).toMatchObject([{ id: BAKER, also: ['another name'] }]);
  });
});

describe('jobs compared by what they take', () => {
  const numbers = { label: 'working with numbers', terms: [{ list: 'knowledge' as const, name: 'Mathematics' }] };
  const jobs = [job(BAKER), job(NURSE)];

  it('are put in the order of it where one end is asked for', () => {
    const checked = { technologies: [], majors: [], requirements: [numbers] };
    const query = asked('compare', { jobs, measures: ['knowledge'], direction: 'descending', checked });
    expect(query).toMatchObject({ operation: 'rank', order: { measure: null, direction: 'descending' } });
    expect(query.predicates).toEqual([
      { type: 'trait', trait: numbers, not: false },
      { type: 'occupation', ids: [BAKER, NURSE], not: false },
    ]);
  });
});

it('Two majors are compared by the jobs that they lead to', () => {
  const majors = ['accounting', 'finance'].map(label => ({ label, programmes: ['52.03'] }));
  expect(asked('compare', { majors })).toMatchObject({ operation: 'rank', predicates: [{ type: 'major', majors }] });
});

test('“Those” behind one job in two states, one after the other, are the two states', () => {
  const state = { ...afterFigures([ROOFER], { places: ['WA'] }), places: ['OR', 'WA'] };
  expect(asked('compare', { references: [reference('these')], measures: ['jobs'] }, state)).toMatchObject({
    operation: 'compare',
    places: ['OR', 'WA'],
    measures: ['jobs'],
  });
});
