import type { Trait } from '../../../src/query/predicate';
import {
  afterFigures,
  afterList,
  asked,
  BAKER,
  benefits,
  COOK,
  HEALTH,
  ids,
  inState,
  job,
  NURSE,
  ROOFER,
  reference,
  unsureJob,
} from '../turns';

describe('figures asked for', () => {
  it('are of the job named', () => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['salary'] });
    expect(query).toMatchObject({ operation: 'show', measures: ['salary'], unclear: null });
    expect(query.subjects).toEqual([{ id: ROOFER, mention: `name of ${ROOFER}`, alternatives: [] }]);
  });

  it('use the place named, or else the one discussed', () => {
    const state = afterFigures([BAKER], { places: ['TX'] });
    expect(asked('show', { jobs: [job(ROOFER)], measures: ['salary'], places: [inState('OH')] }, state).places).toEqual(
      ['OH'],
    );
    expect(asked('show', { jobs: [job(ROOFER)], measures: ['salary'] }, state).places).toEqual(['TX']);
  });

  it('are of the jobs discussed if none is named, in the same place', () => {
    const query = asked('show', { measures: ['growth'] }, afterFigures([ROOFER], { places: ['OH'] }));
    expect(ids(query)).toEqual([ROOFER]);
    expect(query.places).toEqual(['OH']);
  });

  it('are of the job pointed to', () => {
    const state = { ...afterFigures([ROOFER, BAKER]), winner: BAKER };
    expect(ids(asked('show', { references: [reference('winner')], measures: ['jobs'] }, state))).toEqual([BAKER]);
    expect(ids(asked('show', { references: [reference('loser')], measures: ['jobs'] }, state))).toEqual([ROOFER]);
  });

  it('are of the jobs of the list just shown for “they”, and of the job it starts from for “it”', () => {
    const state = { ...afterList([BAKER, COOK], { operation: 'related' }), jobs: [ROOFER] };
    expect(ids(asked('show', { references: [reference('these')], measures: ['growth'] }, state))).toEqual([
      BAKER,
      COOK,
    ]);
    expect(ids(asked('show', { references: [reference('this')], measures: ['growth'] }, state))).toEqual([ROOFER]);
  });

  it('are the same as before if the message names no other', () => {
    const state = afterFigures([ROOFER], { measures: ['growth'] });
    expect(asked('show', { references: [reference('these')] }, state)).toMatchObject({
      operation: 'show',
      measures: ['growth'],
    });
  });

  it('of two jobs are a comparison', () => {
    expect(asked('show', { jobs: [job(ROOFER), job(BAKER)], measures: ['salary'] }).operation).toBe('compare');
  });

  it('of a field are those of its first group, which stands for the others', () => {
    const query = asked('show', { fields: [{ text: 'healthcare', codes: [HEALTH, '31-0000'] }], measures: ['salary'] });
    expect(query.subjects).toEqual([{ id: HEALTH, mention: 'healthcare', alternatives: ['31-0000'] }]);
  });

  it('are of all jobs together if those are meant', () => {
    expect(ids(asked('show', { allJobs: true, measures: ['salary'] }))).toEqual(['00-0000']);
  });

  it('have a measure of their own by the hour, and are computed by the month', () => {
    const hourly = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], period: 'hour' });
    expect(hourly).toMatchObject({ measures: ['hourly'], period: 'hour' });
    const monthly = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], period: 'month' });
    expect(monthly).toMatchObject({ measures: ['salary'], period: 'month' });
  });

  it('are several for a way into a job', () => {
    expect(asked('show', { jobs: [job(ROOFER)], measures: ['way-in'] }).measures).toEqual([
      'education',
      'experience',
      'training',
      'time-to-enter',
    ]);
  });

  it('of one part of the pay do not add the median', () => {
    expect(asked('show', { jobs: [job(ROOFER)], measures: ['salary-p10', 'salary'] }).measures).toEqual(['salary-p10']);
  });

  it('of each state order the states', () => {
    expect(asked('show', { jobs: [job(ROOFER)], measures: ['salary'], eachState: true }).operation).toBe('states');
  });
});

describe('ambiguous name', () => {
  it('is asked about, with choices', () => {
    expect(asked('show', { jobs: [unsureJob(ROOFER, BAKER, NURSE)], measures: ['salary'] }).unclear).toEqual({
      what: 'name',
      mention: 'some name',
      choices: [ROOFER, BAKER, NURSE],
      position: 0,
      role: 'subject',
    });
  });

  it('keeps its position after a clear name', () => {
    const query = asked('show', { jobs: [job(COOK), unsureJob()], measures: ['salary'] });
    expect(query.unclear?.position).toBe(1);
  });
});

describe('something that cannot be answered', () => {
  it('is a figure without a job: the bot asks which', () => {
    expect(asked('show', { measures: ['salary'] }).unclear).toMatchObject({ what: 'job', choices: [] });
  });

  it.each([
    [
      'a city',
      { type: 'city' as const, city: { name: 'Columbus', state: 'OH' }, text: 'Columbus' },
      { what: 'city', state: 'OH' },
    ],
    ['a country', { type: 'country' as const, text: 'Canada' }, { what: 'country', state: null }],
    ['a place nobody lists', { type: 'unknown' as const, text: 'Flint' }, { what: 'place', state: null }],
  ])('is a figure in %s, which the query records', (_, place, outside) => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], places: [place] });
    expect(query.outside).toMatchObject({ mention: place.text, ...outside });
  });

  it('is a figure of another year, which the query records', () => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], year: '2012' });
    expect(query.outside).toEqual({ mention: '2012', what: 'year', state: null });
    expect(asked('show', { jobs: [job(ROOFER)], measures: ['salary'], year: '2025' }).outside).toBeNull();
  });

  it('is recorded: topics, words without meaning, and conditions that figures cannot meet', () => {
    const query = asked('show', {
      jobs: [job(ROOFER)],
      measures: ['salary'],
      topics: [benefits, { text: 'free lunch', id: null }],
      unresolved: ['quux'],
      said: [{ type: 'most-education', text: 'no degree' }],
    });
    expect(query.unsupported).toEqual(['benefits', 'free lunch', 'quux', 'no degree']);
  });
});

test('If no job was discussed yet, those of the list are offered', () => {
  expect(asked('show', { measures: ['education'] }, afterList([ROOFER, BAKER])).unclear).toMatchObject({
    what: 'job',
    choices: [ROOFER, BAKER],
  });
});

describe('place discussed', () => {
  it('carries over to a job that is named again', () => {
    const shown = afterFigures([ROOFER], { places: ['IN'] });
    expect(asked('show', { jobs: [job(ROOFER)], measures: ['growth'] }, shown).places).toEqual(['IN']);
  });

  it('carries over to the figures of another job, but not to its overview', () => {
    const shown = afterFigures([ROOFER], { places: ['IN'] });
    expect(asked('show', { jobs: [job(BAKER)], measures: ['salary'] }, shown).places).toEqual(['IN']);
    expect(asked('overview', { jobs: [job(BAKER)] }, shown).places).toEqual([]);
    const inHospitals = afterFigures([NURSE], { places: ['62'] });
    expect(asked('show', { jobs: [job(BAKER)], measures: ['salary'] }, inHospitals).places).toEqual([]);
  });
});

test('After moves from a job, “it” means the other jobs', () => {
  const moved = { ...afterList([BAKER, COOK], { operation: 'move' }), jobs: [ROOFER], shown: 'move' as const };
  expect(ids(asked('show', { references: [reference('this')], measures: ['salary'] }, moved))).toEqual([BAKER, COOK]);
});

test('A level of schooling beside the question what a job takes is checked against it', () => {
  const education = { level: "Master's degree" as const, bound: 'exactly' as const };
  expect(asked('show', { jobs: [job(NURSE)], measures: ['education'], education }).predicates).toEqual([
    { type: 'education', ...education },
  ]);
  expect(asked('show', { jobs: [job(NURSE)], measures: ['salary'], education }).predicates).toEqual([]);
});

describe('how much of something a job has', () => {
  const trait = (label: string) => ({ label, terms: [{ list: 'knowledge' as const, name: label }] });
  const [animals, numbers, people] = ['Biology', 'Mathematics', 'Psychology'].map(trait) as [Trait, Trait, Trait];
  const check = (one: Trait) => ({ type: 'trait', trait: one, not: false });

  it.each(['show', 'overview'] as const)('is checked for what is asked about, liked and disliked: %s', act => {
    const query = asked(act, {
      jobs: [job(NURSE)],
      checked: { technologies: [], majors: [], requirements: [animals], schooling: null },
      traits: [numbers],
      excludedTraits: [people],
    });
    expect(query.predicates).toEqual([check(animals), check(numbers), check(people)]);
  });

  it('is checked once', () => {
    expect(
      asked('show', { jobs: [job(NURSE)], traits: [animals, animals], excludedTraits: [animals] }).predicates,
    ).toEqual([check(animals)]);
  });

  it('is checked for each of several jobs, and for one that is picked from a list', () => {
    const both = asked('show', { jobs: [job(NURSE), job(BAKER)], measures: ['duties'], traits: [animals] });
    expect(both).toMatchObject({ operation: 'compare', predicates: [check(animals)] });
    const picked = asked('pick', { ordinals: [2], traits: [animals] }, afterList([ROOFER, BAKER]));
    expect(picked.predicates).toEqual([check(animals)]);
    expect(ids(picked)).toEqual([BAKER]);
  });

  it('is no condition that the reply says it left out', () => {
    const said = [
      { type: 'trait' as const, text: 'animals' },
      { type: 'not-trait' as const, text: 'people' },
    ];
    const query = asked('show', {
      jobs: [job(NURSE)],
      measures: ['duties'],
      traits: [animals],
      excludedTraits: [people],
      said,
    });
    expect(query.unsupported).toEqual([]);
    expect(asked('show', { jobs: [job(NURSE)], measures: ['duties'], said }).unsupported).toEqual([
      'animals',
      'people',
    ]);
  });
});
