import { EMPTY_QUERY, type Query } from '../../query/query';
import { HIGHEST_RATING, LOWEST_RATING, profilePredicates, type QuizStep, STATEMENTS } from '../../query/quiz';
import type { Act, EntityType } from '../../understanding/entities';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import type { DialogueTurn, Reducer } from '../turn';
import { lastList } from './base';
import { predicatesIn } from './predicates';
import { rank } from './rank';

/** Builds the query for a step of the quiz. The message has no other effect. */
function stepOf({ slots }: DialogueTurn, quiz: QuizStep): Query {
  return { ...EMPTY_QUERY, operation: 'quiz', quiz, language: slots.language };
}

const beginQuiz: Reducer = turn => stepOf(turn, { step: 'begin', ratings: [] });

/** Starts the quiz, or resumes it where it was left. A message with conditions or places asks for a list of jobs instead. */
export const startQuiz: Reducer = turn => {
  const { slots, state } = turn;
  const searches = predicatesIn(slots).length > 0 || slots.places.length > 0;
  if (searches) return rank({ ...turn, act: 'rank' });
  return isWaiting(state) && state.quiz?.status !== 'open' ? resumeQuiz(turn) : beginQuiz(turn);
};

/** Resumes the quiz where it was left, or shows its result again if all statements are answered. */
export const resumeQuiz: Reducer = turn => {
  const { quiz } = turn.state;
  if (!quiz || quiz.ratings.length === 0) return beginQuiz(turn);
  return isWaiting(turn.state) ? stepOf(turn, { step: 'resume', ratings: quiz.ratings }) : resultOf(turn, quiz.ratings);
};

const stopQuiz: Reducer = turn => stepOf(turn, { step: 'stop', ratings: turn.state.quiz?.ratings ?? [] });

/** Asks the previous statement again. */
const backInQuiz: Reducer = turn => {
  const { quiz } = turn.state;
  return resumeQuiz({
    ...turn,
    state: { ...turn.state, quiz: quiz && { ...quiz, ratings: quiz.ratings.slice(0, -1) } },
  });
};

/** Takes the answer to the current statement; a correction replaces the answer to the previous one. */
const answerQuiz: Reducer = turn => {
  const ratings = turn.state.quiz?.ratings ?? [];
  const rating = ratingIn(turn);
  if (rating === null) return stepOf(turn, { step: 'unheard', ratings });
  const after = [...(turn.act === 'correct' ? ratings.slice(0, -1) : ratings), rating];
  return after.length === STATEMENTS ? resultOf(turn, after) : stepOf(turn, { step: 'next', ratings: after });
};

/** The result of the quiz: a list of jobs that can be narrowed. */
function resultOf(turn: DialogueTurn, ratings: number[]): Query {
  return { ...stepOf(turn, { step: 'result', ratings }), predicates: profilePredicates(ratings) };
}

/** Ratings that a plain yes or no stands for: equally far from the middle, and weaker than the ends of the scale. */
const YES_OR_NO: Partial<Record<Act, number>> = { 'talk/affirm': 4, 'talk/deny': 2 };

/** The rating in words, as a number, or as a plain yes or no; null if there is none from 1 to 5. */
function ratingIn({ act, slots }: DialogueTurn): number | null {
  if (slots.rating !== null) return slots.rating;
  const number = slots.ordinals[0] ?? slots.count;
  if (number === null || number === undefined) return YES_OR_NO[act] ?? null;
  const isRating = Number.isInteger(number) && number >= LOWEST_RATING && number <= HIGHEST_RATING;
  return isRating ? number : null;
}

/** Reducers of acts that answer a statement, move within the quiz, or cannot mean anything else while a statement waits. */
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

/** Types of spans that an answer may contain. */
const ANSWER_TYPES: readonly EntityType[] = ['rating', 'ordinal', 'count', 'ref', 'top', 'bottom'];

/**
 * Returns the reducer that continues the quiz while a statement waits; null if the message does something else.
 * @param types types of the spans of the message
 */
export function withinQuiz(act: Act, types: readonly EntityType[]): Reducer | null {
  return types.every(type => ANSWER_TYPES.includes(type)) ? (WITHIN[act] ?? null) : null;
}

/** True if a quiz was started and can continue. */
function isWaiting({ quiz }: DialogueState): boolean {
  return quiz !== null && quiz.ratings.length > 0 && quiz.status !== 'done';
}

/** Returns the reducer that continues the quiz of the conversation; null if the message does not continue it. */
export function quizReducerOf({ act, slots, state }: DialogueTurn): Reducer | null {
  const { quiz } = state;
  if (!quiz || quiz.status === 'done') return null;
  if (act === 'quiz/stop') return stopQuiz;
  if (quiz.status === 'open') return withinQuiz(act, spanTypesOf(slots));
  if (act === 'choose' && slots.rating !== null) return answerQuiz;
  return act === 'page' && lastList(state) === null ? resumeQuiz : null;
}

/** The types of the spans of a message, without job names if these resemble no job. */
function spanTypesOf({ said, jobs }: Slots): EntityType[] {
  const namesNone = jobs.every(({ candidates }) => candidates.length === 0);
  return said.flatMap(({ type }) => (type === 'job' && namesNone ? [] : [type]));
}

/** Returns the step that pauses the quiz while something else is asked; null if no quiz is in progress. */
export function waitingQuiz({ quiz }: DialogueState): QuizStep | null {
  return quiz?.status === 'open' || quiz?.status === 'paused' ? { step: 'pause', ratings: quiz.ratings } : null;
}
