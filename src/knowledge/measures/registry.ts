import type { MeasureId, StateCode, Unit } from '../fact';
import { isIndustry } from '../industries';

/** Properties of a measure, apart from its reader. */
export interface Measure {
  unit: Unit;
  /** More of it is better for the worker, so a chart marks the winner. */
  moreIsBetter: boolean;
  shape: 'number' | 'label' | 'list' | 'place';
  /** OEWS publishes it by state. */
  byState: boolean;
  /** It is about a place, whatever the job, so a question need not name a job. */
  ofPlaces?: true;
  /** OEWS publishes it by industry. */
  byIndustry: boolean;
  /** Groups ("healthcare workers", "all jobs") have it. */
  forGroups: boolean;
}

const number = (unit: Unit, options: Partial<Measure> = {}): Measure => ({
  unit,
  moreIsBetter: true,
  shape: 'number',
  byState: false,
  byIndustry: false,
  forGroups: false,
  ...options,
});
const pay = number('USD/year', { byState: true, forGroups: true });
const payByIndustry: Measure = { ...pay, byIndustry: true };
const share = number('percent', { moreIsBetter: false });
const years = number('years', { moreIsBetter: false });
const list: Measure = { ...number('list', { moreIsBetter: false }), shape: 'list' };
const shares: Measure = { ...list, unit: 'percent' };
const label: Measure = { ...list, unit: 'label', shape: 'label' };
const place: Measure = { ...label, unit: 'place', shape: 'place' };

/** Every measure: its unit, whether more is better, and where it is published. A new measure needs an entry here and a reader. */
export const measures: Record<MeasureId, Measure> = {
  salary: payByIndustry,
  'salary-mean': payByIndustry,
  'salary-p10': pay,
  'salary-p25': pay,
  'salary-p75': pay,
  'salary-p90': pay,
  'salary-range': { ...list, unit: 'USD/year', byState: true, forGroups: true },
  hourly: { ...payByIndustry, unit: 'USD/hour' },
  'pay-trend': number('percent', { forGroups: true }),
  'real-pay': number('USD/year', { byState: true }),
  'price-level': { ...number('index', { byState: true, forGroups: true, moreIsBetter: false }), ofPlaces: true },
  jobs: number('persons', { byState: true, byIndustry: true, forGroups: true }),
  'jobs-2034': number('persons', { forGroups: true }),
  'jobs-added': number('persons', { forGroups: true }),
  openings: number('openings/year', { forGroups: true }),
  growth: number('percent', { forGroups: true }),
  'self-employed': number('percent', { moreIsBetter: false, forGroups: true }),
  education: label,
  experience: label,
  training: label,
  'education-held': shares,
  skills: list,
  knowledge: list,
  technology: list,
  activities: list,
  duties: list,
  interests: list,
  'work-styles': list,
  industries: { ...list, unit: 'persons' },
  'industries-pay': { ...list, unit: 'USD/year' },
  'best-state': place,
  'worst-state': place,
  'most-jobs-state': place,
  women: share,
  men: share,
  race: shares,
  age: years,
  'time-to-enter': label,
  related: list,
  'other-names': list,
  'soc-code': label,
  satisfaction: number('score'),
  lgbt: share,
  major: list,
  college: label,
  'years-experience': years,
  'best-city': place,
  'best-company': label,
  'best-industry': label,
};

const OF_PEOPLE: readonly MeasureId[] = ['women', 'men', 'race', 'age'];

/** True for measures of the people in a job, whom CPS counts by broader occupations. */
export function isOfPeople(measure: MeasureId): boolean {
  return OF_PEOPLE.includes(measure);
}

/**
 * The place for which the data has a measure: the state or industry asked for, or the nation (null) if it has none by state or
 * industry, as for a group.
 */
export function publishedPlace(
  measure: MeasureId,
  place: StateCode | null,
  subject?: { type: 'occupation' | 'group' },
): StateCode | null {
  return measures[measure].ofPlaces || (isPublishedIn(measure, place) && subject?.type !== 'group') ? place : null;
}

/** True for figures that belong to places rather than jobs. */
export function areOfPlaces(asked: readonly MeasureId[]): boolean {
  return asked.length > 0 && asked.every(measure => measures[measure].ofPlaces === true);
}

/** Whether a measure is published for single occupations in a kind of place: by state, or by industry. */
export function isPublishedIn(measure: MeasureId, place: StateCode | null): boolean {
  return measures[measure][isIndustry(place) ? 'byIndustry' : 'byState'];
}

/** True for a measure with figures, by which jobs can be ordered. */
export function isNumeric(measure: MeasureId): boolean {
  return measures[measure].shape === 'number';
}

/** The percentiles of pay on both sides of the median, the lowest first. */
export const outerPercentiles: readonly MeasureId[] = ['salary-p10', 'salary-p25', 'salary-p75', 'salary-p90'];

/** True for numbers of jobs, which no job has more of than all jobs together. */
export function isCount(id: MeasureId): boolean {
  return id === 'jobs' || id === 'jobs-added' || id === 'openings';
}

/** True for a figure of pay. */
export function isOfPay(measure: MeasureId): boolean {
  return measures[measure].unit.startsWith('USD');
}
