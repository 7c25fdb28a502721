import { type DialogueState, EMPTY_STATE } from '../../src/dialogue/state';
import { update } from '../../src/dialogue/update';
import type { Fact } from '../../src/knowledge/fact';
import { EMPTY_QUERY, type Query, queryAbout } from '../../src/query/query';
import { afterFigures, afterList, BAKER, COOK, HEALTH, NURSE, ROOFER } from './turns';

type Answer = Parameters<typeof update>[2];
const answer = (shown: string[], rest: Partial<Answer> = {}): Answer => ({
  outcome: 'answer',
  occupations: shown.map(id => ({ id, title: id, soc: id.slice(0, 7) })),
  facts: [],
  winner: shown[0] ?? null,
  ...rest,
});
const stateAfter = (query: Query, given: Answer, before: Partial<DialogueState> = {}) =>
  update({ ...EMPTY_STATE, ...before }, query, given);
const search: Query = { ...EMPTY_QUERY, operation: 'rank', order: { measure: 'salary', direction: 'descending' } };

describe('after figures', () => {
  const query = queryAbout([ROOFER], { operation: 'show', measures: ['salary'], places: ['OH'] });

  it('remembers their jobs, places and query', () => {
    expect(stateAfter(query, answer([ROOFER]))).toMatchObject({
      query,
      shown: 'figures',
      jobs: [ROOFER],
      places: ['OH'],
      history: [ROOFER],
    });
  });

  it('remembers which measures of each job were shown, without those that have no figure', () => {
    const facts = [
      { occupation: ROOFER, measure: 'salary', value: 1 },
      { occupation: ROOFER, measure: 'growth', value: null },
    ] as Fact[];
    const { told } = stateAfter(query, answer([ROOFER], { facts }), {
      told: { [ROOFER]: ['jobs'], [BAKER]: ['skills'] },
    });
    expect(told).toEqual({ [ROOFER]: ['jobs', 'salary'], [BAKER]: ['skills'] });
  });

  it('can still refer to an earlier list', () => {
    expect(stateAfter(query, answer([ROOFER]), afterList([ROOFER, BAKER]))).toMatchObject({
      list: [ROOFER, BAKER],
      listQuery: { operation: 'rank' },
    });
  });

  it('lets the person pick from several jobs', () => {
    const both = queryAbout([ROOFER, BAKER], { measures: ['salary'] });
    expect(stateAfter(both, answer([ROOFER, BAKER], { winner: BAKER }))).toMatchObject({
      shown: 'comparison',
      jobs: [ROOFER, BAKER],
      list: [ROOFER, BAKER],
      listQuery: null,
      winner: BAKER,
    });
  });

  it('remembers jobs in the order of the conversation, but not fields', () => {
    const first = stateAfter(query, answer([ROOFER]));
    const second = update(first, queryAbout([HEALTH]), answer([HEALTH]));
    expect(update(second, queryAbout([BAKER]), answer([BAKER])).history).toEqual([ROOFER, BAKER]);
  });
});

describe('after a list', () => {
  it('lets the person pick from it, and has no current job', () => {
    expect(stateAfter(search, answer([NURSE, BAKER]))).toMatchObject({
      shown: 'list',
      jobs: [],
      list: [NURSE, BAKER],
      listQuery: search,
      history: [],
    });
  });

  it('of moves or similar jobs, has the job it starts from as current job', () => {
    const move: Query = { ...EMPTY_QUERY, operation: 'move', own: COOK };
    expect(stateAfter(move, answer([COOK, BAKER, NURSE]))).toMatchObject({
      shown: 'move',
      jobs: [COOK],
      list: [BAKER, NURSE],
      own: COOK,
    });
  });

  it('of states, can refer to them, and by “there” to the first', () => {
    const states = queryAbout([ROOFER], { operation: 'states', measures: ['salary'] });
    const facts = ['UT', 'OH'].map(place => ({ occupation: ROOFER, measure: 'salary', place, value: 1 }) as Fact);
    expect(stateAfter(states, answer([ROOFER], { facts }))).toMatchObject({
      shown: 'states',
      jobs: [ROOFER],
      places: ['OH', 'UT'],
    });
  });

  it('lets the person ask for the list after a count', () => {
    const counted: Query = { ...search, operation: 'count' };
    expect(stateAfter(counted, answer([]))).toMatchObject({ listQuery: { operation: 'rank' }, list: [] });
  });

  it('without results, remembers the search, and can still refer to the list before', () => {
    expect(stateAfter(search, answer([], { outcome: 'no-data' }), afterList([NURSE]))).toMatchObject({
      query: search,
      listQuery: search,
      list: [NURSE],
    });
  });
});

describe('after the bot asked back', () => {
  const query: Query = {
    ...EMPTY_QUERY,
    operation: 'show',
    unclear: { what: 'name', mention: 'x', choices: [ROOFER, BAKER], position: 0, role: 'subject' },
  };

  it('reads a number as one of the choices, and keeps the thread', () => {
    const before = afterFigures([NURSE]);
    expect(stateAfter(query, answer([ROOFER, BAKER], { outcome: 'clarify' }), before)).toMatchObject({
      asked: query,
      list: [ROOFER, BAKER],
      query: before.query,
      jobs: [NURSE],
    });
  });

  it('closes the question with an answer', () => {
    expect(stateAfter(queryAbout([ROOFER]), answer([ROOFER]), { asked: query }).asked).toBeNull();
  });
});

describe('after small talk', () => {
  it('keeps the thread', () => {
    const before = { ...EMPTY_STATE, ...afterFigures([ROOFER]) };
    for (const operation of ['talk', 'none', 'explain', 'convert'] as const)
      expect(update(before, { ...EMPTY_QUERY, operation }, answer([]))).toEqual(before);
  });

  it('clears everything when starting over', () => {
    expect(
      stateAfter({ ...EMPTY_QUERY, operation: 'talk', talk: 'restart' }, answer([]), afterFigures([ROOFER])),
    ).toEqual(EMPTY_STATE);
  });
});

describe('after a topic without data', () => {
  it('has the new job as current job', () => {
    const query = queryAbout([BAKER], { operation: 'topic', topic: 'benefits' });
    expect(stateAfter(query, answer([]), afterFigures([ROOFER]))).toMatchObject({
      jobs: [BAKER],
      shown: 'overview',
      query: { topic: null },
    });
  });

  it('keeps the thread for the same job', () => {
    const before = { ...EMPTY_STATE, ...afterFigures([ROOFER]) };
    expect(update(before, queryAbout([ROOFER], { operation: 'topic', topic: 'benefits' }), answer([]))).toEqual(before);
  });
});

test('Remembers what people say about themselves', () => {
  const judged = stateAfter(
    queryAbout([ROOFER], { operation: 'judge', own: COOK, amount: { value: 20, per: 'hour' } }),
    answer([ROOFER]),
  );
  expect(judged).toMatchObject({ own: COOK, ownPay: { value: 20, per: 'hour' } });
  expect(update(judged, queryAbout([BAKER]), answer([BAKER]))).toMatchObject({
    own: COOK,
    ownPay: { value: 20, per: 'hour' },
  });
});

describe('after a topic without figures', () => {
  const topic: Query = { ...EMPTY_QUERY, operation: 'topic', topic: 'vacancies' };

  it('can refer to the state of a city by "there"', () => {
    const inDallas: Query = { ...topic, outside: { mention: 'dallas', what: 'city', state: 'TX' } };
    expect(stateAfter(inDallas, answer([])).places).toEqual(['TX']);
  });

  it('keeps the current job', () => {
    expect(stateAfter(topic, answer([]), afterFigures([ROOFER])).jobs).toEqual([ROOFER]);
  });
});

describe('after an amount', () => {
  const amount = { value: 85_000, per: 'year' } as const;

  it.each(['judge', 'convert'] as const)('of a message to %s, can judge it next', operation => {
    expect(stateAfter({ ...EMPTY_QUERY, operation, amount }, answer([])).ownPay).toEqual(amount);
  });
});

test('The jobs of a list that are shown in another order stand in it from then on', () => {
  const ordered = stateAfter(
    queryAbout([BAKER, ROOFER], { operation: 'compare' }),
    answer([BAKER, ROOFER]),
    afterList([ROOFER, BAKER]),
  );
  expect(ordered.list).toEqual([BAKER, ROOFER]);
});

test('A job in a message that was declined is talked about from then on, if none was before', () => {
  const declined = queryAbout([BAKER], { operation: 'none' });
  expect(stateAfter(declined, answer([]))).toMatchObject({ jobs: [BAKER], history: [BAKER] });
  expect(stateAfter(declined, answer([]), afterFigures([ROOFER])).jobs).toEqual([ROOFER]);
});
