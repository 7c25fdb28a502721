import { z } from 'zod';
import type { Dataset } from '../knowledge/dataset';
import { measureIds } from '../knowledge/fact';
import { periods } from '../query/period';
import { MOST_SUBJECTS, querySchema } from '../query/query';
import { ratingsSchema } from '../query/quiz';

/** The most entries that a remembered list keeps. */
export const MOST_REMEMBERED = 20;

const shownKinds = [
  'nothing',
  'figures',
  'overview',
  'comparison',
  'list',
  'states',
  'move',
  'judgment',
  'talk',
] as const;

/**
 * Status of the interest quiz.
 * - `open`: a statement waits for an answer; `paused`: the person has asked something else since;
 * - `stopped`: the person ended it; `done`: all statements are answered.
 */
const quizStatuses = ['open', 'paused', 'stopped', 'done'] as const;

/** What the bot remembers of a conversation with one person; plain JSON. */
export const dialogueStateSchema = z.object({
  /** The last query that was answered; edits apply to it. */
  query: querySchema.nullable().default(null),
  /** What kind of thing was shown last. */
  shown: z.enum(shownKinds).default('nothing'),
  /** Ids of the jobs or groups that the conversation is about, in the order shown. */
  jobs: z.array(z.string()).max(MOST_SUBJECTS).default([]),
  /** Ids of the jobs of the last list (a ranking, moves, similar jobs, choices), in its order. */
  list: z.array(z.string()).max(MOST_REMEMBERED).default([]),
  /** The query that made that list; null if none did. */
  listQuery: querySchema.nullable().default(null),
  /** Codes of the states and industries that were asked about or listed, most recent last. */
  places: z.array(z.string()).max(MOST_REMEMBERED).default([]),
  /** Ids of the jobs talked about, oldest first. */
  history: z.array(z.string()).max(MOST_REMEMBERED).default([]),
  /** Measures whose figures were shown, by the id of the job, latest job last. */
  told: z.record(z.string(), z.array(z.enum(measureIds))).default({}),
  /** The person's names for jobs, by id. */
  words: z.record(z.string(), z.string()).default({}),
  /** Id of the job the person has or had. */
  own: z.string().nullable().default(null),
  /** What the person earns, in USD per `per`. */
  ownPay: z
    .strictObject({ value: z.number(), per: z.enum(periods) })
    .nullable()
    .default(null),
  /** The query that waits for an answer to the bot's question; its `unclear` says what was asked. */
  asked: querySchema.nullable().default(null),
  /** Id of the job, or code of the state, that came first in the last comparison or ranking. */
  winner: z.string().nullable().default(null),
  /** Answers and status of the quiz; null if it was never started. */
  quiz: z
    .strictObject({ ratings: ratingsSchema, status: z.enum(quizStatuses) })
    .nullable()
    .default(null),
});
export type DialogueState = z.infer<typeof dialogueStateSchema>;

/** The state of a new conversation. */
export const EMPTY_STATE: DialogueState = dialogueStateSchema.parse({});

/**
 * Reads a state that a store returned. A store outlives a release, so the state may not match the data: a state in another format, or
 * whose queries name unknown jobs, becomes empty; other unknown jobs and places are dropped.
 */
export function readState(stored: unknown, { subject, terms }: Pick<Dataset, 'subject' | 'terms'>): DialogueState {
  const parsed = dialogueStateSchema.safeParse(stored);
  if (!parsed.success) return EMPTY_STATE;
  const isKnown = (id: string) => subject(id) !== undefined;
  const isPlace = (place: string) => [...terms.states, ...terms.sectors].some(([code]) => code === place);
  const state = parsed.data;
  const queries = [state.query, state.listQuery, state.asked].flatMap(query => query ?? []);
  const named = queries.flatMap(({ subjects, own, unclear }) => [
    ...subjects.map(({ id }) => id),
    ...(own ? [own] : []),
    ...(unclear?.choices ?? []),
  ]);
  if (!named.every(isKnown)) return EMPTY_STATE;
  return {
    ...state,
    jobs: state.jobs.filter(isKnown),
    list: state.list.filter(isKnown),
    history: state.history.filter(isKnown),
    places: state.places.filter(isPlace),
    own: state.own !== null && isKnown(state.own) ? state.own : null,
    winner: state.winner !== null && (isKnown(state.winner) || isPlace(state.winner)) ? state.winner : null,
  };
}
