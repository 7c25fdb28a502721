/** A call that cannot be answered. Each problem says what is wrong, what is allowed and what to do. */
export class AskError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** A value, or a problem with finding it. */
export type Found<T> = { found: T } | { problem: string };

/** Returns all values. @throws AskError that lists all problems */
export function allFound<T>(results: readonly Found<T>[]): T[] {
  const problems = results.flatMap(result => ('problem' in result ? [result.problem] : []));
  if (problems.length > 0) throw new AskError(problems);
  return results.flatMap(result => ('found' in result ? [result.found] : []));
}
