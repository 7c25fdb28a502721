import { subjectOf } from '../../query/query';
import type { Reducer } from '../turn';
import { aside, whoIsAsked } from './ask';
import { isList, lastQuery, operationFor } from './base';
import { likeliestAmong } from './choose';
import { measuresIn } from './measures';
import { placesOfEdit } from './places';
import { referredSubjects } from './subjects';

/** One or some of what was shown, by number, order or name. */
export const pick: Reducer = turn => {
  const { slots, state } = turn;
  const base = lastQuery(state);
  const row = [...new Set([...state.list, ...state.jobs, ...state.history])];
  const named = slots.jobs.flatMap(mention => likeliestAmong([mention], row) ?? []);
  const referred = referredSubjects(slots, state);
  const picked = named.length > 0 ? named.map(subjectOf) : referred;
  const asked = picked.length > 0 ? { subjects: picked, unclear: null } : whoIsAsked(slots, state);
  const measures = measuresIn(slots);
  const goesOn = measures.length === 0 && !isList(base) && base.measures.length > 0;
  const shown = goesOn ? base.measures : measures;
  return {
    ...base,
    ...aside(turn),
    withoutPlaces: [],
    ...placesOfEdit(base, slots, state),
    operation: operationFor(asked.subjects.length, shown.length),
    subjects: asked.subjects,
    measures: shown,
    predicates: [],
    order: { measure: null, direction: slots.direction ?? 'descending' },
    period: slots.period ?? (goesOn ? base.period : null),
    limit: null,
    offset: 0,
    unclear: asked.unclear,
  };
};
