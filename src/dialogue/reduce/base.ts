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

/** Prepares a query as the base of an edit: clears what applied to one message only, and replaces a city by its state. */
function kept(query: Query): Query {
  return {
    ...query,
    places: placesOf(query),
    // The reply need not repeat the person's names for the jobs.
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

/** Returns the query that an edit applies to: the last one answered, or an empty one. */
export function lastQuery({ query }: DialogueState): Query {
  return query ? kept(query) : EMPTY_QUERY;
}

/**
 * Returns the query that an edit of a list applies to: the last query if it made a list, otherwise the query of the last list; null if
 * there is none.
 */
export function lastList({ query, listQuery }: DialogueState): Query | null {
  if (query && isList(query)) return kept(query);
  return listQuery ? kept(listQuery) : null;
}

/** Returns the operation that shows this many measures of this many subjects. */
export function operationFor(subjects: number, measures: number): Operation {
  if (subjects > 1) return 'compare';
  return measures > 0 ? 'show' : 'overview';
}

/** Returns the amount that was judged, in the unit of time that the message asks for. */
export function amountAsked({ amount }: Query, { period }: Slots): Query['amount'] {
  return amount && inUnitOf(amount, period ?? amount.per);
}
