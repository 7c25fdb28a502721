import { z } from 'zod';
import { refOf } from '../../answers/answer-context';
import { MOST_SHOWN, STANDARD_LIMIT } from '../../query/limits';
import { EMPTY_QUERY } from '../../query/query';
import { answerSchema, occupationSchema } from '../answer-output';
import { AskError, type Found } from '../ask-error';
import { subjectAsked } from '../asked/jobs';
import { jobField } from '../input-fields';
import { tool } from '../tool';
import { answered } from './query-tool';

/** Tool that finds occupations by name or code. */
export const occupation = tool({
  name: 'occupation',
  title: 'Find a job',
  description:
    'Finds a job by what people call it or by its code, and tells what it is: pay, growth, schooling, duties. If a name may mean several jobs, it lists them.',
  input: z.strictObject({
    name: jobField,
    limit: z.number().int().min(1).max(MOST_SHOWN).default(STANDARD_LIMIT).describe('how many jobs that it may mean'),
  }),
  output: z.object({
    meant: occupationSchema.nullable().describe('the job that the name means beyond doubt; null: one of the matches'),
    matches: z.array(occupationSchema).describe('jobs that the name may mean, the likeliest first'),
    overview: answerSchema.nullable().describe('what the job is; null if it is not clear which is meant'),
  }),
  example: { name: 'roofer' },
  answer({ name, limit }, desk) {
    const { typed, jobs } = desk.conversation;
    const asked = subjectAsked(name, desk);
    const subject = 'found' in asked ? typed.context.dataset.subject(asked.found.id) : undefined;
    const matches = jobs.find(name, limit);
    if (!subject || !('found' in asked)) {
      if (matches.length === 0) throw new AskError(problemsOf(asked));
      return { structured: { meant: null, matches, overview: null }, words: problemsOf(asked) };
    }
    const meant = refOf(subject);
    const { structured, words } = answered({ ...EMPTY_QUERY, operation: 'overview', subjects: [asked.found] }, desk);
    return {
      structured: {
        meant,
        matches: [meant, ...matches.filter(({ id }) => id !== meant.id)].slice(0, limit),
        overview: structured,
      },
      words: [`${meant.title} (${meant.id})`, ...words],
    };
  },
});

function problemsOf(asked: Found<unknown>): string[] {
  return 'problem' in asked ? [asked.problem] : [];
}
