import { inUnitOf } from '../../query/period';
import { EMPTY_QUERY, type Operation, type Query, subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import { placesOf } from './places';

const LISTS: readonly Operation[] = ['rank', 'count', 'move', 'related', 'states'];

/** True for a query whose result is a list that can be narrowed, sorted and paged. */
export function isList({ operation, subjects }: Query): boolean {
  return LISTS.includes(operation) && !(operation === 'move' && subjects.length > 0);
}

/** A query as an edit begins with it: what was said once only is not said again, and the state of a city that was named stays. */
function kept(query: Query): Query {
  return {
    ...query,
    places: placesOf(query),
    // What the person called them was said before.
    subjects: query.subjects.map(({ id }) => subjectOf(id)),
    unsupported: [],
    unclear: null,
    outside: null,
    language: null,
    compute: null,
    explain: null,
    term: null,
    talk: null,
    quiz: null,
    layout: null,
    topic: null,
  };
}

/** What an edit applies to: the query answered last. */
export function lastQuery({ query }: DialogueState): Query {
  return query ? kept(query) : EMPTY_QUERY;
}

/** What an edit of a list applies to: the last query if it was one, or the one that made the list talked about; null when none was. */
export function lastList({ query, listQuery }: DialogueState): Query | null {
  if (query && isList(query)) return kept(query);
  return listQuery ? kept(listQuery) : null;
}

/** What shows some measures of some subjects. */
export function operationFor(subjects: number, measures: number): Operation {
  if (subjects > 1) return 'compare';
  return measures > 0 ? 'show' : 'overview';
}

/** The amount that was judged, in the unit of time that the message asks for. */
export function amountAsked({ amount }: Query, { period }: Slots): Query['amount'] {
  return amount && inUnitOf(amount, period ?? amount.per);
}
