import type { Occupation, Subject } from '../knowledge/dataset';
import type { Toolbox } from './toolbox';

const JOBS_SHOWN = 5;

/** O*NET's related occupations with a BLS line of their own, each line once; the first five. */
export function relatedJobs(from: Subject, { dataset }: Pick<Toolbox, 'dataset'>): Occupation[] {
  if (from.type !== 'occupation') return [];
  const jobs = (from.onet?.related ?? []).flatMap(code => {
    const job = dataset.subject(code);
    return job?.type === 'occupation' && job.line ? [job] : [];
  });
  return jobs
    .filter((job, at) => job.line !== from.line && jobs.findIndex(other => other.line === job.line) === at)
    .slice(0, JOBS_SHOWN);
}
