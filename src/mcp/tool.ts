import type { CallToolResult, Tool as ToolListing } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { matchSchema } from '../knowledge/mismatch';
import { AskError } from './ask-error';
import type { Desk } from './desk';

/** A tool as the server lists and calls it. */
export interface Tool {
  listing: ToolListing;
  /** Valid arguments, shown if a call's are not. */
  example: Record<string, unknown>;
  /** @param given the client's arguments. @returns the answer, or what is wrong with the call and how to ask */
  call(given: unknown, desk: Desk): Promise<CallToolResult>;
}

/** A tool's result: for programs by its schema, and in words, part by part. */
export interface Said<T> {
  structured: T;
  words: string[];
}

interface ToolParts<I, O extends Record<string, unknown>> {
  name: string;
  title: string;
  description: string;
  input: z.ZodType<I>;
  output: z.ZodType<O>;
  example: Record<string, unknown>;
  answer(input: I, desk: Desk): Said<O> | Promise<Said<O>>;
}

/** Asking changes nothing, and the data is a closed set. */
const ANNOTATIONS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Makes a tool. It lists its schemas, and its calls are checked against them. */
export function tool<I, O extends Record<string, unknown>>(parts: ToolParts<I, O>): Tool {
  const { name, title, description, input, output, example } = parts;
  return {
    listing: {
      name,
      title,
      description,
      inputSchema: jsonSchema(input, 'input'),
      outputSchema: jsonSchema(output, 'output'),
      annotations: { title, ...ANNOTATIONS },
    },
    example,
    async call(given, desk) {
      const checked = matchSchema(input, given ?? {});
      try {
        if ('mismatches' in checked) throw new AskError(mismatchesSaid(checked.mismatches, given));
        const { structured, words } = await parts.answer(checked.data, desk);
        return { content: words.map(text => ({ type: 'text', text })), structuredContent: structured };
      } catch (error) {
        if (!(error instanceof AskError)) throw error;
        return refusal([...error.problems, `For example, ${name} takes ${JSON.stringify(example)}.`]);
      }
    },
  };
}

/** The result of a call that was not answered. */
export function refusal(lines: readonly string[]): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: lines.join('\n') }] };
}

/** In the JSON Schema dialect that all clients read. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): ToolListing['inputSchema'] {
  return z.toJSONSchema(schema, { io, target: 'draft-7' }) as ToolListing['inputSchema'];
}

/** How much of a client's input is repeated in an error, in characters. */
const LONGEST_SHOWN = 80;

/** A client's input, shortened for an error. */
export function cut(sent: string): string {
  return sent.slice(0, LONGEST_SHOWN);
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  try {
    return cut(JSON.stringify(value));
  } catch {
    return 'nested deeper than can be read';
  }
}

/** How many problems one error lists. */
const MOST_MISMATCHES = 20;

function mismatchesSaid(mismatches: readonly { path: readonly PropertyKey[]; allowed: string }[], given: unknown) {
  return mismatches.slice(0, MOST_MISMATCHES).map(({ path, allowed }) => {
    const value = path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      given,
    );
    return `${cut(path.join('.')) || 'The call'} is ${shown(value)}; allowed: ${allowed}.`;
  });
}
