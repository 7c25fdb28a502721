import type { z } from 'zod';
import { allowedInWords } from '../knowledge/mismatch';

/** A longer list would not be read, and it would send a large malformed request back to its sender. */
const MOST_PROBLEMS = 10;

/** Matches zod's default messages, as opposed to a schema's own. */
const ZOD_WORDS = /^(?:Invalid (?:input|option)|Too (?:small|big))\b/;

/** Returns the problems that a schema found, at most ten: "text: must be text"; empty if there is no error. */
export function problemsIn(error: z.ZodError | undefined): string[] {
  const issues = error?.issues.slice(0, MOST_PROBLEMS) ?? [];
  return issues.map(issue => `${issue.path.join('.') || 'body'}: ${messageOf(issue)}`);
}

/**
 * Replaces zod's default messages with the wording used for problems in content files. Unions keep zod's message, since their issues do not
 * include the schema.
 */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union' || !ZOD_WORDS.test(issue.message)) return issue.message;
  return `must be ${allowedInWords(issue as z.core.$ZodRawIssue)}`;
}
