import type { z } from 'zod';
import { allowedInWords } from '../knowledge/mismatch';

/** A longer list would not be read, and whoever sent the mistakes should not get them all back. */
const MOST_PROBLEMS = 10;

/** Zod's own words for an issue, as opposed to those of a schema. */
const ZOD_WORDS = /^(?:Invalid (?:input|option)|Too (?:small|big))\b/;

/** The problems that a schema found, field by field: "text: must be a text"; at most ten. Empty without an error. */
export function problemsIn(error: z.ZodError | undefined): string[] {
  const issues = error?.issues.slice(0, MOST_PROBLEMS) ?? [];
  return issues.map(issue => `${issue.path.join('.') || 'body'}: ${messageOf(issue)}`);
}

/** In the words that problems of content files have; those of a union are zod's own, since an issue does not keep its schema. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union' || !ZOD_WORDS.test(issue.message)) return issue.message;
  return `must be ${allowedInWords(issue as z.core.$ZodRawIssue)}`;
}
