/** The unit of time of an amount of pay. */
export const periods = ['year', 'month', 'week', 'day', 'hour'] as const;
export type Period = (typeof periods)[number];

/** Parts of a working year: months, weeks, and days at five a week. */
export const PARTS_OF_YEAR: Record<Exclude<Period, 'year' | 'hour'>, number> = { month: 12, week: 52, day: 260 };

/** Hours of a year of full-time work, as BLS counts them: 52 weeks of 40 hours. */
export const HOURS_OF_YEAR = 2080;

/** An amount of money, USD per `per`. */
export interface Amount {
  value: number;
  per: Period;
}

/** Pay in a unit in which it is published. */
export interface PublishedPay {
  amount: number;
  unit: 'USD/hour' | 'USD/year';
}

/** Pay in the unit in which it is published: hourly pay as it is, anything else per year. */
export function publishedUnit({ value, per }: Amount): PublishedPay {
  if (per === 'hour') return { amount: value, unit: 'USD/hour' };
  return { amount: per === 'year' ? value : value * PARTS_OF_YEAR[per], unit: 'USD/year' };
}
