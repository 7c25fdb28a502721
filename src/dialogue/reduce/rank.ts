import type { MeasureId } from '../../knowledge/fact';
import type { Predicate } from '../../query/predicate';
import { subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { Reducer } from '../turn';
import { lastList } from './base';
import { aside, begun } from './begun';
import { orderingIn } from './measures';
import { move } from './move';
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
  // "Anything but trucks": who has a job wants what is near it, not the best paid of all.
  const isNext = own !== null && predicates.length > 0 && predicates.every(isUnwanted);
  if (act === 'rank' && isNext && orderingIn(slots).length === 0) return move({ ...turn, act: 'move' });
  const instead = act === 'rank' && orderingIn(slots).length === 0 ? onlyUnwanted(predicates) : null;
  return {
    ...begun(turn),
    ...placesFor(slots, state, false),
    // "Anything but a vet": what is like it.
    ...(instead === null ? {} : { subjects: [subjectOf(instead)] }),
    operation: act === 'count' ? 'count' : instead === null ? 'rank' : 'related',
    own,
    predicates,
    order,
    measures: searchMeasures(slots, order.measure),
    unclear,
  };
};

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
