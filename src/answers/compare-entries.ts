import type { Fact, MeasureId } from '../knowledge/fact';
import { type AnswerContext, factOf, hourlyFactOf } from './answer-context';
import { type Entry, publishedSides, type Side, type Worded } from './compare-sides';
import { jobName } from './job-name';
import { OTHER_PAY } from './other-pay';

/** The figures of all sides, each for the place it is published for; yearly pay by the hour if wanted. */
export function entriesOf(
  measure: MeasureId,
  all: readonly Side[],
  { byHour }: Pick<Worded, 'byHour'>,
  context: AnswerContext,
): Entry[] {
  const hourly = byHour ? hourlyEntriesOf(measure, all, context) : null;
  return hourly ?? publishedEntriesOf(measure, all, context);
}

function publishedEntriesOf(measure: MeasureId, all: readonly Side[], context: AnswerContext): Entry[] {
  return publishedSides(measure, all, context).map(side => ({
    side,
    fact: factOf(measure, side.subject, side.place, context),
  }));
}

/** Measures of yearly pay by the hour, if that is published for all. */
function hourlyEntriesOf(measure: MeasureId, all: readonly Side[], context: AnswerContext): Entry[] | null {
  const entries = publishedSides(measure, all, context).flatMap(side => {
    const fact = hourlyFactOf(measure, side.subject, side.place, context);
    return fact && fact.value !== null ? [{ side, fact }] : [];
  });
  return entries.length === all.length ? entries : null;
}

/** If one side is paid only by the hour (or the year), the unit of pay that all of them have; null if there is none, or no need. */
export function inOtherUnit(
  asked: MeasureId,
  told: readonly Entry[],
  all: readonly Side[],
  context: AnswerContext,
): Entry[] | null {
  const other = OTHER_PAY[asked];
  if (!other || !told.some(({ fact }) => isInOtherUnit(fact))) return null;
  const entries = publishedEntriesOf(other, all, context);
  return entries.every(({ fact }) => fact.value !== null) ? entries : null;
}

function isInOtherUnit({ missing }: Fact): boolean {
  return missing === 'hourly-only' || missing === 'annual-only';
}

/** Pay of the sides that have only the other unit of time, for which there is no verdict. */
export function otherPayOf(told: readonly Entry[], context: AnswerContext): Entry[] {
  return told.flatMap(({ side, fact }) => {
    const other = OTHER_PAY[fact.measure];
    return other && isInOtherUnit(fact) ? [{ side, fact: factOf(other, side.subject, side.place, context) }] : [];
  });
}

/**
 * National figures for all jobs if BLS suppresses one of the place asked about, so that like is compared with like; null if not
 * needed.
 */
export function standInsFor(told: readonly Entry[], context: AnswerContext): Entry[] | null {
  const places = new Set(told.map(({ side }) => side.place));
  // Among three or more jobs, the others keep their own figures.
  if (places.size > 1 || told.length > 2 || !told.some(isHeldBack)) return null;
  const entries = told.map(entry => inNation(entry, context));
  return entries.some(({ fact }) => fact.value !== null) ? entries : null;
}

function inNation({ side: { id, subject }, fact }: Entry, context: AnswerContext): Entry {
  const side = { id, subject, place: null, name: jobName(subject, context) };
  return { side, fact: factOf(fact.measure, subject, null, context) };
}

/** National pay, once for each job, if one of the places has no pay figure. Not for numbers of people, which are not comparable. */
export function nationBeside(told: readonly Entry[], context: AnswerContext): Entry[] {
  const heldBack = told.filter(entry => isHeldBack(entry) && entry.fact.unit.startsWith('USD'));
  const hasNation = ({ side: { subject } }: Entry) =>
    told.some(({ side, fact }) => side.subject === subject && fact.place === null);
  return heldBack
    .filter(entry => !hasNation(entry))
    .filter(({ side }, at) => heldBack.findIndex(other => other.side.subject === side.subject) === at)
    .map(({ side, fact }) => ({ side, fact: factOf(fact.measure, side.subject, null, context) }))
    .filter(({ fact }) => fact.value !== null);
}

function isHeldBack({ fact }: Entry): boolean {
  return fact.missing === 'suppressed' && fact.place !== null;
}
