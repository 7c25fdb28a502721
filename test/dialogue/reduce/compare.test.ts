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

describe('comparison', () => {
  const bakerLast = { ...afterFigures([BAKER]), history: [NURSE, ROOFER, BAKER] };

  it('compares the jobs named, in their order', () => {
    const query = asked('compare', { jobs: [job(BAKER), job(ROOFER)], measures: ['salary'] });
    expect(query).toMatchObject({ operation: 'compare', measures: ['salary'] });
    expect(ids(query)).toEqual([BAKER, ROOFER]);
  });

  it('uses the usual measures if none is named', () => {
    expect(asked('compare', { jobs: [job(BAKER), job(ROOFER)] }).measures).toEqual([]);
  });

  it('starts with the person’s own job', () => {
    expect(ids(asked('compare', { jobs: [job(ROOFER)], own: [job(COOK)] }))).toEqual([COOK, ROOFER]);
  });

  it('keeps the jobs, the measure and the place if it names none', () => {
    const state = afterFigures([ROOFER, BAKER], { measures: ['growth'], places: ['OH'] });
    const query = asked('compare', { direction: 'descending' }, state);
    expect(ids(query)).toEqual([ROOFER, BAKER]);
    expect(query).toMatchObject({ measures: ['growth'], places: ['OH'] });
  });

  it('compares a single job with the one discussed before it', () => {
    expect(ids(asked('compare', { measures: ['salary'] }, bakerLast))).toEqual([ROOFER, BAKER]);
  });

  it('compares the last two for “both”', () => {
    expect(ids(asked('compare', { references: [reference('both')] }, bakerLast))).toEqual([ROOFER, BAKER]);
  });

  it('compares fields, places, or a state with the country', () => {
    expect(ids(asked('compare', { fields: [foodField, healthField] }))).toEqual([FOOD, HEALTH]);
    expect(asked('compare', { jobs: [job(ROOFER)], places: [inState('OH'), inState('TX')] })).toMatchObject({
      operation: 'compare',
      places: ['OH', 'TX'],
    });
    const nation = asked('compare', { jobs: [job(ROOFER)], places: [inState('OH'), { type: 'nation', text: 'us' }] });
    expect(nation).toMatchObject({ operation: 'compare', places: ['OH'], nation: true });
  });

  it('of one job in one place is not a comparison', () => {
    expect(asked('compare', { jobs: [job(ROOFER)], measures: ['salary'] }).operation).toBe('show');
    expect(asked('compare', { jobs: [job(ROOFER)] }).operation).toBe('overview');
  });

  it('takes at most ten jobs', () => {
    const jobs = Array.from({ length: 14 }, (_, at) => job(`job-${at}`));
    expect(asked('compare', { jobs }).subjects).toHaveLength(10);
  });
});

describe('one job in another place', () => {
  it('is compared with the place shown', () => {
    const shown = afterFigures([ROOFER], { places: ['TX'] });
    const query = asked('compare', { places: [inState('VA')], references: [reference('this')] }, shown);
    expect(query).toMatchObject({ operation: 'compare', places: ['TX', 'VA'] });
  });

  it('is compared with the whole country if there was no place', () => {
    const query = asked(
      'compare',
      { places: [inState('VA')], references: [reference('this')] },
      afterFigures([ROOFER]),
    );
    expect(query).toMatchObject({ operation: 'compare', places: ['VA'], nation: true });
  });
});

describe('“which of those is best”', () => {
  it('refers to the list that the current job was taken from', () => {
    const state = { ...afterList([ROOFER, BAKER, COOK]), jobs: [BAKER] };
    const query = asked('compare', { references: [reference('these')], direction: 'descending' }, state);
    expect(ids(query)).toEqual([ROOFER, BAKER, COOK]);
  });

  it('lists those that meet a condition, if it names one', () => {
    const education = { level: "Associate's degree" as const, bound: 'at-most' as const };
    const best = { references: [reference('these')], measures: ['salary' as const], direction: 'descending' as const };
    expect(asked('compare', { ...best, education }, afterFigures([ROOFER, BAKER, NURSE]))).toMatchObject({
      operation: 'rank',
      predicates: [
        { type: 'education', ...education },
        { type: 'occupation', ids: [ROOFER, BAKER, NURSE] },
      ],
      order: { measure: 'salary', direction: 'descending' },
    });
  });
});

test('Two names of one job are not compared with what was shown before', () => {
  expect(ids(asked('compare', { jobs: [job(BAKER), job(BAKER)] }, afterFigures([ROOFER])))).toEqual([BAKER]);
});

test('Two places without a job are not compared for jobs that nobody named', () => {
  expect(asked('compare', { places: [inState('WA'), inState('MO')] }).unclear?.what).toBe('job');
});

test('Jobs are ordered by how strongly they have a trait', () => {
  const trait = { label: 'hands', terms: [{ list: 'interests' as const, name: 'Realistic' }] };
  expect(asked('compare', { traits: [trait], direction: 'descending' }, afterFigures([ROOFER, BAKER]))).toMatchObject({
    operation: 'rank',
    predicates: [{ type: 'trait' }, { type: 'occupation', ids: [ROOFER, BAKER] }],
    order: { measure: null, direction: 'descending' },
  });
});

describe('how jobs differ', () => {
  const difference = { measures: ['difference' as const] };

  it('compares them as a whole, whatever was asked before', () => {
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

describe('jobs compared by what they need', () => {
  const numbers = { label: 'working with numbers', terms: [{ list: 'knowledge' as const, name: 'Mathematics' }] };
  const jobs = [job(BAKER), job(NURSE)];

  it('are ordered by it if one end is asked for', () => {
    const checked = { technologies: [], majors: [], requirements: [numbers], schooling: null };
    const query = asked('compare', { jobs, measures: ['knowledge'], direction: 'descending', checked });
    expect(query).toMatchObject({ operation: 'rank', order: { measure: null, direction: 'descending' } });
    expect(query.predicates).toEqual([
      { type: 'trait', trait: numbers, graded: true, not: false },
      { type: 'occupation', ids: [BAKER, NURSE], not: false },
    ]);
  });
});

it('Two majors are compared by the jobs they lead to', () => {
  const majors = ['accounting', 'finance'].map(label => ({ label, programs: ['52.03'] }));
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

describe('a comparison of pay by somebody who says what they earn', () => {
  const ownPay = { value: 58_000, per: 'year' as const };
  const jobs = [job(BAKER), job(NURSE)];

  it.each(['salary', 'hourly', 'salary-p90'] as const)('sets it against each of the jobs: %s', measure => {
    const query = asked('compare', { jobs, measures: [measure], ownPay, direction: 'descending' });
    expect(query).toMatchObject({ operation: 'judge', amount: ownPay });
    expect(ids(query)).toEqual([BAKER, NURSE]);
  });

  it('does not count their own job among several others', () => {
    const query = asked('compare', { own: [job(COOK)], jobs, measures: ['salary'], ownPay });
    expect(query).toMatchObject({ operation: 'judge', own: COOK });
    expect(ids(query)).toEqual([BAKER, NURSE]);
  });

  it('remains a comparison of the jobs if it is about anything else', () => {
    for (const measures of [['growth' as const], ['salary' as const, 'growth' as const], []])
      expect(asked('compare', { jobs, measures, ownPay })).toMatchObject({ operation: 'compare', amount: null });
    expect(asked('compare', { jobs, measures: ['salary'], amount: ownPay })).toMatchObject({
      operation: 'compare',
      amount: null,
    });
  });
});

describe('“so which one?” behind one job in several states, one after the other', () => {
  const ofStates = (...places: string[]) => ({ ...afterFigures([ROOFER], { places: places.slice(-1) }), places });
  const which = { direction: 'descending' as const };
  const three = ofStates('TX', 'WA', 'OH');

  it('compares all of them, on what was asked before', () => {
    const query = asked('compare', which, three);
    expect(query).toMatchObject({ operation: 'compare', places: ['TX', 'WA', 'OH'], measures: ['salary'] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('compares all of them on another figure, and for “those”', () => {
    expect(asked('compare', { ...which, measures: ['jobs'] }, three)).toMatchObject({
      places: ['TX', 'WA', 'OH'],
      measures: ['jobs'],
    });
    expect(asked('compare', { ...which, references: [reference('these')] }, three).places).toEqual(['TX', 'WA', 'OH']);
  });

  it('compares the last two for “both”', () => {
    expect(asked('compare', { ...which, references: [reference('both')] }, three).places).toEqual(['WA', 'OH']);
  });

  it('compares the last two of more than anybody asks about, as after a list of states', () => {
    expect(asked('compare', which, ofStates('OR', 'TX', 'WA', 'OH')).places).toEqual(['OR', 'TX', 'WA', 'OH']);
    expect(asked('compare', which, ofStates('CA', 'OR', 'TX', 'WA', 'OH')).places).toEqual(['WA', 'OH']);
  });

  it('is no comparison of states for something else that is pointed to, for another job, or after a single state', () => {
    expect(asked('compare', { ...which, references: [reference('winner')] }, three).places).toEqual(['OH']);
    const other = asked('compare', { ...which, jobs: [job(BAKER)], measures: ['salary'] }, three);
    expect(other.places).toEqual(['OH']);
    expect(ids(other)).toEqual([ROOFER, BAKER]);
    expect(asked('compare', which, ofStates('OH'))).toMatchObject({ operation: 'show', places: ['OH'] });
  });
});
