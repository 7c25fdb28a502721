import type { Pay } from '../knowledge/search';

/** The unit of time of an amount of pay. */
export const periods = ['year', 'month', 'week', 'day', 'hour'] as const;
export type Period = (typeof periods)[number];

/** Parts of a working year: months, weeks, and days at five a week. */
export const PARTS_OF_YEAR: Record<Exclude<Period, 'year' | 'hour'>, number> = { month: 12, week: 52, day: 260 };

/** Pay in the unit in which it is published: by the hour as it is, anything else by the year. */
export function publishedUnit({ amount, per }: { amount: number; per: Period }): Pay {
  if (per === 'hour') return { amount, unit: 'USD/hour' };
  return { amount: per === 'year' ? amount : amount * PARTS_OF_YEAR[per], unit: 'USD/year' };
}
