import type { Dataset, Subject } from '../dataset';
import type { Fact, MeasureId, StateCode, Unit } from '../fact';
import { featuredReaders } from './featured';
import { officialReaders } from './official';
import type { Reading } from './reading';
import { measures } from './registry';

/** Measures that describe the O*NET occupation itself, so that no BLS line stands behind them. */
const ONET_SOURCES: readonly string[] = ['onet', 'onet-skills', 'onet-knowledge'];

/**
 * One figure about one occupation or group.
 * @param place state asked about, null for the nation; a measure not published by state is `outside` there
 * @returns the fact; its `value` is null with the reason in `missing` when there is none
 */
export function readFact(measure: MeasureId, subject: Subject, place: StateCode | null, dataset: Dataset): Fact {
  const { reading, own } = read(measure, subject, place, dataset);
  const borrowed =
    !own && !(subject.type === 'occupation' && !subject.featured && ONET_SOURCES.includes(reading.source));
  const basis = subject.type === 'occupation' && borrowed ? subject.basis : null;
  return {
    occupation: subject.id,
    measure,
    place,
    value: reading.value,
    unit: unitOf(measure, subject),
    source: dataset.sources[reading.source]?.label ?? reading.source,
    ...(reading.atLeast ? { atLeast: true } : {}),
    ...(reading.missing ? { missing: reading.missing } : {}),
    ...(basis ? { basis } : {}),
  };
}

function read(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  dataset: Dataset,
): { reading: Reading; own: boolean } {
  const definition = measures[measure];
  const featured = subject.type === 'occupation' ? subject.featured : null;
  const featuredReader = place === null && featured ? featuredReaders[measure] : undefined;
  if (featured && featuredReader) return { reading: featuredReader(featured), own: true };
  const onet = subject.type === 'occupation' ? subject.onet : null;
  const reading = officialReaders[measure]({ subject, line: subject.line, onet, place, dataset });
  if (place !== null && !definition.byState)
    return { reading: { value: null, source: reading.source, missing: 'outside' }, own: false };
  return { reading, own: false };
}

/** A featured job's skills are shares of postings; official ones are a list. */
function unitOf(measure: MeasureId, subject: Subject): Unit {
  const featuredSkills = measure === 'skills' && subject.type === 'occupation' && subject.featured !== null;
  return featuredSkills ? 'percent' : measures[measure].unit;
}
