import type { MeasureId } from '../../knowledge/fact';
import { isOfPay } from '../../knowledge/measures/registry';
import { isUnwanted, type Predicate } from '../../query/predicate';
import { type Query, subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueTurn, Reducer } from '../turn';
import { lastList, lastQuery } from './base';
import { aside, begun } from './begun';
import { orderingIn } from './measures';
import { placesFor } from './places';
import { searchOf } from './search';
import { subjectsOf } from './subjects';

/** Lists or counts the jobs that match some conditions. */
export const rank: Reducer = turn => {
  const { act, slots, state } = turn;
  const { predicates, order, unclear } = searchOf(slots, state);
  const namesNothingElse = predicates.every(predicate => predicate.type === 'occupation' && !predicate.not);
  const list = act === 'count' && namesNothingElse && slots.jobs.length === 0 && !unclear ? lastList(state) : null;
  // "How many (of those) are there?" counts the list that was shown.
  if (list) return { ...list, ...aside(turn), operation: 'count', offset: 0 };
  const own = subjectsOf(slots.own, 'own').subjects[0]?.id ?? state.own;
  // "I don't want to be gone at night": a wish that the data does not cover leaves the list of moves as it is.
  const last = lastQuery(state);
  if (last.operation === 'move' && act === 'rank' && namesOnlyWhatIsUnknown(turn, predicates))
    return { ...last, ...aside(turn) };
  const search: Query = {
    ...begun(turn),
    ...placesFor(slots, state, false),
    operation: act === 'count' ? 'count' : 'rank',
    own,
    predicates,
    order,
    measures: searchMeasures(slots, order.measure),
    // "A well-paid job" does not ask which of all jobs pay the most.
    eachLevel: slots.positive && predicates.length === 0 && order.measure === 'salary',
    unclear,
  };
  return act === 'rank' ? nearWhatIsKnown(search, turn) : search;
};

/** True for a search that does not ask for the highest or lowest and names no figure without a limit. */
function isOpen(slots: Slots): boolean {
  const limited = slots.limits.map(({ measure }) => measure);
  return slots.direction === null && orderingIn(slots).every(measure => limited.some(of => of === measure));
}

function isPayLimit(predicate: Predicate): boolean {
  return predicate.type === 'figure' && isOfPay(predicate.measure);
}

function nextJobs(search: Query): Query {
  return { ...search, operation: 'move', order: UNORDERED, measures: [], eachLevel: false };
}

/** True if nothing in a message can be used for a search. */
function namesOnlyWhatIsUnknown(turn: DialogueTurn, predicates: readonly Predicate[]): boolean {
  const { direction, count, own, places, measures } = turn.slots;
  const named = predicates.length + own.length + places.length + measures.length;
  return named === 0 && direction === null && count === null && aside(turn).unsupported.length > 0;
}

/**
 * Replaces a search that hardly narrows the jobs. Somebody who says what they do gets next jobs if they only name exclusions and pay ("I
 * stock shelves at night. Anything that pays 38k?"). A search with nothing but exclusions becomes next jobs for somebody who talks about
 * their own job ("anything but trucks"), or jobs similar to the only one excluded.
 */
function nearWhatIsKnown(search: Query, { slots, state }: DialogueTurn): Query {
  const { predicates, own, eachLevel } = search;
  if (!eachLevel && (predicates.length === 0 || !isOpen(slots))) return search;
  const saysWhatTheyDo = own !== null && slots.own.length > 0;
  if (saysWhatTheyDo && predicates.every(one => isUnwanted(one) || isPayLimit(one))) return nextJobs(search);
  if (eachLevel || !predicates.every(isUnwanted)) return search;
  if (own !== null && state.jobs.includes(own)) return nextJobs(search);
  const instead = onlyUnwanted(predicates);
  return instead === null ? search : { ...search, operation: 'related', subjects: [subjectOf(instead)] };
}

const UNORDERED: Query['order'] = { measure: null, direction: 'descending' };

/** The id of the excluded job if its exclusion is the only condition; otherwise null. */
function onlyUnwanted([only, another]: readonly Predicate[]): string | null {
  if (only?.type !== 'occupation' || !only.not || another) return null;
  const [id, other] = only.ids;
  return id !== undefined && other === undefined ? id : null;
}

const OF_A_MAJOR: readonly MeasureId[] = ['salary', 'growth'];

/** The measures to show for the jobs found: the one that orders them, then the others named. */
function searchMeasures(slots: Slots, first: MeasureId | null): MeasureId[] {
  const named = orderingIn(slots);
  // For the jobs that a major leads to, pay and growth are shown as well.
  if (slots.majors.length > 0 && first !== null && named.length === 0) return [...new Set([first, ...OF_A_MAJOR])];
  return named.length === 0 || first === null ? [] : [...new Set([first, ...named])];
}
