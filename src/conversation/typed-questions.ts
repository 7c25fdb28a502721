import type { Answer } from '../answers/answer';
import { answerQuery } from '../answers/answer-query';
import type { Toolbox } from '../answers/toolbox';
import { type NamedSubject, type Query, subjectOf } from '../query/query';
import { nameKeyOf } from '../text/name-key';
import type { JobLookup } from './job-lookup';

/** Questions that programs put: typed, where people use words. */
export interface TypedQuestions {
  /** Answers a query. Its ids have to be those of the data. */
  answer(query: Query): Answer;
  /**
   * The job or field that some words name beyond doubt, with other readings worth a word; null when that is not clear.
   * @param words a name, a code ("47-2181.00", "29-0000") or what people call a field of work
   */
  subject(words: string): NamedSubject | null;
  /** What answers are made of: which jobs, places and terms there are, and what they are called. */
  readonly toolbox: Toolbox;
}

/** Typed questions over one dataset. */
export function createTypedQuestions(jobs: JobLookup, toolbox: Toolbox): TypedQuestions {
  const { dataset, wording } = toolbox;
  const fields = new Map<string, string>();
  for (const { id, title, plural } of dataset.groups) {
    for (const name of [title, plural, ...(wording.dialogs.groups[id] ?? [])]) {
      // A name of several fields means the first, as in a question for one figure.
      if (!fields.has(nameKeyOf(name))) fields.set(nameKeyOf(name), id);
    }
  }
  return {
    toolbox,
    answer: query => answerQuery(query, toolbox),
    subject(words) {
      const field = fields.get(nameKeyOf(words));
      if (field !== undefined) return subjectOf(field);
      const job = jobs.read(words);
      // Said back as it was written: "RN", not "rn".
      return job && job.mention !== null ? { ...job, mention: words } : job;
    },
  };
}
