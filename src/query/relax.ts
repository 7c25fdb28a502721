import type { Dataset } from '../knowledge/dataset';
import type { Predicate } from './predicate';
import type { Query } from './query';
import { type Selection, selectOccupations } from './select-occupations';

/** A search with one condition less, and the jobs that satisfy what is left. */
export interface Relaxed {
  predicates: Predicate[];
  selection: Selection;
}

type Search = Pick<Query, 'predicates' | 'order' | 'places'>;

/**
 * What comes nearest to a search that no job satisfies: the search without the condition that leaves fewest jobs when it is gone,
 * or with a level of schooling as the most rather than the very one. Where no single condition is to blame, those that were said
 * last go. Null where nothing is left of it.
 */
export function relaxed(query: Search, dataset: Dataset): Relaxed | null {
  const { predicates } = query;
  if (predicates.length < 2) return null;
  const [nearest] = predicates
    .flatMap((_, at) => found(softened(predicates, at), query, dataset) ?? [])
    .sort((one, other) => one.selection.selected.length - other.selection.selected.length);
  return nearest ?? withoutTheLatest(query, dataset);
}

/** The search as it was before the conditions that were said last. */
function withoutTheLatest(query: Search, dataset: Dataset): Relaxed | null {
  for (let kept = query.predicates.length - 2; kept > 0; kept--) {
    const earlier = found(query.predicates.slice(0, kept), query, dataset);
    if (earlier) return earlier;
  }
  return null;
}

function found(predicates: Predicate[], query: Search, dataset: Dataset): Relaxed | null {
  const selection = selectOccupations({ ...query, predicates }, dataset);
  return selection.selected.length > 0 ? { predicates, selection } : null;
}

/** The conditions with the one at a place softened: schooling no higher, anything else gone. */
function softened(predicates: readonly Predicate[], at: number): Predicate[] {
  return predicates.flatMap((predicate, place) => {
    if (place !== at) return [predicate];
    return predicate.type === 'education' && predicate.bound === 'exactly'
      ? [{ ...predicate, bound: 'at-most' as const }]
      : [];
  });
}
