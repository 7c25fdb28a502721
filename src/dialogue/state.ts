import { z } from 'zod';
import type { Dataset } from '../knowledge/dataset';
import { periods } from '../query/period';
import { MOST_SUBJECTS, querySchema } from '../query/query';
import { ratingsSchema } from '../query/quiz';

/** A list that is remembered has so many entries at most. */
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
 * - `open`: a statement waits for an answer; `paused`: something else was asked since;
 * - `stopped`: the person had enough; `done`: all is answered.
 */
const quizStatuses = ['open', 'paused', 'stopped', 'done'] as const;

/** What a conversation has established, of one person; plain JSON. */
export const dialogueStateSchema = z.object({
  /** The last query that was answered; edits apply to it. */
  query: querySchema.nullable().default(null),
  /** What kind of thing was shown last. */
  shown: z.enum(shownKinds).default('nothing'),
  /** Ids of the jobs or groups the talk is about, in the order shown. */
  jobs: z.array(z.string()).max(MOST_SUBJECTS).default([]),
  /** Ids of the jobs of the last list (a ranking, moves, similar jobs, choices), in its order. */
  list: z.array(z.string()).max(MOST_REMEMBERED).default([]),
  /** The query that made that list; null where it was no query of its own. */
  listQuery: querySchema.nullable().default(null),
  /** States shown last in order, or asked about, the latest last. */
  places: z.array(z.string()).max(MOST_REMEMBERED).default([]),
  /** Ids of the jobs talked about, the first one first. */
  history: z.array(z.string()).max(MOST_REMEMBERED).default([]),
  /** What the person called the jobs, by id. */
  words: z.record(z.string(), z.string()).default({}),
  /** Id of the job the person has or had. */
  own: z.string().nullable().default(null),
  /** What the person earns, USD per `per`. */
  ownPay: z
    .strictObject({ value: z.number(), per: z.enum(periods) })
    .nullable()
    .default(null),
  /** The query that waits for the answer to a question of the bot, which its `unclear` says. */
  asked: querySchema.nullable().default(null),
  /** Id of the job, or the state, that came first in the last comparison or ranking. */
  winner: z.string().nullable().default(null),
  /** The quiz that was begun: its answers, and whether a statement waits for one. */
  quiz: z
    .strictObject({ ratings: ratingsSchema, status: z.enum(quizStatuses) })
    .nullable()
    .default(null),
});
export type DialogueState = z.infer<typeof dialogueStateSchema>;

/** A conversation in which nothing was said. */
export const EMPTY_STATE: DialogueState = dialogueStateSchema.parse({});

/**
 * A state as a store gave it back. Anything that does not fit (an older version's, say) is forgotten, and so are jobs and states
 * that the data no longer holds: a store outlives a release.
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
