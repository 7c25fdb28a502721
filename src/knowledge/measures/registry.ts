import type { MeasureId, StateCode, Unit } from '../fact';

/** What a measure is, apart from how it is read. */
export interface Measure {
  unit: Unit;
  /** More of it is better for the worker: a picture marks who is ahead. */
  moreIsBetter: boolean;
  shape: 'number' | 'label' | 'list' | 'place';
  /** OEWS publishes it by state. */
  byState: boolean;
  /** Groups ("healthcare workers", "all jobs") answer it. */
  forGroups: boolean;
}

const number = (unit: Unit, options: Partial<Measure> = {}): Measure => ({
  unit,
  moreIsBetter: true,
  shape: 'number',
  byState: false,
  forGroups: false,
  ...options,
});
const pay = number('USD/year', { byState: true, forGroups: true });
const share = number('percent', { moreIsBetter: false });
const years = number('years', { moreIsBetter: false });
const list: Measure = { unit: 'list', moreIsBetter: false, shape: 'list', byState: false, forGroups: false };
const shares: Measure = { ...list, unit: 'percent' };
const label: Measure = { unit: 'label', moreIsBetter: false, shape: 'label', byState: false, forGroups: false };
const place: Measure = { ...label, unit: 'place', shape: 'place' };

/** Every measure: unit, whether more is better, and where it can be asked. A new measure is an entry here and its reader. */
export const measures: Record<MeasureId, Measure> = {
  salary: pay,
  'salary-mean': pay,
  'salary-p10': pay,
  'salary-p25': pay,
  'salary-p75': pay,
  'salary-p90': pay,
  'salary-range': { ...list, unit: 'USD/year', byState: true, forGroups: true },
  hourly: { ...pay, unit: 'USD/hour' },
  jobs: number('persons', { byState: true, forGroups: true }),
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

/** True for what is known of the people in a job, who are counted by wider occupations than jobs are. */
export function isOfPeople(measure: MeasureId): boolean {
  return OF_PEOPLE.includes(measure);
}

/** The place for which the data has a measure: the state asked for, or the nation (null) where it has none by state, as of a group. */
export function publishedPlace(
  measure: MeasureId,
  place: StateCode | null,
  subject?: { type: 'occupation' | 'group' },
): StateCode | null {
  return measures[measure].byState && subject?.type !== 'group' ? place : null;
}
