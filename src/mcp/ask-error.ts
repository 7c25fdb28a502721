/** A call that cannot be answered as it is: each problem says what is wrong, what is allowed and what to do. */
export class AskError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** A value, or the problem with it. */
export type Found<T> = { found: T } | { problem: string };

/** All values. @throws AskError that names every problem at once */
export function allFound<T>(each: readonly Found<T>[]): T[] {
  const problems = each.flatMap(one => ('problem' in one ? [one.problem] : []));
  if (problems.length > 0) throw new AskError(problems);
  return each.flatMap(one => ('found' in one ? [one.found] : []));
}
