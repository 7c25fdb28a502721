import { z } from 'zod';

const marks = ['top', 'suppressed', 'annual-only', 'hourly-only'] as const;

/**
 * A published figure as kept in `data/`:
 * a number, or why there is none: `top` (at or above the publisher's top code), `suppressed`, `annual-only`
 * (paid by the year, no hourly figure exists), `hourly-only`, or null (not collected).
 */
export type Cell = number | (typeof marks)[number] | null;

/** One check rather than a union of three: there are 370,000 cells, and the message can say what is allowed. */
export const cellSchema = z.custom<Cell>(
  value => typeof value === 'number' || value === null || (marks as readonly unknown[]).includes(value),
  `a number, ${marks.map(mark => `"${mark}"`).join(', ')} or null`,
);

/** A percentage of people, 0–100, or null where the base is too small to publish. */
export const shareSchema = z.number().min(0).max(100).nullable();

/** Six-digit SOC code ("29-1141"); groups end in "0000". */
export const socSchema = z.string().regex(/^\d{2}-\d{4}$/, 'a SOC code such as 29-1141');

/** O*NET-SOC code ("29-1141.00"). */
export const onetCodeSchema = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'an O*NET-SOC code such as 29-1141.00');
