import { ALL_JOBS, isGroupCode } from '../../knowledge/groups';
import { isNumeric } from '../../knowledge/measures/registry';
import { EMPTY_QUERY, MOST_SUBJECTS, type Query } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import type { DialogueTurn, Reducer } from '../turn';
import { lastList } from './base';
import { aside } from './begun';
import { measuresIn } from './measures';
import { merged } from './merge-predicates';
import { placesOfEdit } from './places';
import { among, conditionOn } from './predicates';
import { betterThan, searchOf } from './search';
import { subjectsOf } from './subjects';

/** Adds conditions to the last list or, if there is none, to the jobs of the fields talked about. */
export const refine: Reducer = turn => {
  const { slots, state } = turn;
  const base = earlierJobs(turn) ?? lastList(state) ?? ofField(state);
  const { predicates, order } = searchOf(withinReach(slots), state);
  const own = subjectsOf(slots.own, 'own').subjects[0]?.id ?? base.own;
  const better = betterThan(startOf(base), slots);
  // "And growing" is a condition; "the fastest growing" is an order.
  const ordered = slots.direction !== null && slots.measures.length > 0 && better.length === 0;
  const named = slots.limits.length + better.length > 0 ? [] : measuresIn(slots).filter(isNumeric);
  const figures = ordered ? [] : named;
  // "The fastest growing" also excludes jobs that shrink.
  const grows = slots.direction === 'descending' && named.includes('growth');
  const wanted = grows ? conditionOn('growth') : figures.flatMap(conditionOn);
  // "With lots of openings": a measure that gives no condition orders the list.
  const [many] = figures.filter(measure => conditionOn(measure).length === 0);
  return {
    ...base,
    ...aside(turn),
    ...placesOfEdit(base, slots, state),
    own,
    operation: base.operation === 'count' ? 'rank' : base.operation,
    predicates: merged(base.predicates, [...predicates, ...better, ...wanted]),
    order: ordered ? order : many ? { measure: many, direction: 'descending' } : base.order,
    limit: slots.count ?? base.limit,
    period: slots.period ?? base.period,
    offset: 0,
  };
};

/** The job from which a list of moves or similar jobs starts; null for any other list. */
function startOf({ operation, own, subjects }: Query): string | null {
  if (operation === 'move') return own;
  return operation === 'related' ? (subjects[0]?.id ?? null) : null;
}

/** "Which of these can I do with two years of college?" includes the jobs that require less schooling. */
function withinReach(slots: Slots): Slots {
  const { education, references } = slots;
  const reaches = education?.bound === 'exactly' && references.length > 0;
  return reaches ? { ...slots, education: { ...education, bound: 'at-most' } } : slots;
}

/** "Which of these…" while a single job is shown: a list of the jobs shown or talked about before it; null if there is another list. */
function earlierJobs({ slots, state }: DialogueTurn): Query | null {
  const { jobs, history, list } = state;
  const areSeveral = slots.references.some(({ kind }) => kind === 'these');
  const earlier = list.length > 1 ? list.slice(0, MOST_SUBJECTS) : history.slice(-MOST_SUBJECTS);
  if (!areSeveral || jobs.length !== 1 || lastList(state) || earlier.length < 2) return null;
  return ofField({ ...state, jobs: earlier });
}

/** A list, by pay, of the jobs in the fields talked about or of the jobs shown. */
function ofField({ query, jobs }: DialogueState): Query {
  const codes = jobs.filter(id => isGroupCode(id) && id !== ALL_JOBS);
  const base: Query = {
    ...EMPTY_QUERY,
    operation: 'rank',
    order: { measure: 'salary', direction: 'descending' },
    places: query?.places ?? [],
  };
  if (codes.length > 0) return { ...base, predicates: [{ type: 'field', codes, not: false }] };
  return jobs.length > 1 ? { ...base, predicates: [among(jobs)] } : base;
}
