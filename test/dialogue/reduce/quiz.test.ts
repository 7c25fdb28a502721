import type { DialogueState } from '../../../src/dialogue/state';
import { STATEMENTS } from '../../../src/query/quiz';
import type { Act } from '../../../src/understanding/entities';
import type { Slots } from '../../../src/understanding/slots';
import { afterList, asked, BAKER, inState, job, ROOFER } from '../turns';

const quiz = (ratings: number[], status: NonNullable<DialogueState['quiz']>['status'] = 'open') => ({
  quiz: { ratings, status },
});
const said = (...types: Slots['said'][number]['type'][]) => types.map(type => ({ type, text: 'some words' }));
/** Answers that make one interest, Artistic, stand out, but for the last one. */
const nearlyAll = Array.from({ length: STATEMENTS - 1 }, (_, at) => (at % 6 === 2 ? 5 : 1));

describe('quiz', () => {
  it('starts without answers', () => {
    expect(asked('quiz/start', {})).toMatchObject({ operation: 'quiz', quiz: { step: 'begin', ratings: [] } });
  });

  it('is not started for people who say what they look for', () => {
    expect(asked('quiz/start', { places: [inState('OH')], noExperience: true })).toMatchObject({
      operation: 'rank',
      places: ['OH'],
      predicates: [{ type: 'no-experience' }],
      quiz: null,
    });
  });

  it('resumes where it was left', () => {
    const resumed = { operation: 'quiz', quiz: { step: 'resume', ratings: [4, 2] } };
    expect(asked('quiz/resume', {}, quiz([4, 2], 'paused'))).toMatchObject(resumed);
    expect(asked('quiz/resume', {}, quiz([4, 2], 'stopped'))).toMatchObject(resumed);
    expect(asked('quiz/start', {}, quiz([4, 2], 'stopped'))).toMatchObject(resumed);
    expect(asked('page', {}, quiz([4, 2], 'stopped'))).toMatchObject(resumed);
  });

  it('restarts if somebody starts over while a statement waits, and keeps everything else', () => {
    const anew = { operation: 'quiz', quiz: { step: 'begin', ratings: [] } };
    expect(asked('talk/restart', {}, quiz([4, 2]))).toMatchObject(anew);
    expect(asked('quiz/start', {}, quiz([4, 2]))).toMatchObject(anew);
    expect(asked('talk/restart', {}, quiz([4, 2], 'paused'))).toMatchObject({ talk: 'restart', quiz: null });
  });

  it('repeats its result once it is done, and restarts if asked for', () => {
    const done = quiz([...nearlyAll, 1], 'done');
    expect(asked('quiz/resume', {}, done).quiz?.step).toBe('result');
    expect(asked('quiz/start', {}, done).quiz?.step).toBe('begin');
  });

  it('is stopped with its answers; without a quiz, stopping is simply declined', () => {
    expect(asked('quiz/stop', {}, quiz([4, 2])).quiz).toEqual({ step: 'stop', ratings: [4, 2] });
    expect(asked('quiz/stop', {})).toMatchObject({ operation: 'talk', talk: 'deny' });
  });
});

describe('answer to a statement', () => {
  it.each<[string, Act, Partial<Slots>, number]>([
    ['in words', 'choose', { rating: 5, said: said('rating') }, 5],
    ['a number', 'choose', { ordinals: [3], said: said('ordinal') }, 3],
    ['a number taken for one of a list', 'pick', { ordinals: [1], said: said('ordinal') }, 1],
    ['a number taken for a count', 'refine', { count: 2, said: said('count') }, 2],
    ['yes', 'talk/affirm', {}, 4],
    ['no', 'talk/deny', {}, 2],
    ['no, in stronger words', 'talk/deny', { rating: 1, said: said('rating') }, 1],
  ])('is %s', (_, act, slots, rating) => {
    expect(asked(act, slots, quiz([3])).quiz).toEqual({ step: 'next', ratings: [3, rating] });
  });

  it.each<[string, Act, Partial<Slots>]>([
    ['no number from 1 to 5', 'choose', { ordinals: [7] }],
    ['the last one', 'pick', { ordinals: [-1] }],
    ['a remark', 'talk/remark', {}],
    ['unknown words', 'choose', { said: said('rating'), unresolved: ['some words'] }],
  ])('is asked for again after %s', (_, act, slots) => {
    expect(asked(act, slots, quiz([3]))).toMatchObject({ quiz: { step: 'unheard', ratings: [3] }, unsupported: [] });
  });

  it('can be corrected and taken back', () => {
    expect(asked('correct', { rating: 2 }, quiz([3, 5])).quiz).toEqual({ step: 'next', ratings: [3, 2] });
    expect(asked('recall', {}, quiz([3, 5])).quiz).toEqual({ step: 'resume', ratings: [3] });
    expect(asked('recall', {}, quiz([])).quiz).toEqual({ step: 'begin', ratings: [] });
  });

  it('counts in words while the quiz waits behind another question, but not as a number', () => {
    const beside = { ...afterList([ROOFER, BAKER]), ...quiz([3], 'paused') };
    expect(asked('choose', { rating: 5 }, beside).quiz).toEqual({ step: 'next', ratings: [3, 5] });
    expect(asked('pick', { ordinals: [2], said: said('ordinal') }, beside)).toMatchObject({
      operation: 'overview',
      subjects: [{ id: BAKER }],
    });
  });

  it('to the last statement asks for the jobs that fit the profile', () => {
    expect(asked('choose', { rating: 1 }, quiz(nearlyAll))).toMatchObject({
      operation: 'quiz',
      quiz: { step: 'result', ratings: [...nearlyAll, 1] },
      predicates: [{ type: 'trait', trait: { terms: [{ list: 'interests', name: 'Artistic' }] } }],
    });
  });
});

describe('question in the middle of the quiz', () => {
  it('is asked as usual, and the quiz waits', () => {
    const query = asked('show', { jobs: [job(ROOFER)], measures: ['salary'], said: said('job', 'measure') }, quiz([3]));
    expect(query).toMatchObject({ operation: 'show', quiz: { step: 'pause', ratings: [3] } });
    expect(query.subjects.map(({ id }) => id)).toEqual([ROOFER]);
  });

  it('names a job of its own if it is an edit', () => {
    expect(asked('change', { jobs: [job(BAKER)], said: said('job') }, quiz([3])).operation).toBe('overview');
  });

  it('does not revive a quiz that was stopped or is done', () => {
    expect(asked('talk/thanks', {}, quiz([3], 'stopped')).quiz).toBeNull();
    expect(asked('talk/thanks', {}, quiz([...nearlyAll, 1], 'done')).quiz).toBeNull();
  });
});

test('How much something is liked is a remark if no quiz waits', () => {
  for (const act of ['choose', 'change', 'refine'] as const)
    expect(asked(act, { rating: 5, said: said('rating') }, afterList([ROOFER]))).toMatchObject({
      operation: 'talk',
      talk: 'remark',
    });
});
