import type { MeasureId } from '../knowledge/fact';
import { orderValue } from '../knowledge/measures/levels';
import { type Figures, figureOf } from './match-predicates';
import { predicatesOf } from './predicate';
import type { Query } from './query';

/**
 * Returns a function that orders figures. A search for figures near that of another job starts with the nearest ones; any other keeps the
 * figures as they are.
 */
export function distanceIn(
  { predicates, order }: Pick<Query, 'predicates' | 'order'>,
  measure: MeasureId | null,
  figures: Figures,
): (value: number | null) => number | null {
  const near = predicatesOf('beside', predicates).find(({ bound, measure: of }) => bound === 'about' && of === measure);
  const other = near && figures.dataset.subject(near.subject);
  const target = near && other ? orderValue(figureOf(near.measure, other, figures)) : null;
  if (target === null) return value => value;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return value => value && sign * Math.abs(value - target);
}
