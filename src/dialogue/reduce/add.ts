import { isNumeric } from '../../knowledge/measures/registry';
import type { Predicate } from '../../query/predicate';
import { distinct, MOST_PLACES, MOST_SUBJECTS, subjectOf } from '../../query/query';
import type { Reducer } from '../turn';
import { isList, lastQuery, operationFor } from './base';
import { aside } from './begun';
import { change, shownBeside } from './change';
import { measuresIn } from './measures';
import { merged } from './merge-predicates';
import { namedPlaces } from './places';
import { predicatesIn } from './predicates';
import { namedSubjects, referredSubjects, subjectsOf } from './subjects';

/** Adds a job, place or measure to those shown, or a field or condition to a list. */
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
  // Figures for the whole country stay when the first state is added to them.
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

/**
 * Adds conditions to a list. Fields are alternatives: a job may be in an old or a new one. Other conditions are merged (see `merged`).
 */
function widened(before: readonly Predicate[], latest: readonly Predicate[]): Predicate[] {
  return latest.reduce<Predicate[]>(
    (all, added) => {
      const same = added.type === 'field' && !added.not ? all.find(old => old.type === 'field' && !old.not) : undefined;
      if (same?.type !== 'field' || added.type !== 'field') return merged(all, [added]);
      const codes = [...new Set([...same.codes, ...added.codes])];
      return all.map(old => (old === same ? { ...same, codes } : old));
    },
    [...before],
  );
}
