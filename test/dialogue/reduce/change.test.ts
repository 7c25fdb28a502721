import { queryAbout, subjectOf } from '../../../src/query/query';
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
  ids,
  inField,
  inState,
  job,
  NURSE,
  ROOFER,
  reference,
  unsureJob,
} from '../turns';

describe('change of figures', () => {
  const state = afterFigures([ROOFER], { places: ['OH'], measures: ['growth'] });
  const overview = afterFigures([ROOFER], { operation: 'overview', measures: [] });

  it('to another job keeps measure and place', () => {
    const query = asked('change', { jobs: [job(BAKER)] }, state);
    expect(ids(query)).toEqual([BAKER]);
    expect(query).toMatchObject({ operation: 'show', measures: ['growth'], places: ['OH'] });
  });

  it('to another place keeps job and measure', () => {
    const query = asked('change', { places: [inState('TX')] }, state);
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({ measures: ['growth', 'salary'], places: ['TX'] });
  });

  it('to another measure keeps job and place', () => {
    const query = asked('change', { measures: ['openings'] }, state);
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({ measures: ['openings'], places: ['OH'] });
  });

  it('to another unit of time shows pay in it', () => {
    expect(asked('change', { period: 'hour' }, afterFigures([ROOFER]))).toMatchObject({
      measures: ['hourly'],
      period: 'hour',
    });
  });

  it('from the least schooling to pay asks for the most pay', () => {
    const least = { measures: ['education' as const], order: { measure: null, direction: 'ascending' as const } };
    const state = afterFigures([COOK, BAKER], least);
    expect(asked('change', { measures: ['salary'] }, state).order.direction).toBe('descending');
    expect(asked('change', { measures: ['training'] }, state).order.direction).toBe('ascending');
  });

  it('reports a place outside the data', () => {
    const place = { type: 'country' as const, text: 'Canada' };
    expect(asked('change', { places: [place] }, state).outside).toMatchObject({ what: 'country', mention: 'Canada' });
  });

  it('asks about an ambiguous name', () => {
    expect(asked('change', { jobs: [unsureJob(BAKER, NURSE)] }, state).unclear?.choices).toEqual([BAKER, NURSE]);
  });

  it('to another job after an overview shows its overview', () => {
    const query = asked('change', { jobs: [job(BAKER)] }, overview);
    expect(query).toMatchObject({ operation: 'overview', measures: [] });
  });

  it('to a measure after an overview asks for figures', () => {
    const query = asked('change', { measures: ['growth'] }, overview);
    expect(query).toMatchObject({ operation: 'show', measures: ['growth'] });
  });

  it('to another measure of a comparison compares the same jobs', () => {
    const query = asked('change', { measures: ['growth'] }, afterFigures([ROOFER, BAKER]));
    expect(ids(query)).toEqual([ROOFER, BAKER]);
    expect(query).toMatchObject({ operation: 'compare', measures: ['growth'] });
  });

  it('to each state orders the states', () => {
    expect(asked('change', { eachState: true }, afterFigures([ROOFER])).operation).toBe('states');
  });

  it('to the person’s pay judges it', () => {
    const query = asked('change', { ownPay: { value: 30, per: 'hour' } }, afterFigures([ROOFER]));
    expect(query).toMatchObject({ operation: 'judge', amount: { value: 30, per: 'hour' } });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('to a topic without data is about the same job', () => {
    const query = asked('change', { topics: [benefits] }, afterFigures([ROOFER]));
    expect(query).toMatchObject({ operation: 'topic', topic: 'benefits' });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('does not repeat a note from the earlier reply', () => {
    const query = asked(
      'change',
      { measures: ['jobs'] },
      afterFigures([ROOFER], { unsupported: ['quux'], talk: 'help' }),
    );
    expect(query).toMatchObject({ unsupported: [], talk: null });
  });
});

describe('change of a list', () => {
  const state = afterList([ROOFER, NURSE], { predicates: [inField(HEALTH)], offset: 5 });

  it('replaces the field, and starts from the beginning', () => {
    const query = asked('change', { fields: [foodField] }, state);
    expect(query).toMatchObject({
      operation: 'rank',
      predicates: [{ type: 'field', codes: [FOOD], not: false }],
      offset: 0,
    });
  });

  it('keeps its conditions when place or measure change', () => {
    const query = asked('change', { places: [inState('OH')], measures: ['jobs'] }, state);
    expect(query).toMatchObject({
      operation: 'rank',
      places: ['OH'],
      measures: ['salary', 'jobs'],
      predicates: [{ type: 'field', codes: [HEALTH], not: false }],
    });
  });

  it('to a job shows the figure that ordered the list', () => {
    const query = asked('change', { jobs: [job(BAKER)] }, state);
    expect(ids(query)).toEqual([BAKER]);
    expect(query).toMatchObject({ operation: 'show', measures: ['salary'], predicates: [] });
  });
});

describe('change without an earlier question', () => {
  it('is a new question', () => {
    expect(asked('change', { jobs: [job(ROOFER)], measures: ['salary'] })).toMatchObject({
      operation: 'show',
      measures: ['salary'],
    });
    expect(asked('change', { noExperience: true }).operation).toBe('rank');
  });

  it('asks for the job if a figure has none', () => {
    expect(asked('change', { measures: ['salary'] }).unclear).toMatchObject({ what: 'job' });
  });
});

test('A change resolves what is pointed to', () => {
  const state = { ...afterFigures([BAKER]), history: [ROOFER, BAKER] };
  expect(ids(asked('change', { references: [reference('other')] }, state))).toEqual([ROOFER]);
});

describe('change of one of two compared jobs', () => {
  it('replaces the job whose name has the same ambiguity', () => {
    const compared = afterFigures([ROOFER, COOK]);
    const subjects = [subjectOf(ROOFER), { ...subjectOf(COOK), mention: 'baker', alternatives: [BAKER] }];
    const state = { ...compared, query: { ...queryAbout([]), ...compared.query, subjects } };
    expect(ids(asked('change', { jobs: [job(BAKER)] }, state))).toEqual([ROOFER, BAKER]);
  });

  it('replaces the job that is dropped', () => {
    const slots = { jobs: [job(NURSE)], excludedJobs: [job(ROOFER)] };
    expect(ids(asked('change', slots, afterFigures([ROOFER, BAKER])))).toEqual([BAKER, NURSE]);
  });
});

test('Pay judged for one job is not judged again for the next job named', () => {
  const judged = afterFigures([ROOFER], { operation: 'judge', amount: { value: 20, per: 'hour' }, period: 'hour' });
  expect(asked('change', { jobs: [job(BAKER)] }, judged)).toMatchObject({
    operation: 'show',
    amount: null,
    period: null,
  });
  expect(asked('change', { places: [inState('OH')] }, judged).amount).toEqual({ value: 20, per: 'hour' });
});

describe('figure for a list, without an end of it', () => {
  const list = afterList([ROOFER, BAKER], { order: { measure: null, direction: 'descending' }, measures: [] });

  it('is shown for the same jobs in the same order', () => {
    expect(asked('change', { measures: ['salary'], period: 'hour' }, list)).toMatchObject({
      order: { measure: null },
      measures: ['hourly'],
      period: 'hour',
    });
  });

  it('is added to the figure that orders them', () => {
    expect(asked('change', { measures: ['growth'] }, afterList([ROOFER, BAKER]))).toMatchObject({
      order: { measure: 'salary' },
      measures: ['salary', 'growth'],
    });
  });

  it('orders the list if an end is named', () => {
    expect(asked('change', { measures: ['growth'], direction: 'descending' }, list).order.measure).toBe('growth');
  });
});

describe('state after a measure without state figures', () => {
  it('adds the pay', () => {
    const schooling = afterFigures([ROOFER], { measures: ['education'] });
    expect(asked('change', { places: [inState('GA')] }, schooling).measures).toEqual(['education', 'salary']);
  });

  it('leaves a measure with state figures alone', () => {
    expect(asked('change', { places: [inState('GA')] }, afterFigures([ROOFER])).measures).toEqual(['salary']);
  });
});

test('Pay judged by the year is judged by the hour if asked', () => {
  const judged = afterFigures([ROOFER], { operation: 'judge', amount: { value: 62_400, per: 'year' } });
  expect(asked('change', { period: 'hour' }, judged)).toMatchObject({
    operation: 'judge',
    amount: { value: 30, per: 'hour' },
  });
});

test('A question on what to study is about the job, not about the states in the list', () => {
  const states = afterFigures([ROOFER], { operation: 'states', measures: ['jobs'] });
  expect(asked('change', { measures: ['major'] }, states).operation).toBe('show');
});

test('The schooling needed is shown for each job in a list', () => {
  const query = asked('change', { measures: ['education'] }, afterList([ROOFER, BAKER]));
  expect(query).toMatchObject({ operation: 'compare', measures: ['education'] });
  expect(ids(query)).toEqual([ROOFER, BAKER]);
});

test('What was asked about one job beside its figures is asked about the next one, too', () => {
  const math = { label: 'mathematics', terms: [{ list: 'knowledge' as const, name: 'Mathematics' }] };
  const predicates = [{ type: 'trait' as const, trait: math, not: false }];
  const shown = afterFigures([ROOFER], { measures: ['knowledge'], predicates });
  expect(asked('change', { jobs: [job(BAKER)] }, shown).predicates).toEqual(predicates);
  expect(asked('change', { jobs: [job(BAKER)], measures: ['salary'] }, shown).predicates).toEqual([]);
});
