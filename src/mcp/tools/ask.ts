import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LONGEST_MESSAGE } from '../../conversation/conversation';
import { questionIn } from '../../text/question-in';
import { answerOutput, answerSchema, answerWords } from '../answer-output';
import { AskError } from '../ask-error';
import type { Desk } from '../desk';
import { type Said, tool } from '../tool';

const input = z.strictObject({
  question: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_MESSAGE)
    .describe('a question about jobs in the United States, in English, as a person would put it'),
  conversation: z
    .uuid('the id that an earlier answer of this tool came with')
    .optional()
    .describe('goes on with an earlier question ("and in Texas?"): the id that its answer came with'),
});

const output = answerSchema.extend({
  conversation: z.string().describe('put it in the next call to go on; remembered for a day'),
});

/** A question in words, alone or going on with another. */
export const ask = tool({
  name: 'ask',
  title: 'Ask about jobs',
  description:
    'Answers a question in words about jobs in the United States: pay, growth, numbers of jobs, schooling, skills, people, moves from job to job; also "what does median mean" and "where is that from". Use it when the question is in words already, or to go on with one.',
  input,
  output,
  example: { question: 'which pays more, roofers or glaziers in Ohio?' },
  answer: ({ question, conversation: id }, desk) =>
    id === undefined
      ? answerNext(question, randomUUID(), undefined, desk)
      : desk.inOrder(id, () => goOn(question, id, desk)),
});

async function goOn(question: string, id: string, desk: Desk) {
  const state = await desk.memory.read(id);
  if (state === undefined)
    throw new AskError([
      `The conversation "${id}" is not remembered. Leave it out to begin another, and name the job.`,
    ]);
  return answerNext(question, id, state, desk);
}

async function answerNext(
  question: string,
  id: string,
  before: unknown,
  { conversation, memory }: Desk,
): Promise<Said<z.infer<typeof output>>> {
  const { answer, state } = conversation.respond(questionIn(question), before);
  await memory.write(id, state);
  const told = answerOutput(answer, conversation.sources);
  return { structured: { ...told, conversation: id }, words: [...answerWords(told), `Conversation: ${id}`] };
}
