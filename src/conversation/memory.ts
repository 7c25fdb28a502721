import { z } from 'zod';
import { kinds } from '../answers/answer';
import { measureIds } from '../knowledge/fact';
import { searchSchema } from '../knowledge/search';
import { periods } from '../language/period';
import { MOST_COMPARED } from '../language/question';

const MOST_LISTED = 10;

/** What is remembered of one person's conversation; plain JSON. */
export const memorySchema = z.object({
  subjects: z.array(z.string()).max(MOST_COMPARED),
  measures: z.array(z.enum(measureIds)),
  places: z.array(z.string()),
  kind: z.enum(kinds).nullable(),
  /** The unit of time pay was asked in; null: as the measure has it. */
  period: z.enum(periods).nullable(),
  /** The bot asked which job; the next message may be only its name. */
  pending: z.boolean(),
  /** Ids of the jobs shown last as a list, in its order. */
  list: z.array(z.string()).max(MOST_LISTED),
  /** What that list was searched by. */
  search: searchSchema.nullable(),
  /** Ids of the jobs talked about, the first one first. */
  history: z.array(z.string()).max(MOST_LISTED),
});
export type Memory = z.infer<typeof memorySchema>;

export const EMPTY_MEMORY: Memory = {
  subjects: [],
  measures: [],
  places: [],
  kind: null,
  period: null,
  pending: false,
  list: [],
  search: null,
  history: [],
};

/** Memory as a store gave it back; anything that does not fit (an older version's, say) is forgotten. */
export function readMemory(stored: unknown): Memory {
  const parsed = memorySchema.safeParse(stored);
  return parsed.success ? parsed.data : EMPTY_MEMORY;
}

/** Jobs talked about, with the new ones behind; the latest ones are kept. */
export function withHistory(before: readonly string[], subjects: readonly string[]): string[] {
  return [...before, ...subjects.filter(id => !before.includes(id))].slice(-MOST_LISTED);
}
