import { settle } from '../../src/dialogue/settle';
import { EMPTY_STATE } from '../../src/dialogue/state';
import { ALL_JOBS } from '../../src/knowledge/groups';
import { EMPTY_QUERY, MOST_SUBJECTS, NO_JOB, type Query, queryAbout, subjectOf } from '../../src/query/query';
import { afterList, BAKER, COOK, EMPTY_SLOTS, HEALTH, job, NURSE, ROOFER } from './turns';

/** A query as it is settled after a message with these slots. */
function settled(
  query: Query,
  {
    act = 'show',
    slots = {},
    state = {},
  }: Partial<{ act: Parameters<typeof settle>[1]['act']; slots: object; state: object }> = {},
): Query {
  return settle(query, { act, slots: { ...EMPTY_SLOTS, ...slots }, state: { ...EMPTY_STATE, ...state } });
}
const about = (jobs: string[], query: Partial<Query> = {}) =>
  queryAbout(jobs, { operation: 'show', measures: ['salary'], ...query });
const MIDWEST = { label: 'the Midwest', states: ['IA', 'IL', 'IN', 'OH'] };

describe('the operation of a settled query', () => {
  it('compares if there are several sides', () => {
    expect(settled(about([ROOFER, BAKER])).operation).toBe('compare');
    expect(settled(about([ROOFER], { places: ['OH', 'TX'] })).operation).toBe('compare');
    expect(settled(about([ROOFER], { places: ['OH'], nation: true })).operation).toBe('compare');
  });

  it('shows if a comparison has one side', () => {
    expect(settled(about([ROOFER], { operation: 'compare' })).operation).toBe('show');
    expect(settled(about([ROOFER], { operation: 'compare', measures: [] })).operation).toBe('overview');
  });

  it('compares named states instead of ordering them', () => {
    expect(settled(about([ROOFER], { operation: 'states', places: ['OH', 'TX'] })).operation).toBe('compare');
  });

  it('shows pay for all jobs together, which have no description', () => {
    expect(settled(about([ALL_JOBS], { operation: 'overview', measures: [] }))).toMatchObject({
      operation: 'show',
      measures: ['salary'],
    });
  });

  it('asks what is wanted if a list has no condition at all', () => {
    expect(settled({ ...EMPTY_QUERY, operation: 'rank' })).toMatchObject({ operation: 'talk', talk: 'ask-wish' });
  });

  it('asks for the job if an edit has only a measure, and is unsure about one with nothing', () => {
    expect(settled({ ...EMPTY_QUERY, measures: ['salary'] })).toMatchObject({
      operation: 'show',
      unclear: { what: 'job' },
    });
    expect(settled(EMPTY_QUERY)).toMatchObject({ operation: 'talk', talk: 'unsure' });
    expect(settled(EMPTY_QUERY, { act: 'offtopic' }).operation).toBe('none');
  });
});

describe('the region of a settled query', () => {
  it('shows one job state by state', () => {
    expect(settled(about([ROOFER], { region: MIDWEST })).operation).toBe('states');
  });

  it('compares several jobs in its states', () => {
    expect(settled(about([ROOFER, BAKER], { region: MIDWEST }))).toMatchObject({
      region: null,
      places: MIDWEST.states,
    });
  });

  it('is dropped for fields, which have no figures by state', () => {
    expect(settled(about([HEALTH], { region: MIDWEST })).region).toBeNull();
  });
});

describe('the subjects of a settled query', () => {
  it('are at most ten', () => {
    const many = Array.from({ length: MOST_SUBJECTS + 2 }, (_, at) => `11-${1000 + at}.00`);
    expect(settled(about(many)).subjects).toHaveLength(MOST_SUBJECTS);
  });

  it('keep the person’s own name for a job', () => {
    const [subject] = settled(
      { ...about([]), subjects: [subjectOf(NURSE)] },
      { state: { words: { [NURSE]: 'RN' } } },
    ).subjects;
    expect(subject).toMatchObject({ mention: 'RN', remembered: true });
  });

  it('come from the conversation if the job is missing: the latest jobs, or those listed', () => {
    const missing = { ...EMPTY_QUERY, operation: 'show' as const, measures: ['salary' as const], unclear: NO_JOB };
    expect(settled(missing, { state: { history: [ROOFER, BAKER] } }).unclear?.choices).toEqual([BAKER, ROOFER]);
    expect(settled(missing, { state: afterList([COOK, BAKER]) }).unclear?.choices).toEqual([COOK, BAKER]);
  });

  it('include the person’s own job, whatever the message is about', () => {
    expect(settled(about([ROOFER]), { slots: { own: [job(NURSE)] } }).own).toBe(NURSE);
  });
});

describe('conditions that a query cannot use', () => {
  const said = [{ type: 'at-least', text: '$50k' }];

  it('are kept in the person’s words, once', () => {
    expect(settled(about([ROOFER]), { slots: { said: [...said, ...said] } }).unsupported).toEqual(['$50k']);
  });

  it('are none for a list, for states, or if the message takes one away', () => {
    expect(
      settled({ ...EMPTY_QUERY, operation: 'rank', measures: ['salary'] }, { slots: { said } }).unsupported,
    ).toEqual([]);
    expect(settled(about([ROOFER], { operation: 'states' }), { slots: { said } }).unsupported).toEqual([]);
    expect(settled(about([ROOFER]), { act: 'remove', slots: { said } }).unsupported).toEqual([]);
  });
});
