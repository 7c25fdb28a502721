import type { z } from 'zod';
import { EMPTY_QUERY, type Query } from '../../query/query';
import { type AnswerOutput, answerOutput, answerSchema, answerWords } from '../answer-output';
import type { Desk } from '../desk';
import { type Said, type Tool, tool } from '../tool';

interface QueryToolParts<I> {
  name: string;
  title: string;
  description: string;
  input: z.ZodType<I>;
  example: Record<string, unknown>;
  /** What is asked; the rest of the query asks for nothing. @throws AskError where names are not clear */
  query(input: I, desk: Desk): Partial<Query>;
}

/** A tool that puts one query, and tells its answer. */
export function queryTool<I>({ query, ...parts }: QueryToolParts<I>): Tool {
  return tool({
    ...parts,
    output: answerSchema,
    answer: (input, desk) => answered({ ...EMPTY_QUERY, ...query(input, desk) }, desk),
  });
}

/** The answer to a query, for programs and in words. */
export function answered(query: Query, { conversation }: Desk): Said<AnswerOutput> {
  const structured = answerOutput(conversation.typed.answer(query), conversation.sources);
  return { structured, words: answerWords(structured) };
}
