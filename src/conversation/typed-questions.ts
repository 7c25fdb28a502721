import type { Answer } from '../answers/answer';
import type { AnswerContext } from '../answers/answer-context';
import { answerQuery } from '../answers/answer-query';
import { type NamedSubject, type Query, subjectOf } from '../query/query';
import { nameKeyOf } from '../text/name-key';
import type { JobLookup } from './job-lookup';

/** Questions from programs, typed instead of worded. */
export interface TypedQuestions {
  /** Answers a query. Its ids must be in the data. */
  answer(query: Query): Answer;
  /**
   * The job or field that some words name unambiguously, with other meanings worth mentioning; null if not clear.
   * @param words a name, a code ("47-2181.00", "29-0000") or an everyday name of a field of work
   */
  subject(words: string): NamedSubject | null;
  /** The data: jobs, places and terms, and their names. */
  readonly context: AnswerContext;
}

/** Typed questions over one dataset. */
export function createTypedQuestions(jobs: JobLookup, context: AnswerContext): TypedQuestions {
  const { dataset, wording } = context;
  const fields = new Map<string, string>();
  for (const { id, title, plural } of dataset.groups) {
    for (const name of [title, plural, ...(wording.dialogs.groups[id] ?? [])]) {
      // A name of several fields means the first, as in a question for one figure.
      if (!fields.has(nameKeyOf(name))) fields.set(nameKeyOf(name), id);
    }
  }
  return {
    context,
    answer: query => answerQuery(query, context),
    subject(words) {
      const field = fields.get(nameKeyOf(words));
      if (field !== undefined) return subjectOf(field);
      const job = jobs.read(words);
      // Replies repeat the name as it was written: "RN", not "rn".
      return job && job.mention !== null ? { ...job, mention: words } : job;
    },
  };
}
