import type { MeasureId } from '../../knowledge/fact';
import { groupLength } from '../../knowledge/groups';
import { isCount, isNumeric, isOfPay } from '../../knowledge/measures/registry';
import { graded, isTechnology, isUnwanted, type Predicate, predicatesOf } from '../../query/predicate';
import { type NamedSubject, type Query, subjectOf } from '../../query/query';
import { isGraded } from '../../query/select-occupations';
import { readingsOf } from '../../understanding/occupations/linker';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import { directionOf, measuresIn, orderingIn } from './measures';
import { among, betterThanAll, conditionOn, predicatesIn } from './predicates';
import { referredSubjects, subjectsOf } from './subjects';

/** Returns the conditions and the order of a search for jobs. */
export function searchOf(slots: Slots, state: DialogueState): Pick<Query, 'predicates' | 'order' | 'unclear'> {
  const limited = new Set(slots.limits.map(({ measure }) => measure));
  const asked = orderingIn(slots);
  // A measure with a limit ("over $50k") orders the jobs only if there is no other.
  const free = asked.filter(measure => !limited.has(measure as never));
  const [first = null, ...others] = free.length > 0 ? free : asked;
  const named = subjectsOf(slots.jobs);
  const compares = slots.direction !== null || slots.measures.length > 0 || named.subjects.length > 1;
  const own = ownComparedWith(slots, state);
  const referred = referredSubjects(slots, state);
  const pointsTo = asked.length > 0 ? pointedAt(slots, referred) : [];
  const comparedWith = own === null ? [...named.subjects, ...pointsTo] : [subjectOf(own)];
  const kind = own === null && !slots.comparative && slots.direction !== null ? kindNamed(slots) : [];
  const comparesOthers = kind.length === 0 && (compares || slots.allJobs);
  const beside = comparesOthers ? besidePredicates(comparedWith, first ?? 'salary', slots) : kind;
  const predicates: Predicate[] = [
    ...predicatesIn(slots),
    ...beside,
    // A reference to a single job does not limit the search to that job.
    ...(referred.length > 1 ? [among(referred.map(({ id }) => id))] : []),
    ...withoutOtherPay(others, first).flatMap(conditionOn),
  ];
  const isByFit = asked.length === 0 && onlyAvoids(predicates, slots);
  return {
    predicates: isByFit ? predicates.map(graded) : predicates,
    order: isByFit ? { measure: null, direction: 'descending' } : orderOf(first, slots, predicates),
    unclear: kind.length > 0 ? null : named.unclear,
  };
}

/** True for a search with nothing but things to avoid, some of them traits: "jobs where I never have to talk to anybody". */
function onlyAvoids(predicates: readonly Predicate[], { direction }: Slots): boolean {
  const avoided = predicatesOf('trait', predicates).filter(({ trait }) => !isTechnology(trait));
  return direction === null && avoided.length > 0 && predicates.every(isUnwanted);
}

/** The person's own job, if jobs are compared with it ("more than mine"). */
function ownComparedWith(slots: Slots, state: DialogueState): string | null {
  if (!slots.references.some(({ kind }) => kind === 'own')) return null;
  return subjectsOf(slots.own, 'own').subjects[0]?.id ?? state.own;
}

/** "Something that pays like that": the single job that a message points to without naming any. */
function pointedAt({ references, jobs }: Slots, [only, another]: readonly NamedSubject[]): readonly NamedSubject[] {
  const points = jobs.length === 0 && references.some(({ kind }) => kind === 'this');
  return points && only && !another ? [only] : [];
}

/** Measures to make conditions of: not another figure of pay next to the one that orders the jobs ("pay by the year and by the hour"). */
function withoutOtherPay(others: readonly MeasureId[], first: MeasureId | null): readonly MeasureId[] {
  return first !== null && isOfPay(first) ? others.filter(measure => !isOfPay(measure)) : others;
}

/** Occupations count as kinds of a job if they have at least this share of the probability of the name's likeliest one. */
const A_KIND = 0.05;

/**
 * The condition that a job is of the kind named ("the best-paid kind of drafter"): any occupation that the name may mean, or another one
 * of their broad groups.
 */
function kindNamed({ jobs: [only, another] }: Slots): Predicate[] {
  if (only === undefined || another !== undefined) return [];
  const ids = readingsOf(only, A_KIND).map(({ id }) => id);
  const groups = [...new Set(ids.map(id => id.slice(0, groupLength.broad)))];
  return ids.length > 0 ? [{ type: 'occupation', ids, groups, said: only.text, not: false }] : [];
}

/**
 * The conditions that compare jobs with another one or with all: "jobs that pay more than a teacher", "above average". Several named jobs
 * are a choice instead: only those are searched.
 */
function besidePredicates(
  subjects: readonly NamedSubject[],
  measure: MeasureId,
  { allJobs, direction }: Slots,
): Predicate[] {
  const bound = direction === 'ascending' ? 'at-most' : 'at-least';
  const [only, another] = subjects;
  const all = allJobs && !isCount(measure) ? [{ ...betterThanAll(measure), bound } as Predicate] : [];
  if (only === undefined) return all;
  if (another) return [...all, among(subjects.map(({ id }) => id))];
  // "Something that pays like that": only pay is matched approximately, not growth or counts.
  const isLike = direction === null && !allJobs && isOfPay(measure);
  return [...all, { type: 'beside', measure, bound: isLike ? 'about' : bound, subject: only.id }];
}

/**
 * The condition that a figure is better than that of the job that somebody starts from: "that pay more". None if the message names an
 * amount or a job instead, or several figures, of which only one may be compared.
 */
export function betterThan(start: string | null, slots: Slots): Predicate[] {
  const [only, another] = measuresIn(slots).filter(isNumeric);
  const isOfStart = slots.comparative && slots.limits.length + slots.jobs.length === 0;
  if (start === null || !isOfStart || slots.direction === null || only === undefined || another) return [];
  const bound = slots.direction === 'ascending' ? 'at-most' : 'at-least';
  return [{ type: 'beside', measure: only, bound, subject: start }];
}

/** True for something that somebody likes or can do, as opposed to the area of work they ask about. */
function isLiked(predicate: Predicate): boolean {
  return (predicate.type === 'trait' && !predicate.not) || (predicate.type === 'area' && predicate.liked === true);
}

/** The order of a search: by the measure asked for, or else by decline, by how well jobs fit the person's wishes, or by pay. */
function orderOf(measure: MeasureId | null, slots: Slots, predicates: readonly Predicate[]): Query['order'] {
  const { shrinking } = slots;
  if (shrinking && (measure === 'jobs' || measure === 'jobs-added'))
    return { measure: 'jobs-added', direction: 'ascending' };
  if (shrinking && (measure === null || measure === 'growth')) return { measure: 'growth', direction: 'ascending' };
  // "Something quiet that pays decent": how well jobs fit orders them, and their pay is shown anyway. A job either is in an area or not.
  const byFit = predicates.some(one => isLiked(one) && one.type === 'trait');
  if (byFit && measure === 'salary' && slots.direction === null) return { measure: null, direction: 'descending' };
  const isAsked = measure !== null && !(slots.limits.length > 0 && isOfPay(measure) && slots.direction === null);
  return { measure: isAsked ? measure : usualOrder(predicates, slots), direction: directionOf(measure, slots) };
}

/** True for a least amount of pay. */
function isPayFloor(predicate: Predicate): boolean {
  return predicate.type === 'figure' && predicate.bound === 'at-least' && isOfPay(predicate.measure);
}

/**
 * The order if none is asked for: by fit; by number of jobs if the search hardly narrows them ("what work is there in Montana?", "what pays
 * 70k?"), because the best-paid of all jobs are surgeons; by pay.
 */
function usualOrder(predicates: readonly Predicate[], { direction, positive, places }: Slots): MeasureId | null {
  if (predicates.some(isGraded)) return null;
  const isNarrowed = predicates.length + places.length > 0;
  const isWide =
    isNarrowed && direction === null && !positive && predicates.every(one => isUnwanted(one) || isPayFloor(one));
  return isWide ? 'jobs' : 'salary';
}
