import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LONGEST_MESSAGE } from '../../conversation/conversation';
import { questionIn } from '../../text/question-in';
import { answerOutput, answerSchema, answerWords } from '../answer-output';
import { AskError } from '../ask-error';
import type { Desk } from '../desk';
import { type ToolResult, tool } from '../tool';

const input = z.strictObject({
  question: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_MESSAGE)
    .describe('a question about jobs in the United States, in English, as a person would put it'),
  conversation: z
    .uuid('the id that came with an earlier answer of this tool')
    .optional()
    .describe('to follow up on an earlier question ("and in Texas?"): the id that came with its answer'),
});

const output = answerSchema.extend({
  conversation: z.string().describe('pass it in the next call to follow up; kept for a day'),
});

/** Tool that answers a question in words, either a new one or a follow-up. */
export const ask = tool({
  name: 'ask',
  title: 'Ask about jobs',
  description:
    'Answers a question in words about jobs in the United States: pay, growth, numbers of jobs, schooling, skills, people, moves from job to job; also "what does median mean" and "where is that from". Use it for a question that is already in words, or to follow up on one.',
  input,
  output,
  example: { question: 'which pays more, roofers or glaziers in Ohio?' },
  answer: ({ question, conversation: id }, desk) =>
    id === undefined
      ? answerNext(question, randomUUID(), undefined, desk)
      : desk.inOrder(id, () => followUp(question, id, desk)),
});

async function followUp(question: string, id: string, desk: Desk) {
  const state = await desk.memory.read(id);
  if (state === undefined)
    throw new AskError([
      `The conversation "${id}" is no longer known. Leave it out to start a new one, and name the job.`,
    ]);
  return answerNext(question, id, state, desk);
}

async function answerNext(
  question: string,
  id: string,
  before: unknown,
  { conversation, memory }: Desk,
): Promise<ToolResult<z.infer<typeof output>>> {
  const { answer, state } = conversation.respond(questionIn(question), before);
  await memory.write(id, state);
  const result = answerOutput(answer, conversation.sources);
  return { structured: { ...result, conversation: id }, words: [...answerWords(result), `Conversation: ${id}`] };
}
