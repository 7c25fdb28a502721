/** One thing wrong in a file of `data/`, `dialogs/` or the sources, described so that its author can fix it. */
export interface ContentProblem {
  /** Path as the author knows it ("data/featured/collections-representative.yaml"). */
  file: string;
  /** Line, row, record or cell ("row 12", "record 29-1141", "line 7"). */
  where: string;
  /** Field or column ("A_MEDIAN", "salary.median"). */
  field: string;
  /** The offending value as found; "nothing" if it is missing. */
  value: string;
  /** What is allowed, in words. */
  allowed: string;
}

/** Thrown if content is broken; carries every problem found, not only the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(readonly problems: readonly ContentProblem[]) {
    super(
      [
        `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} found:`,
        ...problems.map(problem => `  ${inWords(problem)}`),
      ].join('\n'),
    );
  }
}

function inWords({ file, where, field, value, allowed }: ContentProblem): string {
  const found = value === 'nothing' ? `is missing; needed: ${allowed}` : `found ${value}; allowed: ${allowed}`;
  return `${file}, ${where}, ${field}${value === 'nothing' ? '' : ':'} ${found}`;
}
