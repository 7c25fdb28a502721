import { z } from 'zod';
import type { Figures } from './figures';

const boundSchema = z.union([z.strictObject({ atLeast: z.number() }), z.strictObject({ atMost: z.number() })]);

/** The worst that each figure may be, as last recorded; figures that are not named are not checked. */
export const floorSchema = z.record(z.string(), boundSchema);
export type Floor = z.infer<typeof floorSchema>;

/** A line for each figure worse than its floor, naming the figure, the floor and what was reached; empty when all hold. */
export function belowFloor(figures: Figures, floor: Floor): string[] {
  return Object.entries(floor).flatMap(([name, bound]) => {
    const reached = figures[name];
    const allowed = 'atLeast' in bound ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`;
    if (reached === undefined) return [`${name}: not measured; must be ${allowed}`];
    const holds = 'atLeast' in bound ? reached >= bound.atLeast : reached <= bound.atMost;
    return holds ? [] : [`${name}: reached ${Number(reached.toFixed(4))}, must be ${allowed}`];
  });
}
