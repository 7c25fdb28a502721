import type { Dataset, Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import type { PayRelease } from '../knowledge/measures/pay-release';
import { readFact, readHourlyFact } from '../knowledge/measures/read-fact';
import { publishedPlace } from '../knowledge/measures/registry';
import type { Query } from '../query/query';
import type { OccupationRef } from './answer';
import { formatFact } from './format-value';
import type { Wording } from './wording';

/** What every answer is built from: the data, the wordings, and what depends on the query. */
export interface AnswerContext {
  dataset: Dataset;
  wording: Wording;
  /** The person's own words for jobs, by id, in the plural ("RNs"); the reply calls the jobs by them. */
  called?: ReadonlyMap<string, string>;
  /** Which release of national pay to use: that of the state figures if the reply has any, otherwise the newest. */
  release?: PayRelease;
  /** What the conversation has shown before, so that no button leads to it again. */
  before?: Before;
}

/** What the answers before this one have shown. */
export interface Before {
  /** Measures whose figures were shown, by the id of the job. */
  told: Readonly<Record<string, readonly MeasureId[]>>;
  /** True if there is a list of jobs to go back to. */
  hasList: boolean;
}

/** Looks up the occupations and groups of a query; ids that are not in the data are left out. */
export function subjectsOf({ subjects }: Pick<Query, 'subjects'>, { dataset }: AnswerContext): Subject[] {
  return subjects.flatMap(({ id }) => dataset.subject(id) ?? []);
}

/** Returns the id, title and SOC code of a job or group. */
export function refOf({ id, title, soc }: Subject): OccupationRef {
  return { id, title, soc };
}

/**
 * Reads a figure of a job or group. National pay comes from the release of the context.
 * @param place null for the nation
 */
export function factOf(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  { dataset, release }: AnswerContext,
): Fact {
  return readFact(measure, subject, place, dataset, release);
}

/** Reads the hourly counterpart of a measure of yearly pay; null if none is published. */
export function hourlyFactOf(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  { dataset, release }: AnswerContext,
): Fact | null {
  return readHourlyFact(measure, subject, place, dataset, release);
}

/**
 * Reads the figure for a place, or the national one if the measure is not published by place or BLS suppresses it for this place; the
 * fact's `place` says which it is. If there is no national figure either, returns the fact of the place, which has no value.
 */
export function publishedFact(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  context: AnswerContext,
): Fact {
  const own = factOf(measure, subject, publishedPlace(measure, place, subject), context);
  return orNational(own, () => factOf(measure, subject, null, context));
}

/** Like `publishedFact`, but by the hour. By state, the only hourly percentile published is the median. */
export function publishedHourly(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  context: AnswerContext,
): Fact | null {
  const own = hourlyFactOf(measure, subject, publishedPlace(measure, place, subject), context);
  return own && orNational(own, () => hourlyFactOf(measure, subject, null, context) ?? own);
}

/**
 * The figure of a place, or the national one if the place has none. If the job is paid only by the hour or only by the year, so it is
 * everywhere, and the national fact says so.
 */
function orNational(own: Fact, nation: () => Fact): Fact {
  if (own.place === null || (own.missing !== 'suppressed' && own.missing !== 'outside')) return own;
  const national = nation();
  const isNowhere = national.missing === 'annual-only' || national.missing === 'hourly-only';
  return national.value === null && !isNowhere ? own : national;
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

/** " in Ohio"; empty for the nation. */
export function inPlace(place: StateCode | null, context: AnswerContext): string {
  return place === null ? '' : ` in ${stateSaid(place, context)}`;
}

/** The label of a measure for sentences in which "pay" would be ambiguous: "median pay". */
export function exactLabel(measure: MeasureId, { wording }: Pick<AnswerContext, 'wording'>): string {
  const key = `label-${measure}`;
  return wording.has('fact', key) ? wording.say('fact', key) : wording.measure(measure);
}

/** The label of a measure; a separate one if all figures are of featured jobs, for which it may mean something else. */
export function measureLabel(measure: MeasureId, facts: readonly Fact[], { wording }: AnswerContext): string {
  const own = facts.filter(({ value }) => value !== null);
  const key = `label-${measure}-featured`;
  return own.length > 0 && own.every(({ featured }) => featured) && wording.has('fact', key)
    ? wording.say('fact', key)
    : wording.measure(measure);
}
