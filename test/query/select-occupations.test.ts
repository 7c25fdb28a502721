import type { Predicate } from '../../src/query/predicate';
import { EMPTY_QUERY, type Query } from '../../src/query/query';
import { eachLineOnce, matchOccupations, orderingMeasure, selectOccupations } from '../../src/query/select-occupations';
import { figureAt } from '../support/filled';
import { realDataset } from '../support/real-content';

const dataset = realDataset();
const select = (predicates: Predicate[], rest: Partial<Query> = {}) =>
  selectOccupations({ ...EMPTY_QUERY, predicates, ...rest }, dataset).selected;
const salaries = (predicates: Predicate[], rest: Partial<Query> = {}) =>
  select(predicates, rest).map(({ fact }) => fact);
const figure = (rest: Partial<Extract<Predicate, { type: 'figure' }>>): Predicate => ({
  type: 'figure',
  measure: 'salary',
  bound: 'at-least',
  value: 100_000,
  strict: false,
  ...rest,
});

describe('a figure', () => {
  it.each([
    ['growth', 'at-least', 20],
    ['growth', 'at-most', -10],
    ['jobs', 'at-least', 1_000_000],
    ['openings', 'at-most', 100],
    ['women', 'at-least', 90],
    ['women', 'at-most', 5],
    ['hourly', 'at-most', 15],
    ['self-employed', 'at-least', 50],
    ['age', 'at-least', 50],
  ] as const)('keeps to a bound in its own unit: %s %s %d', (measure, bound, value) => {
    const jobs = select([figure({ measure, bound, value })], { order: { measure, direction: 'descending' } });
    expect(jobs.length).toBeGreaterThan(0);
    expect(jobs.length).toBeLessThan(dataset.entries.length / 2);
    for (const { fact } of jobs)
      expect(bound === 'at-least' ? Number(fact.value) >= value : Number(fact.value) <= value).toBe(true);
  });

  it('that is strict leaves out the value itself', () => {
    const roofers = figureAt('47-2181|salary');
    const ids = (strict: boolean) => select([figure({ value: roofers, strict })]).map(({ entry }) => entry.id);
    expect(ids(false)).toContain('47-2181.00');
    expect(ids(true)).not.toContain('47-2181.00');
  });

  it('that is top-coded is at least any value, and at most none', () => {
    // Top codes are of May 2024, the release of the states.
    const places = { places: ['CA'] };
    const above = salaries([figure({ value: 500_000 })], places);
    expect(above.length).toBeGreaterThan(0);
    expect(above.every(({ atLeast }) => atLeast)).toBe(true);
    expect(salaries([figure({ bound: 'at-most', value: 500_000 })], places).some(({ atLeast }) => atLeast)).toBe(false);
  });

  it('is that of the state asked about', () => {
    const facts = salaries([figure({ bound: 'at-most', value: 40_000 })], { places: ['MS'] });
    expect(facts.length).toBeGreaterThan(0);
    for (const { place, value } of facts) expect([place, Number(value) <= 40_000]).toEqual(['MS', true]);
  });

  it('that is not published leaves a job out, and counts it', () => {
    const { matching, unknown } = matchOccupations({ ...EMPTY_QUERY, predicates: [figure({ value: 0 })] }, dataset);
    expect(unknown).toBeGreaterThan(0);
    expect(matching.length + unknown).toBe(dataset.entries.length);
  });
});

describe('other predicates', () => {
  it('joins values by "or" and predicates by "and"', () => {
    const fields = select([{ type: 'field', codes: ['29-0000', '31-0000'], not: false }]);
    expect(new Set(fields.map(({ entry }) => entry.line.code.slice(0, 2)))).toEqual(new Set(['29', '31']));
    const narrowed = select([{ type: 'field', codes: ['29-0000', '31-0000'], not: false }, figure({})]);
    expect(narrowed.length).toBeLessThan(fields.length);
  });

  it('leaves out what is not wanted', () => {
    const codes = select([
      { type: 'field', codes: ['35-0000'], not: true },
      { type: 'manager', not: true },
    ]).map(({ entry }) => entry.line.code.slice(0, 2));
    expect(codes).not.toContain('35');
    expect(codes).not.toContain('11');
  });

  it('takes a featured job as the line it belongs to', () => {
    const [only, ...none] = select([{ type: 'occupation', ids: ['collections-representative'], not: false }]);
    expect(only?.entry.line.code).toBe('43-3011');
    expect(none).toEqual([]);
  });

  it.each([
    ['at-most', ['No formal educational credential', 'High school diploma or equivalent']],
    ['exactly', ['High school diploma or equivalent']],
  ] as const)('orders levels of education: %s', (bound, levels) => {
    const jobs = select([{ type: 'education', level: 'High school diploma or equivalent', bound }]);
    expect(new Set(jobs.map(({ entry }) => entry.line.projection?.education))).toEqual(new Set(levels));
  });

  it('takes any of the levels of training, and jobs without experience', () => {
    const jobs = select([
      { type: 'training', levels: ['Apprenticeship', 'Internship/residency'] },
      { type: 'no-experience' },
    ]);
    expect(jobs.length).toBeGreaterThan(5);
    for (const { entry } of jobs) expect(entry.line.projection).toMatchObject({ experience: 'None' });
  });

  it('sets a figure against that of another job or of all jobs', () => {
    const above = salaries([{ type: 'beside', measure: 'salary', bound: 'at-least', subject: '29-1141.00' }]);
    expect(above.every(({ value }) => Number(value) > 93_600)).toBe(true);
    const below = select([{ type: 'beside', measure: 'growth', bound: 'at-most', subject: '00-0000' }], {
      order: { measure: 'growth', direction: 'descending' },
    });
    expect(below.every(({ fact }) => Number(fact.value) < 3.1)).toBe(true);
  });

  it('takes a figure near that of another job, a little above or below it', () => {
    const predicates: Predicate[] = [{ type: 'beside', measure: 'salary', bound: 'about', subject: '29-1141.00' }];
    const near = salaries(predicates);
    const shares = near.map(({ value }) => Number(value) / figureAt('29-1141|salary'));
    expect(select(predicates).some(({ entry }) => entry.id === '29-1141.00')).toBe(false);
    expect(shares.some(share => share < 0.95)).toBe(true);
    expect(shares.some(share => share > 1.05)).toBe(true);
    expect(shares.every(share => share >= 0.8 && share <= 1.2)).toBe(true);
  });

  it('takes a figure near another one in the state asked about', () => {
    const beside: Predicate = { type: 'beside', measure: 'salary', bound: 'about', subject: '47-2181.00' };
    const near = salaries([beside], { places: ['OH'] });
    expect(near.length).toBeGreaterThan(5);
    for (const { place, value } of near) {
      expect(place).toBe('OH');
      expect(Math.abs(Number(value) / figureAt('47-2181|salary|OH') - 1)).toBeLessThanOrEqual(0.2);
    }
  });

  it('takes no figure as near a top-coded one, and other top-coded ones as neither above nor below it', () => {
    const beside = (bound: 'about' | 'at-least' | 'at-most') =>
      salaries([{ type: 'beside', measure: 'salary', bound, subject: '29-1212.00' }], { places: ['IL'] });
    expect(beside('about')).toEqual([]);
    expect(beside('at-least')).toEqual([]);
    expect(beside('at-most').some(({ atLeast }) => atLeast)).toBe(false);
  });

  it('compares levels of schooling in their order', () => {
    const levels = (bound: 'at-least' | 'at-most') =>
      new Set(
        select([{ type: 'beside', measure: 'education', bound, subject: '29-1141.00' }]).map(
          ({ entry }) => entry.line.projection?.education,
        ),
      );
    expect(levels('at-least')).toEqual(new Set(["Master's degree", 'Doctoral or professional degree']));
    expect(levels('at-most')).toContain("Associate's degree");
    expect(levels('at-most')).not.toContain("Bachelor's degree");
  });
});

describe('the order', () => {
  it.each(['salary', 'growth', 'jobs', 'jobs-added', 'openings', 'women', 'salary-p10'] as const)(
    'is by %s in both directions',
    measure => {
      const values = (direction: 'ascending' | 'descending') =>
        select([], { order: { measure, direction } })
          .filter(({ fact }) => !fact.atLeast)
          .map(({ fact }) => Number(fact.value));
      expect(values('ascending')).toEqual([...values('ascending')].sort((a, b) => a - b));
      expect(values('descending')).toEqual([...values('descending')].sort((a, b) => b - a));
    },
  );

  it('has the top-coded first, those with more people before others', () => {
    const top = select([], { order: { measure: 'salary', direction: 'descending' }, places: ['CA'] }).filter(
      ({ fact }) => fact.atLeast,
    );
    const people = top.map(({ entry }) => entry.line.projection?.jobs ?? 0);
    expect(top.length).toBeGreaterThan(5);
    expect(people).toEqual([...people].sort((a, b) => b - a));
  });

  it('lists each row of the people counted once', () => {
    const rows = select([], { order: { measure: 'women', direction: 'descending' } }).flatMap(
      ({ entry }) => entry.line.peopleOf ?? [],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('lists each job whose people are counted by themselves, though other figures are of one line for both', () => {
    const aides = (measure: 'women' | 'openings') =>
      select([], { order: { measure, direction: 'descending' } })
        .filter(({ entry }) => entry.line.code === '31-1120')
        .map(({ entry, fact }) => [entry.id, fact.value]);
    expect(aides('women')).toEqual([
      ['31-1121.00', 86.7],
      ['31-1122.00', 80.2],
    ]);
    expect(aides('openings')).toHaveLength(1);
  });

  it('counts the people of a line once, though two of its jobs fit', () => {
    const predicates = [figure({ measure: 'women', value: 75 })];
    const { matching } = matchOccupations({ ...EMPTY_QUERY, predicates }, dataset);
    const lines = matching.map(({ line }) => line.code);
    expect(lines.filter(code => code === '31-1120')).toHaveLength(2);
    expect(eachLineOnce(matching).filter(({ line }) => line.code === '31-1120')).toHaveLength(1);
  });

  it('is by pay when nothing is said, and by fit when traits are wanted', () => {
    const trait = { label: 'animals', terms: [{ list: 'activities' as const, name: 'animal' }] };
    expect(orderingMeasure({ ...EMPTY_QUERY, predicates: [] })).toBe('salary');
    expect(orderingMeasure({ ...EMPTY_QUERY, predicates: [{ type: 'trait', trait, not: false }] })).toBeNull();
    expect(orderingMeasure({ ...EMPTY_QUERY, predicates: [{ type: 'trait', trait, not: true }] })).toBe('salary');
    const [first] = select([{ type: 'trait', trait, not: false }]);
    expect(first?.strength).toBeGreaterThan(1);
  });

  it('leaves out jobs that use what is not wanted', () => {
    const trait = { label: 'AutoCAD', terms: [{ list: 'technology' as const, name: 'Autodesk AutoCAD' }] };
    const users = select([{ type: 'trait', trait, not: false }]);
    const others = select([{ type: 'trait', trait, not: true }]);
    expect(users.length).toBeGreaterThan(50);
    expect(others.map(({ entry }) => entry.id)).not.toContain('17-3013.00');
  });
});

test('How well jobs fit is a matter of what is wanted; what is not wanted only leaves jobs out', () => {
  const trait = (name: string, not: boolean): Predicate => ({
    type: 'trait',
    trait: { label: name, terms: [{ list: 'interests', name }] },
    not,
  });
  const wanted = select([trait('Artistic', false)]).map(({ entry }) => entry.id);
  const both = select([trait('Artistic', false), trait('Realistic', true)]).map(({ entry }) => entry.id);
  expect(both.length).toBeLessThan(wanted.length);
  expect(both).toEqual(wanted.filter(id => both.includes(id)));
});

test('Where no job has all traits clearly, those that have most of them are put in order', () => {
  const traits: Predicate[] = [
    { type: 'trait', not: false, trait: { label: 'animals', terms: [{ list: 'activities', name: 'animal' }] } },
    {
      type: 'trait',
      not: false,
      trait: { label: 'computers', terms: [{ list: 'knowledge', name: 'Computers and Electronics' }] },
    },
  ];
  const byPay = select(traits, { order: { measure: 'salary', direction: 'descending' } });
  expect(byPay.length).toBeGreaterThan(2);
  const amounts = byPay.map(({ fact }) => Number(fact?.value));
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  expect(byPay.every(({ strength }) => (strength ?? 0) >= 0.8)).toBe(true);
});

describe('an area of work', () => {
  const trains = ['53-4031.00', '53-4011.00', '49-3043.00'];
  const area = (not: boolean): Predicate => ({
    type: 'area',
    areas: [{ label: 'trains', occupations: trains }],
    codes: [],
    not,
  });

  it('has its jobs in the order of its list, where nothing else orders them', () => {
    expect(select([area(false)]).map(({ entry }) => entry.occupation.soc)).toEqual(trains.map(id => id.slice(0, 7)));
  });

  it('has the best paid of them first where pay orders them', () => {
    const pay = select([area(false)], { order: { measure: 'salary', direction: 'descending' } });
    const figures = pay.map(({ fact }) => Number(fact.value));
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
  });

  it('that is not wanted leaves out all of its jobs', () => {
    const ids = select([area(true)]).flatMap(({ entry }) => entry.members.map(({ id }) => id));
    expect(ids.filter(id => trains.includes(id))).toEqual([]);
  });
});

describe('several areas of work that somebody likes', () => {
  const [caretakers, farmworkers, cooks, chefs] = ['39-2021.00', '45-2093.00', '35-2014.00', '35-1011.00'];
  const area = (label: string, occupations: string[], liked: boolean): Predicate => ({
    type: 'area',
    areas: [{ label, occupations }],
    codes: [],
    not: false,
    ...(liked ? { liked } : {}),
  });
  const animals = (liked = true) => area('animals', [caretakers, farmworkers], liked);
  const cooking = (liked = true) => area('cooking', [cooks, chefs], liked);
  const ids = (predicates: Predicate[], rest: Partial<Query> = {}) =>
    select(predicates, rest).map(({ entry }) => entry.id);

  it('do not exclude one another, as those do in which jobs are searched for', () => {
    expect(new Set(ids([animals(), cooking()]))).toEqual(new Set([caretakers, farmworkers, cooks, chefs]));
    expect(ids([animals(false), cooking(false)])).toEqual([]);
  });

  it('have the jobs first that are in more of them, then those most central to one', () => {
    const both = [area('animals', [cooks, caretakers, farmworkers, chefs], true), cooking()];
    const [first, ...others] = ids(both);
    expect(first).toBe(cooks);
    expect(others).toContain(chefs);
    expect(others.indexOf(caretakers)).toBeLessThan(others.indexOf(farmworkers));
  });

  it('can be put in another order, and keep to the same jobs', () => {
    const jobs = select([animals(), cooking()], { order: { measure: 'salary', direction: 'descending' } });
    const figures = jobs.map(({ fact }) => Number(fact.value));
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    expect(new Set(jobs.map(({ entry }) => entry.id))).toEqual(new Set(ids([animals(), cooking()])));
  });

  it('are counted like a list of them', () => {
    const predicates = [animals(), cooking()];
    const { matching } = matchOccupations({ ...EMPTY_QUERY, predicates }, dataset);
    expect(new Set(matching.map(({ id }) => id))).toEqual(new Set(ids(predicates)));
  });

  it('are narrowed by every other condition', () => {
    const kept = ids([animals(), cooking(), figure({ value: 50_000 })]);
    expect(kept).toEqual([chefs]);
    const without: Predicate = { type: 'occupation', ids: [chefs ?? ''], not: true };
    expect(ids([animals(), cooking(), without])).not.toContain(chefs);
  });

  it('stand beside a trait: jobs have one or the other, unless only jobs of the area are searched for', () => {
    const drawing: Predicate = {
      type: 'trait',
      trait: { label: 'drawing', terms: [{ list: 'knowledge', name: 'Fine Arts' }] },
      not: false,
    };
    const [artist = ''] = ids([drawing]);
    expect([caretakers, farmworkers]).not.toContain(artist);
    expect(ids([animals(), drawing])).toEqual(expect.arrayContaining([artist, caretakers]));
    expect(ids([animals(false), drawing])).not.toContain(artist);
    const byPay = ids([animals(), drawing], { order: { measure: 'salary', direction: 'descending' } });
    expect(byPay).toEqual(expect.arrayContaining([artist, caretakers]));
  });
});
