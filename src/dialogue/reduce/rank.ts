import type { MeasureId } from '../../knowledge/fact';
import type { Predicate } from '../../query/predicate';
import { type Query, subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { Reducer } from '../turn';
import { lastList } from './base';
import { aside, begun } from './begun';
import { orderingIn } from './measures';
import { placesFor } from './places';
import { searchOf } from './search';
import { subjectsOf } from './subjects';

/** Jobs in order, by what they must have. */
export const rank: Reducer = turn => {
  const { act, slots, state } = turn;
  const { predicates, order, unclear } = searchOf(slots, state);
  const pointed = predicates.every(predicate => predicate.type === 'occupation' && !predicate.not);
  const list = act === 'count' && pointed && slots.jobs.length === 0 && !unclear ? lastList(state) : null;
  // "How many (of those) are there?" of the list that was shown.
  if (list) return { ...list, ...aside(turn), operation: 'count', offset: 0 };
  const own = subjectsOf(slots.own, 'own').subjects[0]?.id ?? state.own;
  const search: Query = {
    ...begun(turn),
    ...placesFor(slots, state, false),
    operation: act === 'count' ? 'count' : 'rank',
    own,
    predicates,
    order,
    measures: searchMeasures(slots, order.measure),
    unclear,
  };
  const isOpen = act === 'rank' && orderingIn(slots).length === 0;
  if (!isOpen || predicates.length === 0 || !predicates.every(isUnwanted)) return search;
  return nearWhatIsKnown(search, own !== null && (slots.own.length > 0 || state.jobs.includes(own)));
};

/**
 * Replaces a search that only says what is not wanted: next jobs for somebody who talks about their own job ("anything but trucks"), or
 * jobs like the only one named.
 */
function nearWhatIsKnown(search: Query, isAboutOwn: boolean): Query {
  if (isAboutOwn) return { ...search, operation: 'move', order: UNORDERED, measures: [] };
  const instead = onlyUnwanted(search.predicates);
  return instead === null ? search : { ...search, operation: 'related', subjects: [subjectOf(instead)] };
}

const UNORDERED: Query['order'] = { measure: null, direction: 'descending' };

function isUnwanted(predicate: Predicate): boolean {
  return 'not' in predicate && predicate.not;
}

/** The job that is not wanted, where nothing else is said of those looked for. */
function onlyUnwanted([only, another]: readonly Predicate[]): string | null {
  if (only?.type !== 'occupation' || !only.not || another) return null;
  const [id, other] = only.ids;
  return id !== undefined && other === undefined ? id : null;
}

const OF_A_MAJOR: readonly MeasureId[] = ['salary', 'growth'];

/** What is shown of the jobs found: what orders them first, then the other figures that are named. */
function searchMeasures(slots: Slots, first: MeasureId | null): MeasureId[] {
  const named = orderingIn(slots);
  // Who asks what a major leads to wants to know what that pays, and whether it lasts.
  if (slots.majors.length > 0 && first !== null && named.length === 0) return [...new Set([first, ...OF_A_MAJOR])];
  return named.length === 0 || first === null ? [] : [...new Set([first, ...named])];
}
