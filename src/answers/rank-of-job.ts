import type { Fact } from '../knowledge/fact';
import type { Query } from '../query/query';
import { matchOccupations, selectOccupations } from '../query/select-occupations';
import { type AnswerContext, exactLabel, formatted, inPlace } from './answer-context';
import { jobStart } from './job-name';

/** A question about the rank of one job, as a search among all jobs, with the line that says where the job stands in it. */
export interface RankOfJob {
  search: Query;
  line: string;
  /** The job's figure, in the unit of the measure. */
  fact: Fact;
}

/**
 * "Is wind tech still the fastest-growing job?" names a kind of job that only has one occupation: it asks where that one stands among all.
 * @returns null if the only condition is not such a kind, or if the job has no exact figure
 */
export function rankOfJob(query: Query, context: AnswerContext): RankOfJob | null {
  const [only, another] = query.predicates;
  const { measure } = query.order;
  const isOfKind = only?.type === 'occupation' && !only.not && only.said !== undefined && !another;
  if (query.operation !== 'rank' || measure === null || !isOfKind) return null;
  const [entry, otherKind] = matchOccupations(query, context.dataset).matching;
  if (!entry || otherKind) return null;
  const search: Query = { ...query, predicates: [] };
  const { selected } = selectOccupations(search, context.dataset);
  const at = selected.findIndex(one => one.entry.id === entry.id);
  const job = selected[at];
  if (!job || job.fact.atLeast) return null;
  const line = context.wording.say('rank', 'rank-of-job', {
    Job: jobStart(job.entry.occupation, context),
    rank: at + 1,
    count: selected.length,
    measure: exactLabel(measure, context),
    less: String(query.order.direction === 'ascending'),
    place: inPlace(query.places[0] ?? null, context),
    value: formatted(job.fact, context),
  });
  return { search, line, fact: job.fact };
}
