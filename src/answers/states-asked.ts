import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import type { Query } from '../query/query';
import { predicatesSaid } from './predicates-said';
import { isByState, orderStates, type StateOrder, stateOrderOf } from './state-order';
import type { Toolbox } from './toolbox';

/** A query for states, as far as its measure and its order go. */
export interface StatesAsked {
  measure: MeasureId;
  less: boolean;
}

/** The first measure that puts states in order; a predicate's own when none was named. */
export function askedOf({ measures, order, predicates }: Query): StatesAsked {
  const [first] = measures;
  const known = first ? stateOrderOf(first) : null;
  const less = order.direction === 'ascending' || known?.direction === 'ascending';
  const narrowing = predicates.flatMap(one => (one.type === 'figure' && isByState(one.measure) ? [one.measure] : []));
  return { measure: known?.measure ?? first ?? order.measure ?? narrowing[0] ?? 'salary', less };
}

export function orderOf(query: Query, subject: Subject, { measure, less }: StatesAsked, toolbox: Toolbox): StateOrder {
  const direction = less ? 'ascending' : 'descending';
  const { withoutPlaces: without, region, predicates } = query;
  return orderStates(subject, { measure, direction, without, among: region?.states ?? null, predicates }, toolbox);
}

/** The predicates in words, or "none". */
export function filtersOf({ predicates }: Query, toolbox: Toolbox): string {
  return predicatesSaid(predicates, null, toolbox) || 'none';
}
