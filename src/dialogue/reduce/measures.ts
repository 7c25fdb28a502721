import type { MeasureId } from '../../knowledge/fact';
import { isLevelled } from '../../knowledge/measures/levels';
import { areOfPlaces, isNumeric, outerPercentiles } from '../../knowledge/measures/registry';
import type { Query } from '../../query/query';
import { type AskedMeasure, type CompositeMeasure, isComposite } from '../../understanding/entities';
import type { Slots } from '../../understanding/slots';

/** The figures that something composite stands for; jobs that are compared as a whole have the usual ones. */
const PARTS: Record<CompositeMeasure, readonly MeasureId[]> = {
  'way-in': ['education', 'experience', 'training', 'time-to-enter'],
  difference: [],
};

/** The figures of the dataset that a message asks for; pay in the unit of time it names. */
export function measuresIn({ measures: named, jobs, period, median }: Slots): MeasureId[] {
  // "Like the doctor" explains which job is meant; beside a figure it asks for no likeness.
  const measures = named.length > 1 || jobs.length > 1 ? named.filter(id => id !== 'related') : named;
  const asked: readonly AskedMeasure[] = measures.length === 0 && period !== null ? ['salary'] : measures;
  const all = [...new Set(asked.flatMap(measure => inUnit(expand(measure), period)))];
  // "Starting pay": the word for pay beside the figure of it that is meant.
  const parts = all.filter(measure => PARTS_OF_PAY.includes(measure));
  return parts.length === 1 && !median ? all.filter(measure => measure !== 'salary') : all;
}

/** Figures of pay that may be named beside the word for pay. */
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

/** True where jobs are to be compared as a whole: "what's the difference", "is that the same thing". */
export function asksForDifference({ measures }: Slots): boolean {
  return measures.includes('difference');
}

/** Hourly pay is a figure of its own; other units are computed from the year's. */
function inUnit(measures: readonly MeasureId[], period: Slots['period']): MeasureId[] {
  return measures.map(measure => (measure === 'salary' && period === 'hour' ? 'hourly' : measure));
}

/**
 * The figures of a message that jobs can be put in order by. Levels, such as schooling, are an order only where one end of them is
 * asked for; how long the way into a job is always has a better end.
 */
export function orderingIn(slots: Slots): MeasureId[] {
  const ordered = (measure: MeasureId) =>
    isLevelled(measure) && (slots.direction !== null || measure === 'time-to-enter');
  return measuresIn(slots).filter(measure => isNumeric(measure) || ordered(measure));
}

/** Which end of an order comes first: the one that is named, else the usual one. */
export function directionOf(measure: MeasureId | null, { direction }: Slots): Query['order']['direction'] {
  return direction ?? usualEnd(measure);
}

/** The end that comes first where none is named: the lowest of levels and prices, else the most. */
export function usualEnd(measure: MeasureId | null): Query['order']['direction'] {
  const isLowFirst = measure !== null && (isLevelled(measure) || areOfPlaces([measure]));
  return isLowFirst ? 'ascending' : 'descending';
}
