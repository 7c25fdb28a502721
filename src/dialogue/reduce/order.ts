import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS } from '../../knowledge/groups';
import { isNumeric } from '../../knowledge/measures/registry';
import { usualLimit } from '../../query/limits';
import type { Predicate } from '../../query/predicate';
import { MOST_SUBJECTS, type NamedSubject, type Query, subjectOf } from '../../query/query';
import type { DialogueTurn, Reducer } from '../turn';
import { isList, lastList, lastQuery } from './base';
import { aside, begun } from './begun';
import { directionOf, measuresIn, orderingIn, usualEnd } from './measures';
import { merged } from './merge-predicates';
import { placesOfEdit } from './places';
import { exclusionsIn } from './predicates';
import { rank } from './rank';
import { narrows, rankAmong } from './rank-among';
import { referredSubjects } from './subjects';

/** Puts the list or the compared jobs in another order. */
export const sort: Reducer = turn => {
  const { slots, state } = turn;
  const last = lastQuery(state);
  const [measure] = orderingIn(slots);
  const list = lastList(state);
  const shown = onlyShown(turn, last) ? state.list.slice(0, MOST_SUBJECTS) : [];
  if (list && shown.length < 2 && (isList(last) || state.jobs.length < 2)) return listInOrder(list, measure, turn);
  // "Which of those pays best?": only of the jobs shown, not of all that match.
  const ids = shown.length > 1 ? shown : referredSubjects(slots, state).map(({ id }) => id);
  const all = (ids.length > 0 ? ids : state.jobs).map(subjectOf);
  if (all.length === 0) return rank({ ...turn, act: 'rank' });
  return inOrder(all, measure, turn);
};

/** The jobs shown, ordered by a measure; the first few of them, or those that meet a condition, are listed. */
function inOrder(jobs: readonly NamedSubject[], measure: MeasureId | undefined, turn: DialogueTurn): Query {
  const { slots, state } = turn;
  const last = lastQuery(state);
  const areFewer = measure !== undefined && slots.count !== null && slots.count < jobs.length;
  if (jobs.length > 1 && (areFewer || narrows(slots))) return rankAmong(jobs, measure ?? 'salary', turn);
  return {
    ...last,
    ...otherChanges(turn, last),
    // The conditions of a list chose its jobs; they say nothing about each of them.
    ...(jobs.length > 1 ? { operation: 'compare', predicates: [] } : {}),
    subjects: [...jobs],
    measures: measure ? [measure] : last.measures,
    order: { measure: null, direction: directionOf(measure ?? null, slots) },
  };
}

/** The last list, ordered by another measure or from the other end. */
function listInOrder(list: Query, measure: MeasureId | undefined, turn: DialogueTurn): Query {
  const { direction } = turn.slots;
  const order = {
    measure: measure ?? list.order.measure,
    direction: direction ?? sameEnd(list.order, measure) ?? usualEnd(measure ?? null),
  };
  return {
    ...list,
    ...otherChanges(turn, list),
    predicates: withoutContrary(list.predicates, order),
    order,
    eachLevel: false,
    measures: order.measure ? [order.measure] : [],
    offset: 0,
  };
}

/** True if only the jobs shown are meant: the message refers to them, or they were shown for a job rather than for conditions. */
function onlyShown({ slots }: DialogueTurn, { operation }: Query): boolean {
  return slots.references.length > 0 || operation === 'related' || operation === 'move';
}

/** Shows the other end of the order. */
export const reverse: Reducer = turn => {
  const { slots, state } = turn;
  const list = lastList(state);
  const base = list && (isList(lastQuery(state)) || state.jobs.length < 2) ? list : lastQuery(state);
  if (base.operation === 'none') return rank({ ...turn, act: 'rank' });
  const [target] = base.subjects;
  // "And the other way around?" reverses a move.
  if (base.operation === 'move' && base.own !== null && target)
    return { ...base, ...otherChanges(turn, base), own: target.id, subjects: [subjectOf(base.own)] };
  const flipped = base.order.direction === 'descending' ? 'ascending' : 'descending';
  const [measure] = measuresIn(slots).filter(isNumeric);
  const order = { measure: measure ?? base.order.measure, direction: slots.direction ?? flipped };
  return {
    ...base,
    ...otherChanges(turn, base),
    predicates: withoutContrary(base.predicates, order),
    order,
    eachLevel: false,
    offset: 0,
  };
};

/** "In percent, rather": a figure that rises and falls with the one that ordered the list keeps its end; null for any other. */
function sameEnd(
  { measure, direction }: Query['order'],
  other: MeasureId | undefined,
): Query['order']['direction'] | null {
  const areAlike = [measure, other].every(each => each != null && OF_GROWTH.includes(each));
  return areAlike ? direction : null;
}

/** Figures that rise and fall together. */
const OF_GROWTH: readonly MeasureId[] = ['growth', 'jobs-added'];

/** Removes conditions that contradict an order: a person who now asks for the fastest-growing jobs no longer wants the shrinking ones. */
function withoutContrary(predicates: readonly Predicate[], { measure, direction }: Query['order']): Predicate[] {
  const end = direction === 'descending' ? 'at-most' : 'at-least';
  const isAlike = (of: MeasureId) =>
    of === measure || (measure !== null && OF_GROWTH.includes(of) && OF_GROWTH.includes(measure));
  return predicates.filter(
    predicate =>
      !(
        ((predicate.type === 'figure' && predicate.strict) ||
          (predicate.type === 'beside' && predicate.subject === ALL_JOBS)) &&
        predicate.bound === end &&
        isAlike(predicate.measure)
      ),
  );
}

/** Shows more of the list. */
export const page: Reducer = turn => {
  const list = lastList(turn.state);
  if (list === null) return { ...begun(turn), operation: 'talk', talk: 'nothing-more' };
  // "The top ten" starts over, and so does a list that was only counted so far.
  const startsOver = turn.slots.direction !== null && turn.slots.count !== null;
  // After the best job of each level of schooling, the list of all jobs begins.
  const goesOn = !startsOver && !list.eachLevel && (turn.state.list.length > 0 || list.operation === 'states');
  return {
    ...list,
    ...otherChanges(turn, list),
    predicates: merged(list.predicates, exclusionsIn(turn.slots)),
    eachLevel: false,
    offset: goesOn ? list.offset + usualLimit(list) : 0,
  };
};

/** The other parts of a query that a message about the order may change. */
function otherChanges(turn: DialogueTurn, base: Query): Partial<Query> {
  const { slots, state } = turn;
  return {
    ...aside(turn),
    ...placesOfEdit(base, slots, state),
    limit: slots.count ?? base.limit,
    period: slots.period ?? base.period,
  };
}
