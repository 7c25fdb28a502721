/** Units of time for pay. */
export const periods = ['year', 'month', 'week', 'day', 'hour'] as const;
export type Period = (typeof periods)[number];

/** Parts of a working year: months, weeks, and days at five a week. */
export const PARTS_OF_YEAR: Record<Exclude<Period, 'year' | 'hour'>, number> = { month: 12, week: 52, day: 260 };

/** Hours of a week of full-time work; a year has 52 such weeks, as BLS counts them. */
export const HOURS_OF_WEEK = 40;

/** Hours of a year of full-time work, 2,080, with which BLS converts between hourly and annual wages. */
export const HOURS_OF_YEAR = HOURS_OF_WEEK * PARTS_OF_YEAR.week;

/** An amount of money, in USD per `per`. */
export interface Amount {
  value: number;
  per: Period;
}

/** A pay interval, as a factor that converts its pay to a unit of time: pay every two weeks is half of it per week. */
export interface PayCycle {
  times: number;
  per: Period;
}

/** Converts the pay of a cycle to its unit of time. */
export const perUnit = (value: number, { times, per }: PayCycle): Amount => ({ value: value * times, per });

/** Converts an amount to another unit of time, assuming full-time work all year. */
export function inUnitOf(amount: Amount, per: Period): Amount {
  if (amount.per === per) return amount;
  return { value: (amount.value * partsOfYear(amount.per)) / partsOfYear(per), per };
}

/**
 * Returns how many units of time there are in a year of work.
 * @param hours hours worked in a week
 */
export function partsOfYear(per: Period, hours = HOURS_OF_WEEK): number {
  if (per === 'year') return 1;
  return per === 'hour' ? hours * PARTS_OF_YEAR.week : PARTS_OF_YEAR[per];
}

/** Pay in a unit in which it is published. */
export interface PublishedPay {
  amount: number;
  unit: 'USD/hour' | 'USD/year';
}

/** Converts pay to the unit in which it is published: hourly pay stays as it is, anything else is per year. */
export function publishedUnit({ value, per }: Amount): PublishedPay {
  if (per === 'hour') return { amount: value, unit: 'USD/hour' };
  return { amount: per === 'year' ? value : value * PARTS_OF_YEAR[per], unit: 'USD/year' };
}
