import { EMPTY_QUERY, type Query } from '../../query/query';
import { HIGHEST_RATING, LOWEST_RATING, profilePredicates, type QuizStep, STATEMENTS } from '../../query/quiz';
import type { Act, EntityType } from '../../understanding/entities';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import type { DialogueTurn, Reducer } from '../turn';
import { lastList } from './base';
import { predicatesIn } from './predicates';
import { rank } from './rank';

/** A step of the quiz; what the person said is used up by it. */
function stepOf({ slots }: DialogueTurn, quiz: QuizStep): Query {
  return { ...EMPTY_QUERY, operation: 'quiz', quiz, language: slots.language };
}

const beginQuiz: Reducer = turn => stepOf(turn, { step: 'begin', ratings: [] });

/** The quiz from its beginning, or where it was left; who says something of the job that is wanted asks for a list of such. */
export const startQuiz: Reducer = turn => {
  const { slots, state } = turn;
  const searches = predicatesIn(slots).length > 0 || slots.places.length > 0;
  if (searches) return rank({ ...turn, act: 'rank' });
  return isWaiting(state) && state.quiz?.status !== 'open' ? resumeQuiz(turn) : beginQuiz(turn);
};

/** The quiz where it was left; its result once more where all is answered. */
export const resumeQuiz: Reducer = turn => {
  const { quiz } = turn.state;
  if (!quiz || quiz.ratings.length === 0) return beginQuiz(turn);
  return isWaiting(turn.state) ? stepOf(turn, { step: 'resume', ratings: quiz.ratings }) : resultOf(turn, quiz.ratings);
};

const stopQuiz: Reducer = turn => stepOf(turn, { step: 'stop', ratings: turn.state.quiz?.ratings ?? [] });

/** The statement before is asked once more. */
const backInQuiz: Reducer = turn => {
  const { quiz } = turn.state;
  return resumeQuiz({
    ...turn,
    state: { ...turn.state, quiz: quiz && { ...quiz, ratings: quiz.ratings.slice(0, -1) } },
  });
};

/** An answer to the statement that was asked; a correction is one to the statement before. */
const answerQuiz: Reducer = turn => {
  const ratings = turn.state.quiz?.ratings ?? [];
  const rating = ratingIn(turn);
  if (rating === null) return stepOf(turn, { step: 'unheard', ratings });
  const after = [...(turn.act === 'correct' ? ratings.slice(0, -1) : ratings), rating];
  return after.length === STATEMENTS ? resultOf(turn, after) : stepOf(turn, { step: 'next', ratings: after });
};

/** What the answers come to, as a list of jobs that can be narrowed. */
function resultOf(turn: DialogueTurn, ratings: number[]): Query {
  return { ...stepOf(turn, { step: 'result', ratings }), predicates: profilePredicates(ratings) };
}

/** Plain assent and dissent: as far from the middle as each other, and not as strong as the ends. */
const PLAINLY: Partial<Record<Act, number>> = { 'talk/affirm': 4, 'talk/deny': 2 };

/** The answer in words, as a number, or by plain assent; null where there is none from 1 to 5. */
function ratingIn({ act, slots }: DialogueTurn): number | null {
  if (slots.rating !== null) return slots.rating;
  const number = slots.ordinals[0] ?? slots.count;
  if (number === null || number === undefined) return PLAINLY[act] ?? null;
  const isRating = Number.isInteger(number) && number >= LOWEST_RATING && number <= HIGHEST_RATING;
  return isRating ? number : null;
}

/** What messages do that answer a statement, move within the quiz, or can mean nothing else while a statement waits. */
const WITHIN: Partial<Record<Act, Reducer>> = {
  choose: answerQuiz,
  pick: answerQuiz,
  change: answerQuiz,
  add: answerQuiz,
  refine: answerQuiz,
  correct: answerQuiz,
  'talk/affirm': answerQuiz,
  'talk/deny': answerQuiz,
  'talk/remark': answerQuiz,
  'talk/compliment': answerQuiz,
  recall: backInQuiz,
  page: resumeQuiz,
  'talk/restart': beginQuiz,
};

/** What an answer may be marked with. */
const MARKS: readonly EntityType[] = ['rating', 'ordinal', 'count', 'ref', 'top', 'bottom'];

/** How a message goes on with the quiz while a statement waits; null where it does something else. @param said what is marked in it */
export function withinQuiz(act: Act, said: readonly EntityType[]): Reducer | null {
  return said.every(type => MARKS.includes(type)) ? (WITHIN[act] ?? null) : null;
}

/** True for a quiz that was begun and can go on. */
function isWaiting({ quiz }: DialogueState): boolean {
  return quiz !== null && quiz.ratings.length > 0 && quiz.status !== 'done';
}

/** How a message goes on with the quiz of the conversation; null where it does not. */
export function quizReducerOf({ act, slots, state }: DialogueTurn): Reducer | null {
  const { quiz } = state;
  if (!quiz || quiz.status === 'done') return null;
  if (act === 'quiz/stop') return stopQuiz;
  if (quiz.status === 'open') return withinQuiz(act, meantBy(slots));
  if (act === 'choose' && slots.rating !== null) return answerQuiz;
  return act === 'page' && lastList(state) === null ? resumeQuiz : null;
}

/** What is marked in a message; words that are like no job ask about none. */
function meantBy({ said, jobs }: Slots): EntityType[] {
  const namesNone = jobs.every(({ candidates }) => candidates.length === 0);
  return said.flatMap(({ type }) => (type === 'job' && namesNone ? [] : [type]));
}

/** The quiz that waits while something else is asked; null where none does. */
export function waitingQuiz({ quiz }: DialogueState): QuizStep | null {
  return quiz?.status === 'open' || quiz?.status === 'paused' ? { step: 'pause', ratings: quiz.ratings } : null;
}
