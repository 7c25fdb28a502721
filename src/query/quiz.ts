import { z } from 'zod';
import { type Interest, interests } from '../knowledge/interests';
import { interestTrait, type Predicate } from './predicate';

/** The lowest rating of how much somebody would like to do something: not for me. */
export const LOWEST_RATING = 1;
/** The highest rating: love it. */
export const HIGHEST_RATING = 5;
/** Schema of a rating. */
export const ratingSchema = z.number().int().min(LOWEST_RATING).max(HIGHEST_RATING);

/** Each interest has this many statements, one in each round. */
export const ROUNDS = 3;
/** Number of statements. */
export const STATEMENTS = ROUNDS * interests.length;
/** The highest possible score of an interest. */
export const HIGHEST_SCORE = ROUNDS * HIGHEST_RATING;

/** The answers given so far, in the order of the statements. */
export const ratingsSchema = z.array(ratingSchema).max(STATEMENTS);

/**
 * Steps of the quiz.
 * - `begin`: explains it, and asks the first statement; `next`: takes an answer and asks the next one;
 * - `unheard`: asks again, because there was no answer; `resume`: asks again where it was left; `stop`: ends it;
 * - `result`: shows the result; `pause`: another question comes in between, and the quiz can continue after it.
 */
export const quizSteps = ['begin', 'next', 'unheard', 'resume', 'stop', 'result', 'pause'] as const;

/** A step of the quiz, and the answers after it. */
export const quizStepSchema = z.strictObject({ step: z.enum(quizSteps), ratings: ratingsSchema });
export type QuizStep = z.infer<typeof quizStepSchema>;

/** Returns the statement at a position, from 0. The interests take turns, so that no two statements of one follow each other. */
export function statementAt(position: number): { interest: Interest; round: number } {
  const interest = interests[position % interests.length] as Interest;
  return { interest, round: Math.floor(position / interests.length) };
}

/** An interest with its score: from `ROUNDS` to `HIGHEST_SCORE` once all answers are given. */
export interface InterestScore {
  interest: Interest;
  score: number;
}

/** Returns all interests, strongest first; ties are broken by the highest single answer. */
export function scoresOf(ratings: readonly number[]): InterestScore[] {
  const scored = interests.map((interest, at) => {
    const own = ratings.filter((_, position) => position % interests.length === at);
    return { interest, score: own.reduce((sum, rating) => sum + rating, 0), warmest: Math.max(0, ...own) };
  });
  scored.sort((a, b) => b.score - a.score || b.warmest - a.warmest);
  return scored.map(({ interest, score }) => ({ interest, score }));
}

/** A profile has at most this many interests, … */
const MOST_STRONG = 3;
/** … and the third must be nearly as strong as the second. */
const NEARLY = 1;

/** Returns the two or three strongest interests among those above the person's own average; empty if all are equal. */
export function profileOf(ratings: readonly number[]): InterestScore[] {
  const scores = scoresOf(ratings);
  const average = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  const [, second] = scores;
  return scores
    .slice(0, MOST_STRONG)
    .filter(({ score }, at) => score > average && (at < MOST_STRONG - 1 || score + NEARLY >= (second?.score ?? 0)));
}

/** Returns the conditions on jobs that fit the profile of some answers. */
export function profilePredicates(ratings: readonly number[]): Predicate[] {
  return profileOf(ratings).map(({ interest }) => ({ type: 'trait', trait: interestTrait(interest), not: false }));
}
