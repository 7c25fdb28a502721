import type { Dataset } from '../knowledge/dataset';
import type { Predicate } from './predicate';
import type { Query } from './query';
import { type Selection, selectOccupations } from './select-occupations';

/** A search with one condition less, and the jobs that satisfy what is left. */
export interface Relaxed {
  predicates: Predicate[];
  selection: Selection;
}

/**
 * What comes nearest to a search that no job satisfies: the search without the condition that leaves fewest jobs when it is gone,
 * or with a level of schooling as the most rather than the very one. Null where no single condition is to blame.
 */
export function relaxed(query: Pick<Query, 'predicates' | 'order' | 'places'>, dataset: Dataset): Relaxed | null {
  if (query.predicates.length < 2) return null;
  const found = query.predicates
    .map((_, at) => softened(query.predicates, at))
    .map(predicates => ({ predicates, selection: selectOccupations({ ...query, predicates }, dataset) }))
    .filter(({ selection }) => selection.selected.length > 0)
    .sort((one, other) => one.selection.selected.length - other.selection.selected.length);
  return found[0] ?? null;
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
