import type { MeasureId } from '../../knowledge/fact';
import { groupLength } from '../../knowledge/groups';
import type { Predicate } from '../../query/predicate';
import { type NamedSubject, type Query, subjectOf } from '../../query/query';
import { isGraded } from '../../query/select-occupations';
import { readingsOf } from '../../understanding/occupations/linker';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import { directionOf, orderingIn } from './measures';
import { among, betterThanAll, conditionOn, predicatesIn } from './predicates';
import { referredSubjects, subjectsOf } from './subjects';

/** Which jobs are looked for, and in what order. */
export function searchOf(slots: Slots, state: DialogueState): Pick<Query, 'predicates' | 'order' | 'unclear'> {
  const limited = new Set(slots.limits.map(({ measure }) => measure));
  const asked = orderingIn(slots);
  // A measure beside its own limit orders nothing unless there is no other.
  const free = asked.filter(measure => !limited.has(measure as never));
  const [first = null, ...others] = free.length > 0 ? free : asked;
  const named = subjectsOf(slots.jobs);
  const compares = slots.direction !== null || slots.measures.length > 0 || named.subjects.length > 1;
  const own = slots.references.some(({ kind }) => kind === 'own')
    ? (subjectsOf(slots.own, 'own').subjects[0]?.id ?? state.own)
    : null;
  const besideWhom = own === null ? named.subjects : [subjectOf(own)];
  const kind = own === null && !slots.comparative && slots.direction !== null ? kindNamed(slots) : [];
  const sets = kind.length === 0 && (compares || slots.allJobs);
  const beside = sets ? besidePredicates(besideWhom, first ?? 'salary', slots) : kind;
  const referred = referredSubjects(slots, state).map(({ id }) => id);
  const predicates: Predicate[] = [
    ...predicatesIn(slots),
    ...beside,
    // One job is no choice: what is pointed to is the list it was picked from.
    ...(referred.length > 1 ? [among(referred)] : []),
    ...others.flatMap(conditionOn),
  ];
  return {
    predicates,
    order: orderOf(first, slots, predicates),
    unclear: kind.length > 0 ? null : named.unclear,
  };
}

/** Least share of the likeliest reading's probability at which another reading counts as a kind of the job. */
const A_KIND = 0.05;

/** All kinds of a job ("the best-paid kind of drafter"): the readings of its name and their broad groups. */
function kindNamed({ jobs: [only, another] }: Slots): Predicate[] {
  if (only === undefined || another !== undefined) return [];
  const ids = readingsOf(only, A_KIND).map(({ id }) => id);
  const groups = [...new Set(ids.map(id => id.slice(0, groupLength.broad)))];
  return ids.length > 0 ? [{ type: 'occupation', ids, groups, said: only.text, not: false }] : [];
}

/** "Jobs that pay more than a teacher", "above average": one job or all of them is what others are set beside; several are a choice. */
function besidePredicates(
  subjects: readonly NamedSubject[],
  measure: MeasureId,
  { allJobs, direction }: Slots,
): Predicate[] {
  const bound = direction === 'ascending' ? 'at-most' : 'at-least';
  const [only, another] = subjects;
  const all = allJobs ? [{ ...betterThanAll(measure), bound } as Predicate] : [];
  if (only === undefined) return all;
  if (another) return [...all, among(subjects.map(({ id }) => id))];
  return [...all, { type: 'beside', measure, bound, subject: only.id }];
}

/** By the measure asked for; else by how well jobs fit what is liked, by decline, or by pay. */
function orderOf(measure: MeasureId | null, slots: Slots, predicates: readonly Predicate[]): Query['order'] {
  const { shrinking } = slots;
  if (shrinking && (measure === 'jobs' || measure === 'jobs-added'))
    return { measure: 'jobs-added', direction: 'ascending' };
  if (shrinking && (measure === null || measure === 'growth')) return { measure: 'growth', direction: 'ascending' };
  return { measure: measure ?? (predicates.some(isGraded) ? null : 'salary'), direction: directionOf(measure, slots) };
}
