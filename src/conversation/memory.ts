import { z } from 'zod';
import type { Dataset } from '../knowledge/dataset';
import { measureIds } from '../knowledge/fact';
import { searchSchema } from '../knowledge/search';
import { kinds } from '../language/kind';
import { openQuestionSchema } from '../language/open-question';
import { periods } from '../language/period';
import { MOST_COMPARED } from '../language/question';
import { stateRangeSchema } from '../language/state-range';

const MOST_LISTED = 10;

/** What is remembered of one person's conversation; plain JSON. */
export const memorySchema = z.object({
  subjects: z.array(z.string()).max(MOST_COMPARED),
  measures: z.array(z.enum(measureIds)),
  places: z.array(z.string()),
  /** True where the whole country stood beside the places. */
  nation: z.boolean().default(false),
  kind: z.enum(kinds).nullable(),
  /** The unit of time pay was asked in; null: as the measure has it. */
  period: z.enum(periods).nullable(),
  /** The bot asked which job; the next message may be only its name. */
  pending: z.boolean(),
  /** The question that lacked the job; null when none does. */
  open: openQuestionSchema.nullable().default(null),
  /** Ids of the jobs shown last as a list, in its order. */
  list: z.array(z.string()).max(MOST_LISTED),
  /** Ids of the jobs named one after the other since that list was shown. */
  since: z.array(z.string()).max(MOST_LISTED).default([]),
  /** What that list was searched by. */
  search: searchSchema.nullable(),
  /** Ids of the jobs talked about, the first one first. */
  history: z.array(z.string()).max(MOST_LISTED),
  /** States asked for or shown while the talk was of the present subjects, the latest last. */
  states: z.array(z.string()).max(MOST_LISTED).default([]),
  /** Which states were told last in order; null where none were. */
  ranking: stateRangeSchema.nullable().default(null),
  /** Id of the job that the person says to have. */
  own: z.string().nullable().default(null),
  /** Id of the job, or the state, that came first in the last comparison or ranking; null where none did. */
  winner: z.string().nullable().default(null),
});
export type Memory = z.infer<typeof memorySchema>;

export const EMPTY_MEMORY: Memory = {
  subjects: [],
  measures: [],
  places: [],
  nation: false,
  kind: null,
  period: null,
  pending: false,
  open: null,
  list: [],
  since: [],
  search: null,
  history: [],
  states: [],
  ranking: null,
  own: null,
  winner: null,
};

/**
 * Memory as a store gave it back; anything that does not fit (an older version's, say) is forgotten, and so is a job or state
 * that the data no longer holds: a store outlives a newer release.
 */
export function readMemory(stored: unknown, { subject, terms }: Pick<Dataset, 'subject' | 'terms'>): Memory {
  const parsed = memorySchema.safeParse(stored);
  if (!parsed.success) return EMPTY_MEMORY;
  const { subjects, places, open, list, since, history, states, own, winner } = parsed.data;
  const isKnown = (id: string) => subject(id) !== undefined;
  const isState = (place: string) => terms.states.some(([code]) => code === place);
  return {
    ...parsed.data,
    subjects: subjects.filter(isKnown),
    places: places.filter(isState),
    open: open && {
      ...open,
      subjects: open.subjects.filter(isKnown),
      places: open.places.filter(isState),
      rest: open.rest.map(name => ({ ...name, choices: name.choices.filter(isKnown) })),
    },
    list: list.filter(isKnown),
    since: since.filter(isKnown),
    history: history.filter(isKnown),
    states: states.filter(isState),
    own: own !== null && isKnown(own) ? own : null,
    winner: winner !== null && (isKnown(winner) || isState(winner)) ? winner : null,
  };
}

/** What was talked about, with what is new behind; the latest ones are kept. */
export function withHistory(before: readonly string[], latest: readonly string[]): string[] {
  return [...before, ...latest.filter(id => !before.includes(id))].slice(-MOST_LISTED);
}

/** States with the latest ones last; of those of another subject only the last one stays. */
export function withStates(before: readonly string[], latest: readonly string[], sameSubject: boolean): string[] {
  const kept = sameSubject ? before : before.slice(-1);
  return [...kept.filter(state => !latest.includes(state)), ...latest].slice(-MOST_LISTED);
}
