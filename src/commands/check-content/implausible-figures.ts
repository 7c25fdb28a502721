import type { LineOf } from '../../knowledge/content-lines';
import type { Dataset, Occupation } from '../../knowledge/dataset';
import { featuredFile } from '../../knowledge/read-featured';
import type { BlsLine } from '../../knowledge/schema/bls-line';
import { type FeaturedRecord, NOT_COLLECTED } from '../../knowledge/schema/featured-record';
import { HOURS_OF_YEAR } from '../../query/period';

/** A figure that is probably a typo, and why. */
interface Doubt {
  /** Path in the record: ["salaryRange", "low"]. */
  keys: readonly string[];
  value: number;
  why: string;
}

/** A figure that is this many times more or less than official ones is probably a typo. */
const FAR = 2;
/** Share of the larger one by which hourly and yearly pay may differ. */
const HOURLY_MARGIN = 0.25;
/** Percentage points by which rounded parts may miss the whole. */
const ROUNDING = 1;
/** Years by which a mean age may be outside the median ages of all occupations. */
const AGE_MARGIN = 5;

/** Reports figures of featured jobs that are allowed but implausible, with file, line and field. */
export function implausibleFigures(dataset: Dataset, lineOf: LineOf): string[] {
  const bounds = officialBounds(dataset);
  return dataset.occupations.flatMap(job => {
    const file = featuredFile(job.id);
    return (job.featured ? doubtsAbout(job, job.featured, bounds) : []).map(
      ({ keys, value, why }) => `data/${file}, ${lineOf(file, keys)}, ${keys.join('.')}: ${value} ${why}`,
    );
  });
}

function doubtsAbout(job: Occupation, record: FeaturedRecord, bounds: Bounds): Doubt[] {
  return [
    ...payDoubts(record, job.line),
    ...rangeDoubts(record),
    ...hourlyDoubts(record),
    ...jobsDoubts(record, job.line),
    ...boundsDoubts(record, bounds),
    ...wholeDoubts(record),
  ];
}

/** Pay that is far from what the wider occupation earns. */
function payDoubts(record: FeaturedRecord, line: BlsLine | null): Doubt[] {
  const wages = line?.wages ?? line?.earlierWages;
  if (!line || !wages) return [];
  const { annual, hourly } = wages;
  const range = given(record.salaryRange);
  return [
    ...far(['salary'], given(record.salary), spanOf(annual), line.title),
    ...far(['salaryRange', 'low'], range?.low, spanOf(annual), line.title),
    ...far(['salaryRange', 'high'], range?.high, spanOf(annual), line.title),
    ...far(['hourly'], given(record.hourly), spanOf(hourly), line.title),
  ];
}

type Span = readonly [least: number, most: number];

/** The 10th and the 90th percentile; null if a release does not publish them. */
function spanOf(percentiles: NonNullable<BlsLine['wages']>['annual']): Span | null {
  const [low, high] = [percentiles[0], percentiles[4]];
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : null;
}

function far(keys: readonly string[], value: number | undefined, span: Span | null, title: string): Doubt[] {
  if (value === undefined || !span || (value >= span[0] / FAR && value <= span[1] * FAR)) return [];
  const [low, high] = span.map(pay => `$${pay.toLocaleString('en-US')}`);
  return [{ keys, value, why: `is far from the pay of ${title}, most of whom earn ${low} to ${high}` }];
}

function rangeDoubts(record: FeaturedRecord): Doubt[] {
  const [range, salary] = [given(record.salaryRange), given(record.salary)];
  if (!range) return [];
  if (range.low > range.high)
    return [{ keys: ['salaryRange', 'low'], value: range.low, why: `is above salaryRange.high, ${range.high}` }];
  if (salary === undefined || (salary >= range.low && salary <= range.high)) return [];
  return [{ keys: ['salary'], value: salary, why: `is outside salaryRange, ${range.low} to ${range.high}` }];
}

function hourlyDoubts(record: FeaturedRecord): Doubt[] {
  const [hourly, salary] = [given(record.hourly), given(record.salary)];
  if (hourly === undefined || salary === undefined) return [];
  const year = hourly * HOURS_OF_YEAR;
  if (Math.abs(year - salary) <= HOURLY_MARGIN * Math.max(year, salary)) return [];
  const yearly = Math.round(year).toLocaleString('en-US');
  return [
    {
      keys: ['hourly'],
      value: hourly,
      why: `an hour is $${yearly} a year of ${HOURS_OF_YEAR} hours, and salary is ${salary}`,
    },
  ];
}

function jobsDoubts(record: FeaturedRecord, line: BlsLine | null): Doubt[] {
  const [jobs, all] = [given(record.jobs), line?.projection?.jobs];
  if (jobs === undefined || !all || jobs <= all * FAR) return [];
  return [
    { keys: ['jobs'], value: jobs, why: `is more than the ${all.toLocaleString('en-US')} jobs of ${line?.title}` },
  ];
}

/** Ranges of the official figures. */
interface Bounds {
  growth: Span;
  age: Span;
}

function officialBounds({ entries }: Dataset): Bounds {
  const between = (read: (line: BlsLine) => number | null | undefined): Span => {
    const values = entries.flatMap(({ line }) => read(line) ?? []);
    return [Math.min(...values), Math.max(...values)];
  };
  return { growth: between(line => line.projection?.growth), age: between(line => line.medianAge) };
}

function boundsDoubts(record: FeaturedRecord, { growth, age }: Bounds): Doubt[] {
  const outside = (field: 'growth' | 'age', [least, most]: Span, official: Span): Doubt[] => {
    const value = given(record[field]);
    if (value === undefined || (value >= least && value <= most)) return [];
    return [
      { keys: [field], value, why: `is far from all official figures, which are ${official[0]} to ${official[1]}` },
    ];
  };
  return [
    ...outside('growth', [growth[0] * FAR, growth[1] * FAR], growth),
    ...outside('age', [age[0] - AGE_MARGIN, age[1] + AGE_MARGIN], age),
  ];
}

/** Reports percentages of parts that add up to more than a whole, or to less if they are all the parts. */
function wholeDoubts(record: FeaturedRecord): Doubt[] {
  const gender = given(record.gender);
  const all = gender ? rounded(gender.women + gender.men) : 100;
  const parts = (field: 'race' | 'skills'): Doubt[] => {
    const sum = rounded((given(record[field]) ?? []).reduce((total, { percent }) => total + percent, 0));
    return sum > 100 + ROUNDING ? [{ keys: [field], value: sum, why: 'percent in total is more than 100' }] : [];
  };
  return [
    ...(Math.abs(all - 100) > ROUNDING ? [{ keys: ['gender'], value: all, why: 'percent in total is not 100' }] : []),
    ...parts('race'),
    ...parts('skills'),
  ];
}

/** Rounded to the one decimal that percentages have. */
function rounded(percent: number): number {
  return Math.round(percent * 10) / 10;
}

/** A figure, or undefined if the record has none. */
function given<T>(value: T | typeof NOT_COLLECTED | undefined): T | undefined {
  return value === NOT_COLLECTED ? undefined : value;
}
