import type { Dataset, Occupation, RankEntry, Subject } from '../knowledge/dataset';
import { groupBy } from '../knowledge/group-by';
import { areInOneGroup, isSupervisor } from '../knowledge/groups';
import { memoized } from '../knowledge/memoized';
import { peopleIn } from '../query/select-occupations';
import type { AnswerContext } from './answer-context';

/** O*NET's related occupations that have a BLS line other than the job's, each line once, most related first. */
export function relatedJobs(from: Subject, { dataset }: Pick<AnswerContext, 'dataset'>): Occupation[] {
  if (from.type !== 'occupation') return [];
  const jobs = (from.onet?.related ?? []).flatMap(code => {
    const job = dataset.subject(code);
    return job?.type === 'occupation' && job.line ? [job] : [];
  });
  return jobs.filter((job, at) => job.line !== from.line && jobs.findIndex(other => other.line === job.line) === at);
}

/** Jobs related to the related jobs, without these and the job itself; those related to the most of them come first. */
export function relatedToRelated(from: Subject, context: Pick<AnswerContext, 'dataset'>): Occupation[] {
  const near = relatedJobs(from, context);
  const known = new Set([from.line, ...near.map(({ line }) => line)]);
  const beyond = near.flatMap(job => relatedJobs(job, context)).filter(({ line }) => !known.has(line));
  const ways = [...groupBy(beyond, ({ line }) => line).values()];
  return ways.sort((a, b) => b.length - a.length).map(([job]) => job);
}

/**
 * Matching occupations with a BLS line other than the job's, by how similar their skills are (Euclidean distance between O*NET's
 * ratings of importance). Empty if the skills of the job are not rated.
 */
export function jobsBySkills(
  from: Subject,
  isFitting: (job: Occupation) => boolean,
  { dataset }: Pick<AnswerContext, 'dataset'>,
): Occupation[] {
  const own = from.type === 'occupation' ? (from.onet?.skills ?? []) : [];
  if (own.length === 0) return [];
  const distance = ({ onet }: Occupation): number => {
    const skills = new Map(onet?.skills);
    return Math.hypot(...own.map(([skill, importance]) => importance - (skills.get(skill) ?? 0)));
  };
  return dataset.entries
    .filter(({ line, occupation }) => line !== from.line && occupation.onet?.skills.length && isFitting(occupation))
    .map(({ occupation }) => ({ occupation, far: distance(occupation) }))
    .sort((a, b) => a.far - b.far)
    .map(({ occupation }) => occupation);
}

/** The largest group of first-line supervisors in a job's major group, as a step up; empty if the job or a related one is such a group. */
export function supervisorsOf(
  from: Subject,
  related: readonly Occupation[],
  { dataset }: Pick<AnswerContext, 'dataset'>,
): Occupation[] {
  if (from.type !== 'occupation' || [from, ...related].some(({ soc }) => isSupervisor(soc))) return [];
  const above = dataset.entries.filter(
    ({ line }) => isSupervisor(line.code) && areInOneGroup(line.code, from.soc, 'major'),
  );
  const [most] = above.sort((a, b) => peopleIn(b) - peopleIn(a));
  return most ? [most.occupation] : [];
}

/** The jobs of a job's minor group, those with the most people first; for jobs without related ones in O*NET. */
export function jobsOfGroup(from: Subject, { dataset }: Pick<AnswerContext, 'dataset'>): Occupation[] {
  return dataset.entries
    .filter(({ line, occupation }) => line !== from.line && areInOneGroup(occupation.soc, from.soc, 'minor'))
    .sort((a, b) => peopleIn(b) - peopleIn(a))
    .map(({ occupation }) => occupation);
}

const entriesByLine = memoized(({ entries }: Dataset) => new Map(entries.map(entry => [entry.line, entry])));

/** The ranking line of an occupation; undefined if BLS has none. */
export function entryOf(job: Occupation, dataset: Dataset): RankEntry | undefined {
  return job.line === null ? undefined : entriesByLine(dataset).get(job.line);
}
