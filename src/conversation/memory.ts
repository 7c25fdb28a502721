import { z } from 'zod';
import { kinds } from '../answers/answer';
import { measureIds } from '../knowledge/fact';

/** What is remembered of one person's conversation; plain JSON. */
export const memorySchema = z.object({
  subjects: z.array(z.string()).max(5),
  measures: z.array(z.enum(measureIds)),
  places: z.array(z.string()),
  kind: z.enum(kinds).nullable(),
  /** The bot asked which job; the next message may be only its name. */
  pending: z.boolean(),
});
export type Memory = z.infer<typeof memorySchema>;

export const EMPTY_MEMORY: Memory = { subjects: [], measures: [], places: [], kind: null, pending: false };

/** Memory as a store gave it back; anything that does not fit (an older version's, say) is forgotten. */
export function readMemory(stored: unknown): Memory {
  const parsed = memorySchema.safeParse(stored);
  return parsed.success ? parsed.data : EMPTY_MEMORY;
}
