import { z } from 'zod';
import type { Figures } from './figures';

const boundSchema = z.union([z.strictObject({ atLeast: z.number() }), z.strictObject({ atMost: z.number() })]);

/** The worst allowed value of each figure, as last recorded. Figures without an entry are not checked. */
export const floorSchema = z.record(z.string(), boundSchema);
export type Floor = z.infer<typeof floorSchema>;

/** Returns a line for each figure that is worse than its floor, with the floor and the figure; empty if there are none. */
export function belowFloor(figures: Figures, floor: Floor): string[] {
  return Object.entries(floor).flatMap(([name, bound]) => {
    const reached = figures[name];
    const allowed = 'atLeast' in bound ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`;
    if (reached === undefined) return [`${name}: not measured; must be ${allowed}`];
    const holds = 'atLeast' in bound ? reached >= bound.atLeast : reached <= bound.atMost;
    return holds ? [] : [`${name}: reached ${Number(reached.toFixed(4))}, must be ${allowed}`];
  });
}
