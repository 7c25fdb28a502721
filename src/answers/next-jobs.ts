import type { Occupation, Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import { areInOneGroup } from '../knowledge/groups';
import { levelOf } from '../knowledge/measures/levels';
import { MOST_SHOWN } from '../query/limits';
import type { Query } from '../query/query';
import { isGraded, satisfies, selectOccupations, strengthIn } from '../query/select-occupations';
import { type AnswerContext, factOf } from './answer-context';
import { payGap, payOf } from './pay-in-lists';
import { entryOf, jobsBySkills, jobsOfGroup, relatedJobs, relatedToRelated, supervisorsOf } from './related-jobs';

/**
 * The way in which similar jobs were found: O*NET's related occupations, those related to them, similar skills, the same group, the
 * conditions alone, or none.
 */
export type FoundBy = 'related' | 'beyond' | 'skills' | 'group' | 'conditions' | 'none';

/** Similar jobs, and how they were found. */
interface Found {
  jobs: Occupation[];
  basis: FoundBy;
}

/** Jobs within reach need at most this many more levels of schooling. */
export const MORE_SCHOOLING = 1;

/**
 * Finds the related jobs that match the query. If none does, finds matching jobs that are related to those, or else those that need the
 * most similar skills. If O*NET lists no related jobs, finds matching jobs of the same group. If that finds none, any matching job will do.
 */
export function jobsAfter(query: Query, from: Subject, context: AnswerContext): Found {
  const fits = fitting(query, context);
  const isFitting = (job: Occupation) => isShorter(job, from, query, context) && fits(job);
  const related = relatedJobs(from, context);
  const above = query.operation === 'move' ? supervisorsOf(from, related, context) : [];
  const near = [...related, ...above].filter(isFitting);
  const others = query.operation === 'move' ? otherWork(near, from, isFitting, context) : [];
  if (near.length > 0) return { jobs: [...near, ...others], basis: 'related' };
  if (related.length === 0) {
    const jobs = jobsOfGroup(from, context).filter(isFitting).slice(0, MOST_SHOWN);
    return jobs.length > 0 ? { jobs, basis: 'group' } : byConditions(query, from, context, 'none');
  }
  const isInReach = (job: Occupation) => (schoolingBeyond(job, from, context) ?? 0) <= MORE_SCHOOLING;
  const beyond = relatedToRelated(from, context).filter(job => isFitting(job) && isInReach(job));
  if (beyond.length > 0) return { jobs: bestFitFirst(beyond, query, context).slice(0, MOST_SHOWN), basis: 'beyond' };
  const kindred = jobsBySkills(from, isFitting, context);
  if (kindred.length === 0) return byConditions(query, from, context, 'skills');
  const inReach = kindred.filter(isInReach);
  return {
    jobs: bestFitFirst(inReach.length > 0 ? inReach : kindred, query, context).slice(0, MOST_SHOWN),
    basis: 'skills',
  };
}

/**
 * All jobs that match the conditions of the query, as a search orders them; none without conditions.
 * @param otherwise how jobs were looked for if there are none
 */
function byConditions(query: Query, from: Subject, { dataset }: AnswerContext, otherwise: FoundBy): Found {
  const { selected } = query.predicates.length > 0 ? selectOccupations(query, dataset) : { selected: [] };
  const jobs = selected
    .filter(({ entry }) => entry.line !== from.line)
    .map(({ entry }) => entry.occupation)
    .slice(0, MOST_SHOWN);
  return { jobs, basis: jobs.length > 0 ? 'conditions' : otherwise };
}

/** How many of the nearest jobs are looked at for how well they fit. */
const NEAREST = 40;

/** Keeps the nearest jobs, in order of their fit to the traits and areas wanted; all as they are if none are wanted. */
function bestFitFirst(kindred: readonly Occupation[], { predicates }: Query, { dataset }: AnswerContext) {
  if (!predicates.some(isGraded)) return kindred;
  const strengthOf = strengthIn(predicates, dataset);
  const rated = kindred.slice(0, NEAREST).flatMap(job => {
    const entry = entryOf(job, dataset);
    const strength = entry ? strengthOf(entry) : null;
    return strength === null ? [] : [{ job, strength }];
  });
  rated.sort((a, b) => b.strength - a.strength);
  return rated.length > 0 ? rated.map(({ job }) => job) : kindred;
}

/** At least this many next steps lead out of the job's major group. */
const LEAST_OTHER = 2;

/**
 * Adds second-degree related jobs from other major groups, so that a teacher who wants something else is not offered only teaching
 * jobs. They pay as much and need no more schooling.
 */
function otherWork(
  related: readonly Occupation[],
  from: Subject,
  isFitting: (job: Occupation) => boolean,
  context: AnswerContext,
): Occupation[] {
  const missing = LEAST_OTHER - related.filter(job => !isAlike(job, from)).length;
  if (missing <= 0 || related.length === 0) return [];
  const own = payOf(from, null, context);
  const isStep = (job: Occupation) =>
    !isAlike(job, from) &&
    isFitting(job) &&
    (schoolingBeyond(job, from, context) ?? 1) <= 0 &&
    (payGap(payOf(job, null, context), own)?.amount ?? -1) >= 0;
  return relatedToRelated(from, context).filter(isStep).slice(0, missing);
}

/** Returns a function that tells whether a job matches the conditions of the query; without conditions, all jobs do. */
function fitting({ predicates, places }: Query, { dataset }: AnswerContext): (job: Occupation) => boolean {
  if (predicates.length === 0) return () => true;
  const matches = satisfies(predicates, { dataset, place: places[0] ?? null });
  return job => {
    const entry = entryOf(job, dataset);
    return entry !== undefined && matches(entry);
  };
}

/** True for measures of how much schooling a job needs. */
export const isSchooling = (measure: MeasureId | null): boolean =>
  measure === 'education' || measure === 'time-to-enter';

/** True if the job needs less schooling than the first one, or the query does not ask for that. */
function isShorter(job: Occupation, from: Subject, { order }: Query, context: AnswerContext): boolean {
  if (!isSchooling(order.measure) || order.direction !== 'ascending') return true;
  return (schoolingBeyond(job, from, context) ?? -1) < 0;
}

/** How many more levels of schooling one job needs for entry than another; null if unknown. */
export function schoolingBeyond(job: Occupation, from: Subject, context: AnswerContext): number | null {
  const levelFor = (subject: Subject) => levelOf(factOf('education', subject, null, context));
  const [own, other] = [levelFor(from), levelFor(job)];
  return own === null || other === null ? null : other - own;
}

/** True for a job in the same major group. */
export function isAlike(job: Occupation, from: Subject): boolean {
  return areInOneGroup(job.soc, from.soc, 'major');
}
