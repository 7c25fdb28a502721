import type { Fact, MeasureId, NamedValue } from '../fact';
import { type FeaturedRecord, NOT_COLLECTED } from '../schema/featured-record';
import type { Reading } from './reading';

const SOURCE = 'comparison-page';
type Value = Exclude<Fact['value'], null>;

function own<T>(value: T | typeof NOT_COLLECTED, show: (value: T) => Value): Reading {
  return value === NOT_COLLECTED
    ? { value: null, source: SOURCE, missing: 'not-collected' }
    : { value: show(value as T), source: SOURCE };
}

const as = <T extends Value>(value: T): T => value;
const shares = (list: readonly { name: string; percent: number }[]): NamedValue[] =>
  list.map(({ name, percent }) => ({ name, value: percent }));

/** How a measure is read from a featured record; a measure not listed here is taken from the wider occupation. */
export const featuredReaders: Partial<Record<MeasureId, (record: FeaturedRecord) => Reading>> = {
  salary: record => own(record.salary, as),
  'salary-mean': record => own(record.salary, as),
  'salary-range': record =>
    own(record.salaryRange, ({ low, high }: { low: number; high: number }) => [
      { name: 'low', value: low },
      { name: 'high', value: high },
    ]),
  hourly: record => own(record.hourly, as),
  growth: record => own(record.growth, as),
  jobs: record => own(record.jobs, as),
  satisfaction: record => own(record.satisfaction, as),
  'education-held': record =>
    own(record.degree, ({ name, percent }: { name: string; percent: number }) => [{ name, value: percent }]),
  major: record => own(record.major, as),
  college: record => own(record.college, as),
  age: record => own(record.age, as),
  'years-experience': record => own(record.yearsExperience, as),
  women: record => own(record.gender, ({ women }: { women: number }) => women),
  men: record => own(record.gender, ({ men }: { men: number }) => men),
  race: record => own(record.race, shares),
  lgbt: record => own(record.lgbt, as),
  'best-state': record => own(record.bestState, as),
  'best-city': record => own(record.bestCity, as),
  'best-company': record => own(record.bestCompany, as),
  'best-industry': record => own(record.bestIndustry, as),
  'industries-pay': record => own(record.bestIndustry, as),
  skills: record => own(record.skills, shares),
  'time-to-enter': record => own(record.timeToEnter, as),
  duties: record => ({ value: record.duties.map(name => ({ name, value: null })), source: SOURCE }),
};
