import { subjectOf } from '../../query/query';
import type { DialogueState } from '../state';
import type { Reducer } from '../turn';
import { lastList, lastQuery, operationFor } from './base';
import { aside } from './begun';
import { likeliestAmong } from './choose';
import { measuresIn } from './measures';
import { placesOfEdit } from './places';
import { itemAt, positionOnPage } from './subjects';

/** Goes back to an earlier job or list. */
export const recall: Reducer = turn => {
  const { slots, state } = turn;
  const base = lastQuery(state);
  const named = slots.jobs.flatMap(mention => likeliestAmong([mention], state.history) ?? []);
  const placed = slots.ordinals.flatMap(position => recalledAt(position, state) ?? []);
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

/** The job at a position: of the last list that was searched for, whose entries had numbers; otherwise of the jobs talked about. */
function recalledAt(position: number, { list, listQuery, history }: DialogueState): string | undefined {
  if (listQuery && list.length > 0) return itemAt(list, positionOnPage(position, listQuery.offset));
  return itemAt(history.length > 0 ? history : list, position);
}
