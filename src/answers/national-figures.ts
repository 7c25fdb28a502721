import type { Fact, StateCode } from '../knowledge/fact';
import { isIndustry } from '../knowledge/industries';
import { isPublishedIn, measures as registry } from '../knowledge/measures/registry';
import type { Query } from '../query/query';
import { type AnswerContext, factOf, inPlace } from './answer-context';
import { listed } from './format-value';
import { jobName } from './job-name';

/** The place of a figure inside a sentence: " in Ohio"; " nationwide" for a national figure if the question named a place. */
export function whereTold(fact: Fact, asked: StateCode | null, context: AnswerContext): string {
  return fact.place === null && asked !== null && isOfPlaces(fact)
    ? context.wording.say('fact', 'nationwide', { by: kindOf(asked) })
    : inPlace(fact.place, context);
}

/**
 * Says which figures are national because BLS suppresses those of the place for this job, or publishes none for groups. Measures that
 * are never published by place need no such line; their sentences say that they are national.
 */
export function standInLines(
  { places }: Pick<Query, 'places'>,
  facts: readonly Fact[],
  context: AnswerContext,
): string[] {
  const [place] = places;
  const standIns = place === undefined ? [] : standInsFor(place, facts);
  const [first] = standIns;
  const subject = first && context.dataset.subject(first.occupation);
  if (place === undefined || !subject) return [];
  const { wording } = context;
  const line = wording.say('fact', 'stand-in', {
    measures: listed.format(standIns.map(({ measure }) => wording.measure(measure))),
    job: jobName(subject, context),
    place: inPlace(place, context),
    group: String(subject.type === 'group'),
    by: kindOf(place),
  });
  return [line];
}

/** The facts with a national figure although the measure is published for that kind of place. */
export function standInsFor(place: StateCode, facts: readonly Fact[]): Fact[] {
  return facts.filter(fact => fact.value !== null && isStandIn(fact, place));
}

function isStandIn(fact: Fact, place: StateCode): boolean {
  return fact.place === null && isOfPlaces(fact) && isPublishedIn(fact.measure, place);
}

/**
 * Adds the place's own facts that national figures stand in for, each before its replacement: a fact about the place says why it has no
 * value, whatever the reply gives instead.
 */
export function withHeldBack(
  facts: readonly Fact[],
  { places }: Pick<Query, 'places'>,
  context: AnswerContext,
): Fact[] {
  const [place] = places;
  if (place === undefined) return [...facts];
  return facts.flatMap(fact => {
    const subject = context.dataset.subject(fact.occupation);
    const isShown = ({ occupation, measure, place }: Fact) =>
      occupation === fact.occupation && measure === fact.measure && place !== null;
    if (subject?.type !== 'occupation' || !isStandIn(fact, place) || facts.some(isShown)) return [fact];
    const own = factOf(fact.measure, subject, place, context);
    return own.value === null ? [own, fact] : [fact];
  });
}

/** Says which figures are national although the question named a state. Labels and lists need no such note. */
export function nationalLines(
  { places }: Pick<Query, 'places'>,
  facts: readonly Fact[],
  { wording }: AnswerContext,
): string[] {
  const shown = facts.filter(fact => fact.value !== null && isOfPlaces(fact));
  const placed = new Set(shown.filter(({ place }) => place !== null).map(({ measure }) => measure));
  const national = [...new Set(shown.map(({ measure }) => measure))].filter(measure => !placed.has(measure));
  const [place] = places;
  if (place === undefined || national.length === 0) return [];
  const measures = listed.format(national.map(id => wording.measure(id)));
  return [wording.say('fact', 'national-only', { measures, by: kindOf(place) })];
}

/** True for numbers and ranges of pay, which differ by place; what a job is or requires does not. */
function isOfPlaces({ measure, unit }: Fact): boolean {
  return unit !== 'place' && (registry[measure].shape === 'number' || measure === 'salary-range');
}

function kindOf(place: StateCode): 'industry' | 'state' {
  return isIndustry(place) ? 'industry' : 'state';
}
