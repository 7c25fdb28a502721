import type { Reducer } from '../turn';
import { aside } from './ask';
import { lastList, lastQuery } from './base';
import { likeliestAmong } from './choose';
import { measuresIn } from './measures';
import { namesPlaces, placesFor } from './places';
import { itemAt, subjectOf } from './subjects';

/** Back to a job, or the list, of before. */
export const recall: Reducer = turn => {
  const { slots, state } = turn;
  const base = lastQuery(state);
  const named = slots.jobs.flatMap(mention => likeliestAmong([mention], state.history) ?? []);
  const placed = slots.ordinals.flatMap(position => itemAt(state.history, position) ?? []);
  const list = lastList(state);
  const measures = measuresIn(slots);
  if (named.length === 0 && placed.length === 0 && list && measures.length === 0) return { ...list, ...aside(turn) };
  const before = state.history.filter(id => !state.jobs.includes(id)).slice(-1);
  const ids = named.length > 0 ? named : placed.length > 0 ? placed : before.length > 0 ? before : state.jobs;
  const asked = measures.length > 0 ? measures : base.measures;
  return {
    ...base,
    ...aside(turn),
    ...(namesPlaces(slots) ? placesFor(slots, state, false) : { places: base.places, nation: base.nation }),
    operation: ids.length > 1 ? 'compare' : asked.length > 0 ? 'show' : 'overview',
    subjects: ids.map(subjectOf),
    measures: asked,
    predicates: [],
    limit: null,
    offset: 0,
    period: slots.period ?? (measures.length > 0 ? null : base.period),
  };
};
