import type { Fact, MeasureId } from '../knowledge/fact';
import { type AnswerContext, factOf, hourlyFactOf } from './answer-context';
import { type Entry, publishedSides, type Side, type Worded } from './compare-sides';
import { jobName } from './job-name';
import { OTHER_PAY } from './other-pay';

/** The figures of all sides, each for the place for which it is published; hourly instead of yearly pay if wanted. */
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

/** The hourly counterpart of a measure of yearly pay; null unless it is published for all sides. */
function hourlyEntriesOf(measure: MeasureId, all: readonly Side[], context: AnswerContext): Entry[] | null {
  const entries = publishedSides(measure, all, context).flatMap(side => {
    const fact = hourlyFactOf(measure, side.subject, side.place, context);
    return fact && fact.value !== null ? [{ side, fact }] : [];
  });
  return entries.length === all.length ? entries : null;
}

/**
 * If one side is paid only by the hour (or by the year), all sides in that unit; null if no side is, or if not all sides have that
 * unit.
 */
export function inOtherUnit(
  asked: MeasureId,
  published: readonly Entry[],
  all: readonly Side[],
  context: AnswerContext,
): Entry[] | null {
  const other = OTHER_PAY[asked];
  if (!other || !published.some(({ fact }) => isInOtherUnit(fact))) return null;
  const entries = publishedEntriesOf(other, all, context);
  return entries.every(({ fact }) => fact.value !== null) ? entries : null;
}

function isInOtherUnit({ missing }: Fact): boolean {
  return missing === 'hourly-only' || missing === 'annual-only';
}

/** Pay in the other unit of time, for the sides that have only that; the verdict does not include them. */
export function otherPayOf(published: readonly Entry[], context: AnswerContext): Entry[] {
  return published.flatMap(({ side, fact }) => {
    const other = OTHER_PAY[fact.measure];
    return other && isInOtherUnit(fact) ? [{ side, fact: factOf(other, side.subject, side.place, context) }] : [];
  });
}

/**
 * National figures for all sides if BLS suppresses one for the place asked about, so that like is compared with like; null if not
 * needed.
 */
export function standInsFor(published: readonly Entry[], context: AnswerContext): Entry[] | null {
  const places = new Set(published.map(({ side }) => side.place));
  // Among three or more jobs, the others keep their own figures.
  if (places.size > 1 || published.length > 2 || !published.some(isHeldBack)) return null;
  const entries = published.map(entry => inNation(entry, context));
  return entries.some(({ fact }) => fact.value !== null) ? entries : null;
}

function inNation({ side: { id, subject }, fact }: Entry, context: AnswerContext): Entry {
  const name = `${jobName(subject, context)} ${context.wording.say('compare', 'nationwide')}`;
  const side = { id, subject, place: null, name };
  return { side, fact: factOf(fact.measure, subject, null, context) };
}

/** National pay, once for each job whose pay is suppressed in one of the places. Not for numbers of people, which are not comparable. */
export function nationBeside(published: readonly Entry[], context: AnswerContext): Entry[] {
  const heldBack = published.filter(entry => isHeldBack(entry) && entry.fact.unit.startsWith('USD'));
  const hasNation = ({ side: { subject } }: Entry) =>
    published.some(({ side, fact }) => side.subject === subject && fact.place === null);
  return heldBack
    .filter(entry => !hasNation(entry))
    .filter(({ side }, at) => heldBack.findIndex(other => other.side.subject === side.subject) === at)
    .map(({ side, fact }) => ({ side, fact: factOf(fact.measure, side.subject, null, context) }))
    .filter(({ fact }) => fact.value !== null);
}

function isHeldBack({ fact }: Entry): boolean {
  return fact.missing === 'suppressed' && fact.place !== null;
}
