import { isNumeric } from '../../knowledge/measures/registry';
import type { Predicate } from '../../query/predicate';
import { distinct, MOST_PLACES, MOST_SUBJECTS, subjectOf } from '../../query/query';
import type { Reducer } from '../turn';
import { isList, lastQuery, operationFor } from './base';
import { aside } from './begun';
import { change, shownBeside } from './change';
import { measuresIn } from './measures';
import { namedPlaces } from './places';
import { merged, predicatesIn } from './predicates';
import { namedSubjects, referredSubjects, subjectsOf } from './subjects';

/** One more job, place or measure beside those shown; to a list one more field or condition. */
export const add: Reducer = turn => {
  const { slots, state } = turn;
  if (state.query === null) return change(turn);
  const base = lastQuery(state);
  const conditions = predicatesIn(slots);
  if (isList(base) && slots.jobs.length === 0 && conditions.length > 0)
    return { ...base, ...aside(turn), predicates: widened(base.predicates, conditions), offset: 0 };
  const figures = measuresIn(slots).filter(isNumeric);
  if (isList(base) && slots.jobs.length === 0 && figures.length > 0)
    return { ...base, ...aside(turn), measures: shownBeside(base.order.measure, [...base.measures, ...figures]) };
  const named = namedSubjects(slots);
  const before = base.subjects.length > 0 ? base.subjects : state.jobs.map(subjectOf);
  const own = subjectsOf(slots.own, 'own').subjects;
  const subjects = distinct([...before, ...named.subjects, ...own, ...referredSubjects(slots, state)]).slice(
    0,
    MOST_SUBJECTS,
  );
  const places = namedPlaces(slots);
  const measures = [...new Set([...base.measures, ...measuresIn(slots)])];
  // Beside the whole country stands the first state that is added to it.
  const nation =
    base.nation ||
    places.nation ||
    (base.places.length === 0 && places.places.length > 0 && named.subjects.length === 0);
  return {
    ...base,
    ...aside(turn),
    places: [...new Set([...base.places, ...places.places])].slice(0, MOST_PLACES),
    nation,
    outside: places.outside,
    operation: operationFor(subjects.length, measures.length),
    subjects,
    measures,
    period: slots.period ?? base.period,
    predicates: [],
    limit: null,
    unclear: named.unclear && { ...named.unclear, position: subjects.length },
  };
};

/** A field more is one of several that will do; any other condition is one more to be met. */
function widened(before: readonly Predicate[], latest: readonly Predicate[]): Predicate[] {
  return latest.reduce<Predicate[]>(
    (all, one) => {
      const same = one.type === 'field' && !one.not ? all.find(old => old.type === 'field' && !old.not) : undefined;
      if (same?.type !== 'field' || one.type !== 'field') return merged(all, [one]);
      const codes = [...new Set([...same.codes, ...one.codes])];
      return all.map(old => (old === same ? { ...same, codes } : old));
    },
    [...before],
  );
}
