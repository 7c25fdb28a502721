import type { Fact, MeasureId, NamedValue, Unit } from '../fact';
import { type FeaturedRecord, NOT_COLLECTED } from '../schema/featured-record';

type Value = Exclude<Fact['value'], null>;

/** A value of a record; null if its page has none, undefined if the record does not mention it. */
export type OwnValue = Value | null | undefined;

/** How to read a record's field for a measure, and its unit if different from the measure's. */
interface FeaturedReader {
  read: (record: FeaturedRecord) => OwnValue;
  unit?: Unit;
}

const as = <T extends Value>(value: T): T => value;
const shares = (list: readonly { name: string; percent: number }[]): NamedValue[] =>
  list.map(({ name, percent }) => ({ name, value: percent }));

function field<K extends keyof FeaturedRecord>(
  key: K,
  show: (value: Exclude<FeaturedRecord[K], undefined | typeof NOT_COLLECTED>) => Value,
  unit?: Unit,
): FeaturedReader {
  const read = (record: FeaturedRecord): OwnValue => {
    const value = record[key];
    if (value === undefined) return undefined;
    return value === NOT_COLLECTED ? null : show(value as Exclude<typeof value, undefined | typeof NOT_COLLECTED>);
  };
  return { read, ...(unit ? { unit } : {}) };
}

/** How to read a measure from a featured record; a measure not listed here is taken from the wider occupation. */
export const featuredReaders: Partial<Record<MeasureId, FeaturedReader>> = {
  salary: field('salary', as),
  'salary-mean': field('salary', as),
  'salary-range': field('salaryRange', ({ low, high }) => [
    { name: 'low', value: low },
    { name: 'high', value: high },
  ]),
  hourly: field('hourly', as),
  growth: field('growth', as),
  jobs: field('jobs', as),
  satisfaction: field('satisfaction', as),
  'education-held': field('degree', degree => shares([degree])),
  major: field('major', as, 'label'),
  college: field('college', as),
  age: field('age', as),
  'years-experience': field('yearsExperience', as),
  women: field('gender', ({ women }) => women),
  men: field('gender', ({ men }) => men),
  race: field('race', shares),
  lgbt: field('lgbt', as),
  'best-state': field('bestState', as),
  'best-city': field('bestCity', as),
  'best-company': field('bestCompany', as),
  'best-industry': field('bestIndustry', as),
  'industries-pay': field('bestIndustry', as, 'label'),
  skills: field('skills', shares, 'percent'),
  'time-to-enter': field('timeToEnter', as),
  duties: field('duties', duties => duties.map(name => ({ name, value: null }))),
};
