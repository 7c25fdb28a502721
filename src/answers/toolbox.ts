import type { Dataset, Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import type { PayRelease } from '../knowledge/measures/pay-release';
import { readFact, readHourlyFact } from '../knowledge/measures/read-fact';
import { publishedPlace } from '../knowledge/measures/registry';
import type { Query } from '../query/query';
import type { OccupationRef } from './answer';
import { formatFact } from './format-value';
import type { Wording } from './wording';

/** Context of every handler: data, wordings, and helpers on them. */
export interface Toolbox {
  dataset: Dataset;
  wording: Wording;
  /** The person's own words for jobs, by id, in the plural ("RNs"); they stand for the job in the reply. */
  called?: ReadonlyMap<string, string>;
  /** Which national pay is told: beside figures of states that of their release; otherwise the newest. */
  release?: PayRelease;
}

/** Occupations and groups of a query, as records. */
export function subjectsOf({ subjects }: Pick<Query, 'subjects'>, { dataset }: Toolbox): Subject[] {
  return subjects.flatMap(({ id }) => dataset.subject(id) ?? []);
}

export function refOf({ id, title, soc }: Subject): OccupationRef {
  return { id, title, soc };
}

export function factOf(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  { dataset, release }: Toolbox,
): Fact {
  return readFact(measure, subject, place, dataset, release);
}

/** A figure of yearly pay by the hour, where it is published so; null where it is not. */
export function hourlyFactOf(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  { dataset, release }: Toolbox,
): Fact | null {
  return readHourlyFact(measure, subject, place, dataset, release);
}

/**
 * The figure for the place asked about, or for the nation when no place has one or BLS holds that of the place back; its `place`
 * tells which. The place's own missing figure where the nation has none either.
 */
export function publishedFact(measure: MeasureId, subject: Subject, place: StateCode | null, toolbox: Toolbox): Fact {
  const told = factOf(measure, subject, publishedPlace(measure, place, subject), toolbox);
  return orNational(told, () => factOf(measure, subject, null, toolbox));
}

/** The same of a figure by the hour, of which the file of the states has the median alone. */
export function publishedHourly(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  toolbox: Toolbox,
): Fact | null {
  const told = hourlyFactOf(measure, subject, publishedPlace(measure, place, subject), toolbox);
  return told && orNational(told, () => hourlyFactOf(measure, subject, null, toolbox) ?? told);
}

/** A figure, or that of the nation where the place has none; a job that is paid by the hour only is so everywhere. */
function orNational(told: Fact, nation: () => Fact): Fact {
  if (told.place === null || (told.missing !== 'suppressed' && told.missing !== 'outside')) return told;
  const national = nation();
  const isNowhere = national.missing === 'annual-only' || national.missing === 'hourly-only';
  return national.value === null && !isNowhere ? told : national;
}

/** A fact's value for people. */
export function formatted(fact: Fact, { dataset, wording }: Toolbox): string {
  return formatFact(fact, { stateName: dataset.stateName, wording });
}

/** The name of a state or an industry inside a sentence: "Ohio", "the District of Columbia", "retail trade". */
export function stateSaid(code: StateCode, { dataset, wording }: Toolbox): string {
  const name = wording.dialogs.industries[code]?.label ?? dataset.stateName(code);
  return / of /.test(name) ? `the ${name}` : name;
}

/** " in Ohio", or nothing. */
export function inPlace(place: StateCode | null, toolbox: Toolbox): string {
  return place === null ? '' : ` in ${stateSaid(place, toolbox)}`;
}

/** The label of a measure where "pay" is not clear enough: "median pay". */
export function exactLabel(measure: MeasureId, { wording }: Pick<Toolbox, 'wording'>): string {
  const key = `label-${measure}`;
  return wording.has('fact', key) ? wording.say('fact', key) : wording.measure(measure);
}

/** The label of a measure; of figures of a page that say something else by it, that. */
export function measureLabel(measure: MeasureId, facts: readonly Fact[], { wording }: Toolbox): string {
  const own = facts.filter(({ value }) => value !== null);
  const key = `label-${measure}-featured`;
  return own.length > 0 && own.every(({ featured }) => featured) && wording.has('fact', key)
    ? wording.say('fact', key)
    : wording.measure(measure);
}
