import type { Dataset, Occupation, Subject } from '../dataset';
import type { Basis, Fact, MeasureId, StateCode } from '../fact';
import type { FeaturedRecord } from '../schema/featured-record';
import { featuredReaders } from './featured';
import { officialReaders } from './official';
import { hourlyReaders } from './official-pay';
import type { PayRelease } from './pay-release';
import { countedApart } from './people-counted';
import type { Reading } from './reading';
import { isOfPeople, isPublishedIn, measures } from './registry';

/** Sources that describe the O*NET occupation itself, independent of any BLS line. */
const ONET_SOURCES: readonly string[] = ['onet', 'onet-skills', 'onet-knowledge'];

/**
 * Reads one figure about one occupation or group.
 * @param place state asked about, null for the nation; a measure not published by state is `outside` there
 * @param release of national pay: the newest, or that of the states for a figure shown next to theirs
 * @returns the fact; if there is none, its `value` is null and `missing` has the reason
 */
export function readFact(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  dataset: Dataset,
  release: PayRelease = 'newest',
): Fact {
  const featured = subject.type === 'occupation' ? subject.featured : null;
  const own = place === null && featured ? readOwn(measure, featured) : null;
  const reading = own ?? readOfficial(measure, subject, place, { dataset, release });
  return factOf(reading, own !== null, { measure, subject, place, dataset });
}

/**
 * Reads the hourly counterpart of a measure of yearly pay ("the lowest-paid tenth, per hour").
 * @returns the fact in USD per hour; null if none is published for the place, or the job is featured and has a figure of its own
 */
export function readHourlyFact(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  dataset: Dataset,
  release: PayRelease = 'newest',
): Fact | null {
  const featured = subject.type === 'occupation' ? subject.featured : null;
  if (measure === 'salary') return readFact('hourly', subject, place, dataset, release);
  const reader = hourlyReaders[measure];
  if (!reader || (featured && readOwn(measure, featured))) return null;
  const onet = subject.type === 'occupation' ? subject.onet : null;
  const reading = reader({ subject, line: subject.line, onet, place, release, dataset });
  // A state's yearly percentiles are more useful than national hourly ones.
  if (reading.missing === 'outside') return null;
  return factOf({ ...reading, unit: 'USD/hour' }, false, { measure, subject, place, dataset });
}

/** What was asked for. */
interface Asked {
  measure: MeasureId;
  subject: Subject;
  place: StateCode | null;
  dataset: Dataset;
}

/** @param isOwn whether the figure is from a featured record */
function factOf(reading: Reading, isOwn: boolean, { measure, subject, place, dataset }: Asked): Fact {
  const job = subject.type === 'occupation' ? subject : null;
  const ofOnet = job !== null && !job.featured && ONET_SOURCES.includes(reading.source);
  const basis = job && !isOwn && !ofOnet ? basisOf(measure, job) : null;
  return {
    occupation: subject.id,
    measure,
    place,
    value: reading.value,
    unit: reading.unit ?? measures[measure].unit,
    ...sourceOf(reading, dataset),
    ...(reading.atLeast ? { atLeast: true } : {}),
    ...(isOwn ? { featured: true } : {}),
    ...(reading.missing ? { missing: reading.missing } : {}),
    ...(basis ? { basis } : {}),
  };
}

function sourceOf({ source, also }: Reading, { sources }: Dataset): Pick<Fact, 'source' | 'sources'> {
  const labels = [source, ...(also === undefined ? [] : [also])].map(id => sources[id]?.label ?? id);
  return { source: labels.join('; '), ...(labels.length > 1 ? { sources: labels } : {}) };
}

/**
 * Whose figure it is, if not the job's own. CPS counts people by other rows than BLS counts jobs, so measures of people have their own
 * basis.
 */
function basisOf(measure: MeasureId, job: Occupation): Basis | null {
  const { basis, featured, line } = job;
  // The crosswalk is by occupation even if BLS publishes only one line for several.
  if (measure === 'major' && basis?.why === 'combined') return null;
  if (featured || !line || !isOfPeople(measure)) return basis;
  if (countedApart(job)) return null;
  if (line.peopleOf === null || line.peopleOf === line.title) return basis;
  return { code: line.code, title: line.peopleOf, why: 'combined' };
}

/** The record's own figure, which is not collected if its page has none; null if the record does not mention it. */
function readOwn(measure: MeasureId, record: FeaturedRecord): Reading | null {
  const reader = featuredReaders[measure];
  const value = reader?.read(record);
  if (!reader || value === undefined) return null;
  const { source } = record;
  return value === null
    ? { value, source, missing: 'not-collected' }
    : { value, source, ...(reader.unit ? { unit: reader.unit } : {}) };
}

function readOfficial(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  from: { dataset: Dataset; release: PayRelease },
): Reading {
  const onet = subject.type === 'occupation' ? subject.onet : null;
  const reading = officialReaders[measure]({ subject, line: subject.line, onet, place, ...from });
  return place !== null && !isPublishedIn(measure, place)
    ? { value: null, source: reading.source, missing: 'outside' }
    : reading;
}
