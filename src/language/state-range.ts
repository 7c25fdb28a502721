import { z } from 'zod';

/** How many states are told where one asks for the best and says no number. */
export const STATES_TOLD = 3;

/** Which part of a ranking of states is told. */
export const stateRangeSchema = z.strictObject({
  /** How many states; null: the first few. */
  count: z.number().int().min(1).nullable(),
  /** How many were told before ("the next ten"). */
  skip: z.number().int().min(0),
  /** States that are not wanted ("not in Texas"). */
  without: z.array(z.string()),
});
export type StateRange = z.infer<typeof stateRangeSchema>;

/** The first few of all states. */
export const FIRST_STATES: StateRange = { count: null, skip: 0, without: [] };
