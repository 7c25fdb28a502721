import type { z } from 'zod';

/** Of a long list nobody reads more, and whoever sent it should not get it back. */
const MOST_PROBLEMS = 10;

/** The problems that a schema found, field by field, such as "text: Invalid input"; at most ten. None without an error. */
export function problemsIn(error: z.ZodError | undefined): string[] {
  const issues = error?.issues.slice(0, MOST_PROBLEMS) ?? [];
  return issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
}
