import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS } from '../../knowledge/groups';
import { isNumeric } from '../../knowledge/measures/registry';
import { usualLimit } from '../../query/limits';
import type { Predicate } from '../../query/predicate';
import { MOST_SUBJECTS, type NamedSubject, type Query, subjectOf } from '../../query/query';
import type { DialogueTurn, Reducer } from '../turn';
import { isList, lastList, lastQuery } from './base';
import { aside, begun } from './begun';
import { directionOf, measuresIn, orderingIn } from './measures';
import { placesOfEdit } from './places';
import { among, exclusionsIn, merged } from './predicates';
import { rank } from './rank';
import { referredSubjects } from './subjects';

/** The list, or the jobs compared, in another order. */
export const sort: Reducer = turn => {
  const { slots, state } = turn;
  const last = lastQuery(state);
  const [measure] = orderingIn(slots);
  const list = lastList(state);
  const pointed = onlyShown(turn, last) ? state.list.slice(0, MOST_SUBJECTS) : [];
  if (list && pointed.length < 2 && (isList(last) || state.jobs.length < 2)) return listInOrder(list, measure, turn);
  // "Which of those pays best?": of the ones shown, and not of all that fit.
  const ids = pointed.length > 1 ? pointed : referredSubjects(slots, state).map(({ id }) => id);
  const all = (ids.length > 0 ? ids : state.jobs).map(subjectOf);
  if (all.length === 0) return rank({ ...turn, act: 'rank' });
  if (measure && slots.count !== null && slots.count < all.length) return firstOf(all, measure, turn);
  return {
    ...last,
    ...heard(turn, last),
    operation: all.length > 1 ? 'compare' : last.operation,
    subjects: all,
    measures: measure ? [measure] : last.measures,
    order: { measure: null, direction: directionOf(measure ?? null, slots) },
  };
};

/** The list that was shown, by another measure or from another end. */
function listInOrder(list: Query, measure: MeasureId | undefined, turn: DialogueTurn): Query {
  const order = { measure: measure ?? list.order.measure, direction: directionOf(measure ?? null, turn.slots) };
  return {
    ...list,
    ...heard(turn, list),
    predicates: withoutContrary(list.predicates, order),
    order,
    measures: order.measure ? [order.measure] : [],
    offset: 0,
  };
}

/** "Which three of those have the most openings?" */
function firstOf(jobs: readonly NamedSubject[], measure: MeasureId, turn: DialogueTurn): Query {
  return {
    ...begun(turn),
    ...heard(turn, lastQuery(turn.state)),
    operation: 'rank',
    predicates: [among(jobs.map(({ id }) => id))],
    measures: [measure],
    order: { measure, direction: directionOf(measure, turn.slots) },
  };
}

/** True where only the jobs shown are meant: they are pointed to, or were shown for a job and not for conditions. */
function onlyShown({ slots }: DialogueTurn, { operation }: Query): boolean {
  return slots.references.length > 0 || operation === 'related' || operation === 'move';
}

/** The other end of what was in order. */
export const reverse: Reducer = turn => {
  const { slots, state } = turn;
  const list = lastList(state);
  const base = list && (isList(lastQuery(state)) || state.jobs.length < 2) ? list : lastQuery(state);
  if (base.operation === 'none') return rank({ ...turn, act: 'rank' });
  const [target] = base.subjects;
  // "And the other way around?": back from where a move led to.
  if (base.operation === 'move' && base.own !== null && target)
    return { ...base, ...heard(turn, base), own: target.id, subjects: [subjectOf(base.own)] };
  const flipped = base.order.direction === 'descending' ? 'ascending' : 'descending';
  const [measure] = measuresIn(slots).filter(isNumeric);
  const order = { measure: measure ?? base.order.measure, direction: slots.direction ?? flipped };
  return {
    ...base,
    ...heard(turn, base),
    predicates: withoutContrary(base.predicates, order),
    order,
    offset: 0,
  };
};

/** Figures that rise and fall together. */
const OF_GROWTH: readonly MeasureId[] = ['growth', 'jobs-added'];

/** The conditions that do not speak against an order: who wants the jobs that grow most does not want the shrinking ones any more. */
function withoutContrary(predicates: readonly Predicate[], { measure, direction }: Query['order']): Predicate[] {
  const end = direction === 'descending' ? 'at-most' : 'at-least';
  const isAlike = (of: MeasureId) =>
    of === measure || (measure !== null && OF_GROWTH.includes(of) && OF_GROWTH.includes(measure));
  return predicates.filter(
    one =>
      !(
        ((one.type === 'figure' && one.strict) || (one.type === 'beside' && one.subject === ALL_JOBS)) &&
        one.bound === end &&
        isAlike(one.measure)
      ),
  );
}

/** More of the list. */
export const page: Reducer = turn => {
  const list = lastList(turn.state);
  if (list === null) return { ...begun(turn), operation: 'talk', talk: 'nothing-more' };
  // "The top ten" starts over, and so does what was only counted so far.
  const startsOver = turn.slots.direction !== null && turn.slots.count !== null;
  const goesOn = !startsOver && (turn.state.list.length > 0 || list.operation === 'states');
  return {
    ...list,
    ...heard(turn, list),
    predicates: merged(list.predicates, exclusionsIn(turn.slots)),
    offset: goesOn ? list.offset + usualLimit(list) : 0,
  };
};

/** What an edit of an order says beside the order. */
function heard(turn: DialogueTurn, base: Query): Partial<Query> {
  const { slots, state } = turn;
  return {
    ...aside(turn),
    ...placesOfEdit(base, slots, state),
    limit: slots.count ?? base.limit,
    period: slots.period ?? base.period,
  };
}
