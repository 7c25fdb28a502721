import type { Subject } from '../knowledge/dataset';
import type { MeasureId, StateCode } from '../knowledge/fact';
import type { Query } from '../query/query';
import type { AnswerContext } from './answer-context';
import { predicatesSaid } from './predicates-said';
import { isByState, orderStates, type StateOrder, stateOrderOf } from './state-order';

/** The measure that orders the states of a query, and the direction. */
export interface StatesAsked {
  measure: MeasureId;
  less: boolean;
}

/**
 * The measure and direction by which a query orders states: its first measure, or else that of its order or of a predicate, or else
 * pay.
 */
export function askedOf({ measures, order, predicates }: Query): StatesAsked {
  const [first] = measures;
  const known = first ? stateOrderOf(first) : null;
  const less = order.direction === 'ascending' || known?.direction === 'ascending';
  const narrowing = predicates.flatMap(one => (one.type === 'figure' && isByState(one.measure) ? [one.measure] : []));
  return { measure: known?.measure ?? first ?? order.measure ?? narrowing[0] ?? 'salary', less };
}

/** Orders the states that a query asks for and that match its predicates. */
export function orderOf(
  query: Query,
  subject: Subject,
  { measure, less }: StatesAsked,
  context: AnswerContext,
): StateOrder {
  const direction = less ? 'ascending' : 'descending';
  const states = statesWanted(query, context);
  return orderStates(subject, { measure, direction, states, predicates: query.predicates }, context);
}

/** The states of a query: all, or those of a region, without the excluded ones. */
export function statesWanted(
  { withoutPlaces, region }: Pick<Query, 'withoutPlaces' | 'region'>,
  { dataset }: Pick<AnswerContext, 'dataset'>,
): StateCode[] {
  const all = dataset.terms.states.map(([code]) => code);
  return all.filter(code => !withoutPlaces.includes(code) && (region?.states.includes(code) ?? true));
}

/** The predicates in words, or "none". */
export function filtersOf({ predicates }: Query, context: AnswerContext): string {
  return predicatesSaid(predicates, null, context) || 'none';
}
