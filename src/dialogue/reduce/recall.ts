import { subjectOf } from '../../query/query';
import type { Reducer } from '../turn';
import { lastList, lastQuery, operationFor } from './base';
import { aside } from './begun';
import { likeliestAmong } from './choose';
import { measuresIn } from './measures';
import { placesOfEdit } from './places';
import { itemAt } from './subjects';

/** Goes back to an earlier job or list. */
export const recall: Reducer = turn => {
  const { slots, state } = turn;
  const base = lastQuery(state);
  const named = slots.jobs.flatMap(mention => likeliestAmong([mention], state.history) ?? []);
  const row = state.history.length > 0 ? state.history : state.list;
  const placed = slots.ordinals.flatMap(position => itemAt(row, position) ?? []);
  const list = lastList(state);
  const measures = measuresIn(slots);
  if (named.length === 0 && placed.length === 0 && list && measures.length === 0) return { ...list, ...aside(turn) };
  const before = state.history.filter(id => !state.jobs.includes(id)).slice(-1);
  const ids = named.length > 0 ? named : placed.length > 0 ? placed : before.length > 0 ? before : state.jobs;
  const asked = measures.length > 0 ? measures : base.measures;
  return {
    ...base,
    ...aside(turn),
    ...placesOfEdit(base, slots, state),
    operation: operationFor(ids.length, asked.length),
    subjects: ids.map(subjectOf),
    measures: asked,
    predicates: [],
    limit: null,
    offset: 0,
    period: slots.period ?? (measures.length > 0 ? null : base.period),
  };
};
