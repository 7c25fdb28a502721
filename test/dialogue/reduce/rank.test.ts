import {
  afterFigures,
  afterList,
  asked,
  BAKER,
  benefits,
  COOK,
  FOOD,
  foodField,
  HEALTH,
  healthField,
  inState,
  job,
  NURSE,
  payAtLeast,
  payLimit,
  ROOFER,
  reference,
  unsureJob,
} from '../turns';

const animals = { label: 'working with animals', terms: [{ list: 'knowledge' as const, name: 'Biology' }] };

describe('order of a list', () => {
  it('is by the measure named, the highest first', () => {
    const query = asked('rank', { measures: ['growth'], direction: 'descending' });
    expect(query).toMatchObject({ operation: 'rank', order: { measure: 'growth', direction: 'descending' } });
  });

  it('is reversed by the lower end', () => {
    expect(asked('rank', { measures: ['salary'], direction: 'ascending' }).order).toEqual({
      measure: 'salary',
      direction: 'ascending',
    });
  });

  it('is by pay by default, and by fit if something is liked', () => {
    expect(asked('rank', { fields: [foodField] }).order.measure).toBe('salary');
    expect(asked('rank', { traits: [animals] }).order.measure).toBeNull();
  });

  it('is by decline for dying jobs', () => {
    const query = asked('rank', { shrinking: true });
    expect(query.order).toEqual({ measure: 'growth', direction: 'ascending' });
    expect(query.predicates).toEqual([{ type: 'figure', measure: 'growth', bound: 'at-most', value: 0, strict: true }]);
  });

  it('is not by a measure that only has a limit', () => {
    const query = asked('rank', { limits: [payLimit('at-least', 50_000)], measures: ['salary', 'growth'] });
    expect(query.order.measure).toBe('growth');
  });
});

describe('a search without conditions', () => {
  const paid = { measures: ['salary' as const], direction: 'descending' as const };

  it('is for the best job of each level of schooling if jobs only have to pay well', () => {
    expect(asked('rank', paid).eachLevel).toBe(false);
    expect(asked('rank', { ...paid, positive: true }).eachLevel).toBe(true);
    expect(asked('rank', { ...paid, positive: true, fields: [foodField] }).eachLevel).toBe(false);
  });

  it('is for all jobs when it is sorted, turned around or continued', () => {
    const list = afterList([NURSE, BAKER], { eachLevel: true });
    expect(asked('sort', { measures: ['growth'] }, list).eachLevel).toBe(false);
    expect(asked('reverse', {}, list).eachLevel).toBe(false);
    expect(asked('page', {}, list)).toMatchObject({ eachLevel: false, offset: 0 });
  });

  it('is for next jobs of somebody who says what they do', () => {
    expect(asked('rank', { ...paid, positive: true, own: [job(COOK)] })).toMatchObject({
      operation: 'move',
      own: COOK,
    });
  });

  it('leaves jobs to move to as they are if it only names what is not in the data', () => {
    const list = afterList([NURSE, BAKER], { operation: 'move', own: ROOFER });
    expect(asked('rank', { topics: [benefits] }, list)).toMatchObject({
      operation: 'move',
      own: ROOFER,
      unsupported: ['benefits'],
    });
    expect(asked('rank', { topics: [benefits] }).operation).toBe('talk');
    expect(asked('rank', { topics: [benefits] }, afterList([NURSE, BAKER])).operation).toBe('talk');
  });
});

describe('a search by somebody who says what they do', () => {
  const pays = { own: [job(COOK)], limits: [payLimit('at-least', 38_000)] };

  it('is for what they could move to if only pay is asked for', () => {
    expect(asked('rank', { ...pays, measures: ['salary'] })).toMatchObject({
      operation: 'move',
      own: COOK,
      predicates: [payAtLeast(38_000)],
    });
  });

  it('is for all jobs if it names anything else or asks for the highest or lowest', () => {
    expect(asked('rank', { ...pays, fields: [healthField] }).operation).toBe('rank');
    expect(asked('rank', { ...pays, measures: ['salary'], direction: 'descending' }).operation).toBe('rank');
    expect(asked('rank', { limits: pays.limits }, { own: COOK }).operation).toBe('rank');
  });
});

describe('conditions of a list', () => {
  it.each([
    ['a field', { fields: [healthField] }, { type: 'field', codes: [HEALTH], not: false }],
    ['another field', { excludedFields: [foodField] }, { type: 'field', codes: [FOOD], not: true }],
    [
      'another job',
      { excludedJobs: [job(NURSE)] },
      { type: 'occupation', ids: [NURSE], groups: [], said: job(NURSE).text, not: true },
    ],
    ['nobody to manage', { noManagers: true }, { type: 'manager', not: true }],
    ['an amount of pay', { limits: [payLimit('at-least', 50_000)] }, payAtLeast(50_000)],
    [
      'schooling',
      { education: { level: "Associate's degree" as const, bound: 'at-most' as const } },
      { type: 'education', level: "Associate's degree", bound: 'at-most' },
    ],
    ['training', { training: ['Apprenticeship' as const] }, { type: 'training', levels: ['Apprenticeship'] }],
    ['no experience', { noExperience: true }, { type: 'no-experience' }],
    ['a trait', { traits: [animals] }, { type: 'trait', trait: animals, not: false }],
    ['no such trait', { excludedTraits: [animals] }, { type: 'trait', trait: animals, graded: true, not: true }],
  ])('may be %s', (_, slots, predicate) => {
    expect(asked('rank', slots).predicates).toEqual([predicate]);
  });

  it('may be several at once', () => {
    const query = asked('rank', {
      fields: [healthField],
      limits: [payLimit('at-least', 50_000)],
      noExperience: true,
    });
    expect(query.predicates.map(({ type }) => type).sort()).toEqual(['field', 'figure', 'no-experience']);
  });

  it('are a range around an amount', () => {
    const query = asked('rank', {
      limits: [{ bound: 'about', value: 50_000, kind: 'money', per: 'year', measure: null }],
    });
    expect(query.predicates).toMatchObject([
      { bound: 'at-least', value: expect.closeTo(45_000, 5) },
      { bound: 'at-most', value: expect.closeTo(55_000, 5) },
    ]);
  });

  it('are in the unit in which pay is published', () => {
    const hourly = asked('rank', {
      limits: [{ bound: 'at-least', value: 25, kind: 'money', per: 'hour', measure: 'salary' }],
    });
    expect(hourly.predicates).toMatchObject([{ measure: 'hourly', value: 25 }]);
    const monthly = asked('rank', {
      limits: [{ bound: 'at-least', value: 4000, kind: 'money', per: 'month', measure: 'salary' }],
    });
    expect(monthly.predicates).toMatchObject([{ measure: 'salary', value: 48_000 }]);
  });

  it('is a better figure than that of a job, or of all jobs', () => {
    const more = { measures: ['salary' as const], direction: 'descending' as const, comparative: true };
    expect(asked('rank', { jobs: [job(NURSE)], ...more }).predicates).toEqual([
      { type: 'beside', measure: 'salary', bound: 'at-least', subject: NURSE },
    ]);
    expect(asked('rank', { allJobs: true, measures: ['growth'], direction: 'ascending' }).predicates).toEqual([
      { type: 'beside', measure: 'growth', bound: 'at-most', subject: '00-0000' },
    ]);
  });

  it('is to be of the kind that is named, where the best of them is asked for', () => {
    const best = { measures: ['salary' as const], direction: 'descending' as const };
    expect(asked('rank', { jobs: [job(NURSE)], ...best }).predicates).toMatchObject([
      { type: 'occupation', ids: [NURSE], groups: ['29-114'], not: false },
    ]);
  });

  it('is a second measure that is better than that of all jobs', () => {
    const query = asked('rank', { measures: ['growth', 'salary'] });
    expect(query.order.measure).toBe('growth');
    expect(query.predicates).toEqual([{ type: 'beside', measure: 'salary', bound: 'at-least', subject: '00-0000' }]);
  });

  it('require growth if it is the second measure', () => {
    expect(asked('rank', { measures: ['salary', 'growth'] }).predicates).toEqual([
      { type: 'figure', measure: 'growth', bound: 'at-least', value: 0, strict: true },
    ]);
  });

  it('may require one of several jobs named, or pointed to', () => {
    expect(asked('rank', { jobs: [job(NURSE), job(BAKER)] }).predicates).toEqual([
      { type: 'occupation', ids: [NURSE, BAKER], not: false },
    ]);
    expect(asked('rank', { references: [reference('these')] }, afterFigures([ROOFER, BAKER])).predicates).toEqual([
      { type: 'occupation', ids: [ROOFER, BAKER], not: false },
    ]);
  });

  it('do not restrict the list to the only job pointed to', () => {
    expect(asked('rank', { references: [reference('these')] }, afterFigures([ROOFER])).predicates).toEqual([]);
  });

  it('are asked about if a name in them is ambiguous', () => {
    expect(asked('rank', { jobs: [unsureJob(NURSE, BAKER)] }).unclear?.choices).toEqual([NURSE, BAKER]);
  });
});

test('A list has the length and the place asked for, not the earlier place', () => {
  const query = asked(
    'rank',
    { measures: ['salary'], count: 3, places: [inState('OH')] },
    afterFigures([ROOFER], { places: ['TX'] }),
  );
  expect(query).toMatchObject({ limit: 3, offset: 0, places: ['OH'] });
});

test('Excluding a name of several jobs of one minor group excludes the whole group', () => {
  const doctors = unsureJob('29-1215.00', '29-1216.00', '29-1229.00');
  expect(asked('rank', { excludedJobs: [doctors], measures: ['salary'] }).predicates).toEqual([
    {
      type: 'occupation',
      ids: ['29-1215.00', '29-1216.00', '29-1229.00'],
      groups: ['29-12'],
      said: doctors.text,
      not: true,
    },
  ]);
});

test('A job that is only named does not limit the search', () => {
  const education = { level: "Associate's degree" as const, bound: 'at-most' as const };
  expect(asked('rank', { jobs: [job(ROOFER)], education }).predicates).toEqual([{ type: 'education', ...education }]);
});

describe('area of work', () => {
  const trains = {
    text: 'trains',
    area: { label: 'trains', occupations: ['53-4031.00', '53-4011.00'] },
    isChoice: true,
  };
  const inTrains = { type: 'area' as const, areas: [trains.area], codes: [], not: false };

  it('is a condition, ordered by how typical the jobs are', () => {
    expect(asked('rank', { areas: [trains] })).toMatchObject({ predicates: [inTrains], order: { measure: null } });
  });

  it('is an alternative to another field of work, and narrows one if it is only liked', () => {
    const fields = { fields: [healthField], areas: [trains] };
    expect(asked('rank', fields).predicates).toEqual([{ ...inTrains, codes: [HEALTH] }]);
    expect(asked('rank', { ...fields, areas: [{ ...trains, isChoice: false }] }).predicates).toEqual([
      { type: 'field', codes: [HEALTH], not: false },
      inTrains,
    ]);
  });

  it('that is liked is so marked, and one that jobs are searched in or that is not wanted is not', () => {
    const liked = { ...trains, isChoice: false, liked: true };
    expect(asked('rank', { areas: [liked] }).predicates).toEqual([{ ...inTrains, liked: true }]);
    expect(asked('rank', { areas: [{ ...liked, liked: false }] }).predicates).toEqual([inTrains]);
    expect(asked('rank', { areas: [{ ...trains, isChoice: false }, liked] }).predicates).toEqual([
      { ...inTrains, liked: true },
    ]);
    expect(asked('rank', { excludedAreas: [liked] }).predicates).toEqual([{ ...inTrains, not: true }]);
  });

  it('lists its jobs if figures are asked for', () => {
    expect(asked('show', { areas: [trains], measures: ['salary'] })).toMatchObject({
      operation: 'rank',
      predicates: [inTrains],
      order: { measure: 'salary' },
    });
  });

  it('excludes its jobs if it is not wanted', () => {
    expect(asked('rank', { excludedAreas: [trains], fields: [foodField] }).predicates).toContainEqual({
      ...inTrains,
      not: true,
    });
  });

  it('replaces the earlier one', () => {
    const other = { ...inTrains, area: { label: 'ships', occupations: ['53-5011.00'] } };
    const shown = afterList([ROOFER], { predicates: [other] });
    expect(asked('change', { areas: [trains] }, shown).predicates).toEqual([inTrains]);
  });
});

test('Only what is not wanted, of somebody who has a job, leads to what is near that job', () => {
  const unwanted = { excludedFields: [foodField] };
  expect(asked('rank', unwanted, { own: COOK, jobs: [COOK] })).toMatchObject({
    operation: 'move',
    own: COOK,
    unclear: null,
  });
  expect(asked('rank', unwanted, { own: COOK, jobs: [ROOFER] }).operation).toBe('rank');
  expect(asked('rank', unwanted).operation).toBe('rank');
});

test('Several levels of schooling that will do are a range', () => {
  const most = { level: "Bachelor's degree" as const, bound: 'at-most' as const };
  expect(asked('rank', { education: { ...most, least: "Associate's degree" } }).predicates).toEqual([
    { type: 'education', ...most },
    { type: 'education', level: "Associate's degree", bound: 'at-least' },
  ]);
});
