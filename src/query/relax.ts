import type { Dataset } from '../knowledge/dataset';
import { graded, isAmongShown, MOST_AREAS, type Predicate, predicatesOf } from './predicate';
import type { Query } from './query';
import { selectOccupations } from './select-occupations';

type Search = Pick<Query, 'predicates' | 'order' | 'places'>;

/**
 * Relaxes a search that no job matches. It tries, in this order: all jobs instead of those shown; any of the areas of work instead of all
 * of them; those that come closest to the traits; relaxing the one condition that then lets in the fewest jobs (an exact level of schooling becomes the highest, any other
 * condition is dropped); dropping the most recent conditions. Null if some job matches, if there are fewer than two conditions, or if
 * nothing helps.
 * @returns the remaining conditions
 */
export function relaxed(query: Search, dataset: Dataset): Predicate[] | null {
  const { predicates } = query;
  if (predicates.length < 2 || countOf(predicates, query, dataset) > 0) return null;
  const wider = notOnlyShown(predicates);
  if (wider !== null && countOf(wider, query, dataset) > 0) return wider;
  const either = inAnyArea(predicates);
  if (either !== null && countOf(either, query, dataset) > 0) return either;
  const closest = byTraits(predicates);
  if (closest !== null && countOf(closest, query, dataset) > 0) return closest;
  const [nearest] = predicates
    .map((_, at) => softened(predicates, at))
    .map(left => ({ left, count: countOf(left, query, dataset) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  return nearest?.left ?? withoutTheLatest(query, dataset);
}

/** The conditions without those that limit the search to the jobs shown; null if there are none. */
function notOnlyShown(predicates: readonly Predicate[]): Predicate[] | null {
  const others = predicates.filter(predicate => !isAmongShown(predicate));
  return others.length < predicates.length ? others : null;
}

/**
 * The conditions with any of several areas instead of all: somebody who likes animals and drawing may like either. Null unless there are
 * several areas.
 */
function inAnyArea(predicates: readonly Predicate[]): Predicate[] | null {
  const wanted = predicatesOf('area', predicates).filter(({ not }) => !not);
  if (wanted.length < 2) return null;
  const areas = wanted.flatMap(predicate => predicate.areas).slice(0, MOST_AREAS);
  const codes = wanted.flatMap(predicate => predicate.codes);
  const others = predicates.filter(predicate => !wanted.some(area => area === predicate));
  return [...others, { type: 'area', areas, codes, not: false }];
}

/** The conditions with traits that order the jobs instead of narrowing them; null if that changes none. */
function byTraits(predicates: readonly Predicate[]): Predicate[] | null {
  const isNarrowing = (predicate: Predicate) => predicate.type === 'trait' && !predicate.graded;
  return predicates.some(one => isNarrowing(one) && graded(one) !== one) ? predicates.map(graded) : null;
}

/** The conditions before the most recent ones. */
function withoutTheLatest(query: Search, dataset: Dataset): Predicate[] | null {
  for (let kept = query.predicates.length - 2; kept > 0; kept--) {
    const earlier = query.predicates.slice(0, kept);
    if (countOf(earlier, query, dataset) > 0) return earlier;
  }
  return null;
}

/** How many jobs match a search with other conditions. */
function countOf(predicates: Predicate[], query: Search, dataset: Dataset): number {
  return selectOccupations({ ...query, predicates }, dataset).selected.length;
}

/** The conditions with one of them relaxed: schooling becomes the highest level, anything else is dropped. */
function softened(predicates: readonly Predicate[], at: number): Predicate[] {
  return predicates.flatMap((predicate, place) => {
    if (place !== at) return [predicate];
    return predicate.type === 'education' && predicate.bound === 'exactly'
      ? [{ ...predicate, bound: 'at-most' as const }]
      : [];
  });
}
