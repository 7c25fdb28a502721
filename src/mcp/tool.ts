import type { CallToolResult, Tool as ToolListing } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { matchSchema } from '../knowledge/mismatch';
import { AskError } from './ask-error';
import type { Desk } from './desk';

/** A tool as the server lists and calls it. */
export interface Tool {
  listing: ToolListing;
  /** Example of valid arguments, shown if a call's arguments are invalid. */
  example: Record<string, unknown>;
  /** @param given the client's arguments @returns the answer, or an error that says what is wrong and how to call the tool */
  call(given: unknown, desk: Desk): Promise<CallToolResult>;
}

/** A tool's result: data that follows its output schema, and the same in words, as one or more texts. */
export interface ToolResult<T> {
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
  answer(input: I, desk: Desk): ToolResult<O> | Promise<ToolResult<O>>;
}

/** Hints for clients: tools change nothing, and their data is a closed set. */
const ANNOTATIONS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Creates a tool, which lists its schemas and validates its arguments. */
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
        if ('mismatches' in checked) throw new AskError(problemsOf(checked.mismatches, given));
        const { structured, words } = await parts.answer(checked.data, desk);
        return { content: words.map(text => ({ type: 'text', text })), structuredContent: structured };
      } catch (error) {
        if (!(error instanceof AskError)) throw error;
        return refusal([...error.problems, `For example, ${name} takes ${JSON.stringify(example)}.`]);
      }
    },
  };
}

/** Returns the error result of a call. */
export function refusal(lines: readonly string[]): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: lines.join('\n') }] };
}

/** Converts a schema to draft-7 JSON Schema, which all clients can read. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): ToolListing['inputSchema'] {
  return z.toJSONSchema(schema, { io, target: 'draft-7' }) as ToolListing['inputSchema'];
}

/** Characters of a client's input that an error repeats. */
const LONGEST_SHOWN = 80;

/** Shortens a client's input for an error. */
export function cut(text: string): string {
  return text.slice(0, LONGEST_SHOWN);
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  try {
    return cut(JSON.stringify(value));
  } catch {
    return 'nested too deeply to be read';
  }
}

/** Most problems that one error lists. */
const MOST_MISMATCHES = 20;

function problemsOf(mismatches: readonly { path: readonly PropertyKey[]; allowed: string }[], given: unknown) {
  return mismatches.slice(0, MOST_MISMATCHES).map(({ path, allowed }) => {
    const value = path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      given,
    );
    return `${cut(path.join('.')) || 'The call'} is ${shown(value)}; allowed: ${allowed}.`;
  });
}
