import type { Dataset, Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import type { PayRelease } from '../knowledge/measures/pay-release';
import { readFact, readHourlyFact } from '../knowledge/measures/read-fact';
import { publishedPlace } from '../knowledge/measures/registry';
import type { Query } from '../query/query';
import type { OccupationRef } from './answer';
import { formatFact } from './format-value';
import type { Wording } from './wording';

/** What every answer is made with: the data, the wordings, and how they are to be read. */
export interface AnswerContext {
  dataset: Dataset;
  wording: Wording;
  /** The person's own words for jobs, by id, in the plural ("RNs"); the reply uses them for the job. */
  called?: ReadonlyMap<string, string>;
  /** The release of national pay: that of the state figures if there are any, otherwise the newest. */
  release?: PayRelease;
}

/** Occupations and groups of a query, as records. */
export function subjectsOf({ subjects }: Pick<Query, 'subjects'>, { dataset }: AnswerContext): Subject[] {
  return subjects.flatMap(({ id }) => dataset.subject(id) ?? []);
}

/** Returns the id, title and SOC code of a job or group. */
export function refOf({ id, title, soc }: Subject): OccupationRef {
  return { id, title, soc };
}

/** Reads a figure of a job or group for a place, null for the nation; national pay is from the release of the context. */
export function factOf(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  { dataset, release }: AnswerContext,
): Fact {
  return readFact(measure, subject, place, dataset, release);
}

/** A figure of yearly pay by the hour; null if it is not published by the hour. */
export function hourlyFactOf(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  { dataset, release }: AnswerContext,
): Fact | null {
  return readHourlyFact(measure, subject, place, dataset, release);
}

/**
 * The figure for the place asked about; the national one if no place has it or BLS suppresses that of the place. Its `place` says
 * which. If the nation has none either, the missing figure of the place.
 */
export function publishedFact(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  context: AnswerContext,
): Fact {
  const told = factOf(measure, subject, publishedPlace(measure, place, subject), context);
  return orNational(told, () => factOf(measure, subject, null, context));
}

/** The same by the hour; the file of the states has only the hourly median. */
export function publishedHourly(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  context: AnswerContext,
): Fact | null {
  const told = hourlyFactOf(measure, subject, publishedPlace(measure, place, subject), context);
  return told && orNational(told, () => hourlyFactOf(measure, subject, null, context) ?? told);
}

/** A figure, or the national one if the place has none; a job that is paid only by the hour is so everywhere. */
function orNational(told: Fact, nation: () => Fact): Fact {
  if (told.place === null || (told.missing !== 'suppressed' && told.missing !== 'outside')) return told;
  const national = nation();
  const isNowhere = national.missing === 'annual-only' || national.missing === 'hourly-only';
  return national.value === null && !isNowhere ? told : national;
}

/** Formats a fact's value. */
export function formatted(fact: Fact, { dataset, wording }: AnswerContext): string {
  return formatFact(fact, { stateName: dataset.stateName, wording });
}

/** The name of a state or an industry inside a sentence: "Ohio", "the District of Columbia", "retail trade". */
export function stateSaid(code: StateCode, { dataset, wording }: AnswerContext): string {
  const name = wording.dialogs.industries[code]?.label ?? dataset.stateName(code);
  return / of /.test(name) ? `the ${name}` : name;
}

/** " in Ohio", or empty. */
export function inPlace(place: StateCode | null, context: AnswerContext): string {
  return place === null ? '' : ` in ${stateSaid(place, context)}`;
}

/** The label of a measure if "pay" would be ambiguous: "median pay". */
export function exactLabel(measure: MeasureId, { wording }: Pick<AnswerContext, 'wording'>): string {
  const key = `label-${measure}`;
  return wording.has('fact', key) ? wording.say('fact', key) : wording.measure(measure);
}

/** The label of a measure; for featured jobs, whose figures may mean something else, their own label. */
export function measureLabel(measure: MeasureId, facts: readonly Fact[], { wording }: AnswerContext): string {
  const own = facts.filter(({ value }) => value !== null);
  const key = `label-${measure}-featured`;
  return own.length > 0 && own.every(({ featured }) => featured) && wording.has('fact', key)
    ? wording.say('fact', key)
    : wording.measure(measure);
}
