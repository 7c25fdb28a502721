import type { z } from 'zod';
import { EMPTY_QUERY, type Query } from '../../query/query';
import { type AnswerOutput, answerOutput, answerSchema, answerWords } from '../answer-output';
import type { Desk } from '../desk';
import { type Tool, type ToolResult, tool } from '../tool';

interface QueryToolParts<I> {
  name: string;
  title: string;
  description: string;
  input: z.ZodType<I>;
  example: Record<string, unknown>;
  /** Returns what differs from `EMPTY_QUERY`. @throws AskError if names are unclear */
  query(input: I, desk: Desk): Partial<Query>;
}

/** Creates a tool that runs one query and returns its answer. */
export function queryTool<I>({ query, ...parts }: QueryToolParts<I>): Tool {
  return tool({
    ...parts,
    output: answerSchema,
    answer: (input, desk) => answered({ ...EMPTY_QUERY, ...query(input, desk) }, desk),
  });
}

/** Runs a query and returns its answer as data and in words. */
export function answered(query: Query, { conversation }: Desk): ToolResult<AnswerOutput> {
  const structured = answerOutput(conversation.typed.answer(query), conversation.sources);
  return { structured, words: answerWords(structured) };
}
