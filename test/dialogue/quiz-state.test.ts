import { situationOf } from '../../src/dialogue/situation';
import { type DialogueState, EMPTY_STATE, readState } from '../../src/dialogue/state';
import { update } from '../../src/dialogue/update';
import { EMPTY_QUERY, queryAbout } from '../../src/query/query';
import { profilePredicates, type QuizStep } from '../../src/query/quiz';
import { realDataset } from '../support/real-content';
import { asked, BAKER, EMPTY_SLOTS, ROOFER } from './turns';

const WORDS_ALONE: Parameters<typeof update>[2] = { outcome: 'smalltalk', occupations: [], facts: [], winner: null };
const showing = (...ids: string[]) => ({
  ...WORDS_ALONE,
  outcome: 'answer' as const,
  occupations: ids.map(id => ({ id, title: id, soc: id.slice(0, 7) })),
});
const step = (step: QuizStep['step'], ratings: number[]) =>
  ({ ...EMPTY_QUERY, operation: 'quiz', quiz: { step, ratings } }) as const;
const open: DialogueState = update(EMPTY_STATE, step('next', [4, 2]), { ...WORDS_ALONE, outcome: 'clarify' });

describe('a statement that was asked', () => {
  it('waits for its answer, and messages are read so', () => {
    expect(open.quiz).toEqual({ ratings: [4, 2], status: 'open' });
    expect(situationOf(open)).toMatchObject({ first: false, asked: 'quiz' });
  });

  it('waits on after talk beside it', () => {
    const thanks = asked('talk/thanks', EMPTY_SLOTS, open);
    expect(update(open, thanks, WORDS_ALONE).quiz).toEqual(open.quiz);
  });

  it('waits in the background after a question, and is open no more', () => {
    const query = { ...queryAbout([ROOFER]), quiz: { step: 'pause' as const, ratings: [4, 2] } };
    const after = update(open, query, showing(ROOFER));
    expect(after.quiz).toEqual({ ratings: [4, 2], status: 'paused' });
    expect(situationOf(after).asked).toBe('nothing');
  });

  it('gives way to a question back of the bot', () => {
    const unclear = { what: 'name', mention: 'x', choices: [ROOFER, BAKER], position: 0, role: 'subject' } as const;
    const query = {
      ...queryAbout([]),
      unclear: { ...unclear, choices: [...unclear.choices] },
      quiz: { step: 'pause' as const, ratings: [4, 2] },
    };
    const after = update(open, query, { ...showing(ROOFER, BAKER), outcome: 'clarify' });
    expect(situationOf(after).asked).toBe('name');
  });

  it('is kept by a store', () => {
    expect(readState(JSON.parse(JSON.stringify(open)), realDataset()).quiz).toEqual(open.quiz);
  });
});

test('A quiz that was stopped asks nothing, and keeps its answers', () => {
  const after = update(open, step('stop', [4, 2]), WORDS_ALONE);
  expect(after.quiz).toEqual({ ratings: [4, 2], status: 'stopped' });
  expect(situationOf(after).asked).toBe('nothing');
});

test('Starting over forgets the quiz with all else', () => {
  expect(update(open, { ...EMPTY_QUERY, operation: 'talk', talk: 'restart' }, WORDS_ALONE).quiz).toBeNull();
});

test('The jobs that the quiz came to are a list to be narrowed', () => {
  const ratings = Array.from({ length: 18 }, (_, at) => (at % 6 === 2 ? 5 : 1));
  const predicates = profilePredicates(ratings);
  const after = update(open, { ...step('result', ratings), predicates }, showing(ROOFER, BAKER));
  expect(after).toMatchObject({ shown: 'list', list: [ROOFER, BAKER], quiz: { status: 'done' } });
  expect(after.listQuery).toMatchObject({ operation: 'rank', predicates, quiz: null });
  const narrowed = asked(
    'refine',
    { education: { level: 'High school diploma or equivalent', bound: 'at-most' } },
    after,
  );
  expect(narrowed).toMatchObject({ operation: 'rank', predicates: [...predicates, { type: 'education' }] });
});
