import type { MeasureId } from '../../knowledge/fact';
import { isLeveled } from '../../knowledge/measures/levels';
import { areOfPlaces, isNumeric, outerPercentiles } from '../../knowledge/measures/registry';
import type { Query } from '../../query/query';
import { type AskedMeasure, type CompositeMeasure, isComposite } from '../../understanding/entities';
import type { Slots } from '../../understanding/slots';

/**
 * The measures that a composite one stands for. `difference` compares jobs as a whole and names none, so that the usual ones are shown.
 */
const PARTS: Record<CompositeMeasure, readonly MeasureId[]> = {
  'way-in': ['education', 'experience', 'training', 'time-to-enter'],
  difference: [],
};

/** Returns the measures of the dataset that a message asks for; hourly pay if it asks for pay per hour. */
export function measuresIn({ measures: named, jobs, period, median }: Slots): MeasureId[] {
  // "Like the doctor" explains which job is meant. With another measure, it does not ask for similar jobs.
  const measures = named.length > 1 || jobs.length > 1 ? named.filter(id => id !== 'related') : named;
  const asked: readonly AskedMeasure[] = measures.length === 0 && period !== null ? ['salary'] : measures;
  const all = [...new Set(asked.flatMap(measure => inUnit(expand(measure), period)))];
  // "Starting pay" contains the word for pay and a more exact measure; only the exact one is meant.
  const parts = all.filter(measure => PARTS_OF_PAY.includes(measure));
  return parts.length === 1 && !median ? all.filter(measure => measure !== 'salary') : all;
}

/** Measures of pay that may be named together with the word for pay. */
const PARTS_OF_PAY: readonly MeasureId[] = [
  'salary-mean',
  ...outerPercentiles,
  'salary-range',
  'industries-pay',
  'pay-trend',
  'real-pay',
];

function expand(measure: AskedMeasure): readonly MeasureId[] {
  return isComposite(measure) ? PARTS[measure] : [measure];
}

/** True if jobs are to be compared as a whole: "what's the difference", "is that the same thing". */
export function asksForDifference({ measures }: Slots): boolean {
  return measures.includes('difference');
}

/**
 * Replaces pay by hourly pay if the message asks for that, because it is a measure of its own. Pay per day, week or month is computed
 * from annual pay.
 */
function inUnit(measures: readonly MeasureId[], period: Slots['period']): MeasureId[] {
  return measures.map(measure => (measure === 'salary' && period === 'hour' ? 'hourly' : measure));
}

/**
 * Returns the measures of a message that can order jobs. Levels, such as education, order jobs only if the message asks for one end of
 * them; the time to enter a job always does.
 */
export function orderingIn(slots: Slots): MeasureId[] {
  const ordered = (measure: MeasureId) =>
    isLeveled(measure) && (slots.direction !== null || measure === 'time-to-enter');
  return measuresIn(slots).filter(measure => isNumeric(measure) || ordered(measure));
}

/** Returns which end of an order comes first: the one that the message names, or else the usual one. */
export function directionOf(measure: MeasureId | null, { direction }: Slots): Query['order']['direction'] {
  return direction ?? usualEnd(measure);
}

/** Returns the end that comes first if none is named: the lowest for levels and price levels, otherwise the highest. */
export function usualEnd(measure: MeasureId | null): Query['order']['direction'] {
  const isLowFirst = measure !== null && (isLeveled(measure) || areOfPlaces([measure]));
  return isLowFirst ? 'ascending' : 'descending';
}
