import type { Query } from '../query/query';
import { selectOccupations } from '../query/select-occupations';
import { type AnswerContext, exactLabel, formatted } from './answer-context';
import { jobStart } from './job-name';

/** A question about the rank of one job, as a search among all jobs, with the line that says where the job stands in it. */
export interface RankOfJob {
  search: Query;
  line: string;
}

/**
 * "Is wind tech still the fastest-growing job?" names a kind of job that only has one occupation: it asks where that one stands among all.
 * @returns null if the only condition is not such a kind, or if the job has no figure
 */
export function rankOfJob(query: Query, context: AnswerContext): RankOfJob | null {
  const [only, another] = query.predicates;
  const { measure } = query.order;
  if (query.operation !== 'rank' || measure === null || only?.type !== 'occupation' || only.not || another) return null;
  const [job, other] = selectOccupations(query, context.dataset).selected;
  if (only.said === undefined || !job || other) return null;
  const search: Query = { ...query, predicates: [] };
  const { selected } = selectOccupations(search, context.dataset);
  const at = selected.findIndex(({ entry }) => entry.id === job.entry.id);
  if (at < 0) return null;
  const line = context.wording.say('rank', 'rank-of-job', {
    Job: jobStart(job.entry.occupation, context),
    rank: at + 1,
    count: selected.length,
    measure: exactLabel(measure, context),
    less: String(query.order.direction === 'ascending'),
    value: formatted(job.fact, context),
  });
  return { search, line };
}
