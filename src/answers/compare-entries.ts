import type { Fact, MeasureId } from '../knowledge/fact';
import { type Entry, publishedSides, type Side, type Worded } from './compare-sides';
import { jobName } from './job-name';
import { OTHER_PAY } from './other-pay';
import { factOf, hourlyFactOf, type Toolbox } from './toolbox';

/** The figures of all sides, each for the place it is published for; yearly pay by the hour if wanted. */
export function entriesOf(
  measure: MeasureId,
  all: readonly Side[],
  { byHour }: Pick<Worded, 'byHour'>,
  toolbox: Toolbox,
): Entry[] {
  const hourly = byHour ? hourlyEntriesOf(measure, all, toolbox) : null;
  return hourly ?? publishedEntriesOf(measure, all, toolbox);
}

function publishedEntriesOf(measure: MeasureId, all: readonly Side[], toolbox: Toolbox): Entry[] {
  return publishedSides(measure, all, toolbox).map(side => ({
    side,
    fact: factOf(measure, side.subject, side.place, toolbox),
  }));
}

/** Measures of yearly pay by the hour, if that is published for all. */
function hourlyEntriesOf(measure: MeasureId, all: readonly Side[], toolbox: Toolbox): Entry[] | null {
  const entries = publishedSides(measure, all, toolbox).flatMap(side => {
    const fact = hourlyFactOf(measure, side.subject, side.place, toolbox);
    return fact && fact.value !== null ? [{ side, fact }] : [];
  });
  return entries.length === all.length ? entries : null;
}

/** If one side is paid only by the hour (or the year), the unit of pay that all of them have; null if there is none, or no need. */
export function inOtherUnit(
  asked: MeasureId,
  told: readonly Entry[],
  all: readonly Side[],
  toolbox: Toolbox,
): Entry[] | null {
  const other = OTHER_PAY[asked];
  if (!other || !told.some(({ fact }) => isInOtherUnit(fact))) return null;
  const entries = publishedEntriesOf(other, all, toolbox);
  return entries.every(({ fact }) => fact.value !== null) ? entries : null;
}

function isInOtherUnit({ missing }: Fact): boolean {
  return missing === 'hourly-only' || missing === 'annual-only';
}

/** Pay of the sides that have only the other unit of time, for which there is no verdict. */
export function otherPayOf(told: readonly Entry[], toolbox: Toolbox): Entry[] {
  return told.flatMap(({ side, fact }) => {
    const other = OTHER_PAY[fact.measure];
    return other && isInOtherUnit(fact) ? [{ side, fact: factOf(other, side.subject, side.place, toolbox) }] : [];
  });
}

/**
 * National figures for all jobs if BLS suppresses one of the place asked about, so that like is compared with like; null if not
 * needed.
 */
export function standInsFor(told: readonly Entry[], toolbox: Toolbox): Entry[] | null {
  const places = new Set(told.map(({ side }) => side.place));
  // Among three or more jobs, the others keep their own figures.
  if (places.size > 1 || told.length > 2 || !told.some(isHeldBack)) return null;
  const entries = told.map(entry => inNation(entry, toolbox));
  return entries.some(({ fact }) => fact.value !== null) ? entries : null;
}

function inNation({ side: { id, subject }, fact }: Entry, toolbox: Toolbox): Entry {
  const side = { id, subject, place: null, name: jobName(subject, toolbox) };
  return { side, fact: factOf(fact.measure, subject, null, toolbox) };
}

/** National pay, once for each job, if one of the places has no pay figure. Not for numbers of people, which are not comparable. */
export function nationBeside(told: readonly Entry[], toolbox: Toolbox): Entry[] {
  const heldBack = told.filter(entry => isHeldBack(entry) && entry.fact.unit.startsWith('USD'));
  const hasNation = ({ side: { subject } }: Entry) =>
    told.some(({ side, fact }) => side.subject === subject && fact.place === null);
  return heldBack
    .filter(entry => !hasNation(entry))
    .filter(({ side }, at) => heldBack.findIndex(other => other.side.subject === side.subject) === at)
    .map(({ side, fact }) => ({ side, fact: factOf(fact.measure, side.subject, null, toolbox) }))
    .filter(({ fact }) => fact.value !== null);
}

function isHeldBack({ fact }: Entry): boolean {
  return fact.missing === 'suppressed' && fact.place !== null;
}
