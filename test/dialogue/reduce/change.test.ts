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

describe('a change of figures', () => {
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

  it('to another unit of time is pay in it', () => {
    expect(asked('change', { period: 'hour' }, afterFigures([ROOFER]))).toMatchObject({
      measures: ['hourly'],
      period: 'hour',
    });
  });

  it('from the least schooling to pay is of the most pay', () => {
    const least = { measures: ['education' as const], order: { measure: null, direction: 'ascending' as const } };
    const state = afterFigures([COOK, BAKER], least);
    expect(asked('change', { measures: ['salary'] }, state).order.direction).toBe('descending');
    expect(asked('change', { measures: ['training'] }, state).order.direction).toBe('ascending');
  });

  it('to a place the data does not cover is said', () => {
    const place = { type: 'country' as const, text: 'Canada' };
    expect(asked('change', { places: [place] }, state).outside).toMatchObject({ what: 'country', mention: 'Canada' });
  });

  it('to a name in doubt is asked about', () => {
    expect(asked('change', { jobs: [unsureJob(BAKER, NURSE)] }, state).unclear?.choices).toEqual([BAKER, NURSE]);
  });

  it('after an overview is one of the other job', () => {
    const query = asked('change', { jobs: [job(BAKER)] }, overview);
    expect(query).toMatchObject({ operation: 'overview', measures: [] });
  });

  it('after an overview to a measure asks for figures', () => {
    const query = asked('change', { measures: ['growth'] }, overview);
    expect(query).toMatchObject({ operation: 'show', measures: ['growth'] });
  });

  it('of a comparison to another measure compares the same jobs', () => {
    const query = asked('change', { measures: ['growth'] }, afterFigures([ROOFER, BAKER]));
    expect(ids(query)).toEqual([ROOFER, BAKER]);
    expect(query).toMatchObject({ operation: 'compare', measures: ['growth'] });
  });

  it('to each state puts the states in order', () => {
    expect(asked('change', { eachState: true }, afterFigures([ROOFER])).operation).toBe('states');
  });

  it('to the pay of the person judges it', () => {
    const query = asked('change', { ownPay: { value: 30, per: 'hour' } }, afterFigures([ROOFER]));
    expect(query).toMatchObject({ operation: 'judge', amount: { value: 30, per: 'hour' } });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('to a matter that no data covers is about the same job', () => {
    const query = asked('change', { topics: [benefits] }, afterFigures([ROOFER]));
    expect(query).toMatchObject({ operation: 'topic', topic: 'benefits' });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('says nothing again that was said once only', () => {
    const query = asked(
      'change',
      { measures: ['jobs'] },
      afterFigures([ROOFER], { unsupported: ['quux'], talk: 'help' }),
    );
    expect(query).toMatchObject({ unsupported: [], talk: null });
  });
});

describe('a change of a list', () => {
  const state = afterList([ROOFER, NURSE], { predicates: [inField(HEALTH)], offset: 5 });

  it('to another field takes its place, from the beginning', () => {
    const query = asked('change', { fields: [foodField] }, state);
    expect(query).toMatchObject({
      operation: 'rank',
      predicates: [{ type: 'field', codes: [FOOD], not: false }],
      offset: 0,
    });
  });

  it('to another place or measure keeps its conditions', () => {
    const query = asked('change', { places: [inState('OH')], measures: ['jobs'] }, state);
    expect(query).toMatchObject({
      operation: 'rank',
      places: ['OH'],
      measures: ['salary', 'jobs'],
      predicates: [{ type: 'field', codes: [HEALTH], not: false }],
    });
  });

  it('to a job shows it by the figure that put the list in order', () => {
    const query = asked('change', { jobs: [job(BAKER)] }, state);
    expect(ids(query)).toEqual([BAKER]);
    expect(query).toMatchObject({ operation: 'show', measures: ['salary'], predicates: [] });
  });
});

describe('a change where nothing was asked before', () => {
  it('is a question of its own', () => {
    expect(asked('change', { jobs: [job(ROOFER)], measures: ['salary'] })).toMatchObject({
      operation: 'show',
      measures: ['salary'],
    });
    expect(asked('change', { noExperience: true }).operation).toBe('rank');
  });

  it('of a figure without a job asks for the job', () => {
    expect(asked('change', { measures: ['salary'] }).unclear).toMatchObject({ what: 'job' });
  });
});

test('A change to what is pointed to takes that', () => {
  const state = { ...afterFigures([BAKER]), history: [ROOFER, BAKER] };
  expect(ids(asked('change', { references: [reference('other')] }, state))).toEqual([ROOFER]);
});

describe('a change of one of two jobs compared', () => {
  it('takes the place of the job whose name could mean it, too', () => {
    const compared = afterFigures([ROOFER, COOK]);
    const subjects = [subjectOf(ROOFER), { ...subjectOf(COOK), mention: 'baker', alternatives: [BAKER] }];
    const state = { ...compared, query: { ...queryAbout([]), ...compared.query, subjects } };
    expect(ids(asked('change', { jobs: [job(BAKER)] }, state))).toEqual([ROOFER, BAKER]);
  });

  it('takes the place of the job that is dropped', () => {
    const slots = { jobs: [job(NURSE)], excludedJobs: [job(ROOFER)] };
    expect(ids(asked('change', slots, afterFigures([ROOFER, BAKER])))).toEqual([BAKER, NURSE]);
  });
});

test('Pay that was judged for one job is not set against the next one that is named', () => {
  const judged = afterFigures([ROOFER], { operation: 'judge', amount: { value: 20, per: 'hour' }, period: 'hour' });
  expect(asked('change', { jobs: [job(BAKER)] }, judged)).toMatchObject({
    operation: 'show',
    amount: null,
    period: null,
  });
  expect(asked('change', { places: [inState('OH')] }, judged).amount).toEqual({ value: 20, per: 'hour' });
});

describe('a figure of a list without an end of it', () => {
  const list = afterList([ROOFER, BAKER], { order: { measure: null, direction: 'descending' }, measures: [] });

  it('is shown of the same jobs in the same order', () => {
    expect(asked('change', { measures: ['salary'], period: 'hour' }, list)).toMatchObject({
      order: { measure: null },
      measures: ['hourly'],
      period: 'hour',
    });
  });

  it('stands beside what orders them', () => {
    expect(asked('change', { measures: ['growth'] }, afterList([ROOFER, BAKER]))).toMatchObject({
      order: { measure: 'salary' },
      measures: ['salary', 'growth'],
    });
  });

  it('orders them where an end is named', () => {
    expect(asked('change', { measures: ['growth'], direction: 'descending' }, list).order.measure).toBe('growth');
  });
});

describe('a state after what no state has figures of', () => {
  it('has the pay told beside it', () => {
    const schooling = afterFigures([ROOFER], { measures: ['education'] });
    expect(asked('change', { places: [inState('GA')] }, schooling).measures).toEqual(['education', 'salary']);
  });

  it('changes no figure that states have', () => {
    expect(asked('change', { places: [inState('GA')] }, afterFigures([ROOFER])).measures).toEqual(['salary']);
  });
});

test('Pay that was judged by the year is judged by the hour where that is asked', () => {
  const judged = afterFigures([ROOFER], { operation: 'judge', amount: { value: 62_400, per: 'year' } });
  expect(asked('change', { period: 'hour' }, judged)).toMatchObject({
    operation: 'judge',
    amount: { value: 30, per: 'hour' },
  });
});

test('What to study is answered for the job, not for the states in the list', () => {
  const states = afterFigures([ROOFER], { operation: 'states', measures: ['jobs'] });
  expect(asked('change', { measures: ['major'] }, states).operation).toBe('show');
});

test('The schooling that jobs in a list need is shown for each of them', () => {
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
