import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { type JobLookup, LONGEST_JOB_NAME } from '../../conversation/job-lookup';
import { problemsIn } from '../problems';
import { comparisonDialog, readJob } from './comparison-dialog';
import { resultsOf } from './extension-result';
import { COMPARE_JOBS, SEARCH_JOB } from './manifest';

/** Results per page in Teams. */
const PAGE = 15;
/** Most results of a search; nobody scrolls further. */
const MOST_FOUND = 75;

const querySchema = z.object({
  commandId: z.literal(SEARCH_JOB),
  // On its first run Teams sends the parameter `initialRun` with the string "true" instead of typed text.
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).nullish(),
  queryOptions: z.object({ skip: z.int().min(0).nullish(), count: z.int().min(1).nullish() }).nullish(),
});
const fetchSchema = z.object({ commandId: z.literal(COMPARE_JOBS) });
const jobName = z.string().max(LONGEST_JOB_NAME).nullish();
const submitSchema = fetchSchema.extend({ data: z.object({ first: jobName, second: jobName }).nullish() });

/**
 * Handles the invokes of the message extension: searching for a job, and comparing two jobs in a dialog.
 * @returns null for any other invoke; status 400 for one with an invalid value
 */
export function answerMessageExtension(
  name: string | undefined,
  value: unknown,
  jobs: JobLookup,
): InvokeResponse | null {
  switch (name) {
    case 'composeExtension/query':
      return answered(querySchema, value, query => search(query, jobs));
    case 'composeExtension/fetchTask':
      return answered(fetchSchema, value, () =>
        comparisonDialog({ first: readJob('', jobs), second: readJob('', jobs) }),
      );
    case 'composeExtension/submitAction':
      return answered(submitSchema, value, ({ data }) => compare(data ?? {}, jobs));
    default:
      return null;
  }
}

function answered<T>(schema: z.ZodType<T>, value: unknown, answer: (read: T) => object): InvokeResponse {
  const { data, error } = schema.safeParse(value);
  if (data !== undefined) return { status: 200, body: answer(data) };
  const message = problemsIn(error)
    .map(problem => `value.${problem}`)
    .join('; ');
  return { status: 400, body: { error: { code: 'BadRequest', message } } };
}

function search({ parameters, queryOptions }: z.infer<typeof querySchema>, jobs: JobLookup): object {
  const typed = parameters?.find(({ name }) => name === 'job')?.value;
  const skip = queryOptions?.skip ?? 0;
  const found = jobs.find(typeof typed === 'string' ? typed : '', MOST_FOUND);
  return resultsOf(
    found.slice(skip, skip + Math.min(queryOptions?.count ?? PAGE, PAGE)).map(({ id }) => jobs.describe([id])),
  );
}

function compare({ first, second }: { first?: string | null; second?: string | null }, jobs: JobLookup): object {
  const sides = { first: readJob(first ?? '', jobs), second: readJob(second ?? '', jobs) };
  if (sides.first.id === null || sides.second.id === null || sides.first.id === sides.second.id) {
    return comparisonDialog({ ...sides, submitted: true });
  }
  return resultsOf([jobs.describe([sides.first.id, sides.second.id])]);
}
