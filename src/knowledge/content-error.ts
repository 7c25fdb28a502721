/** One thing wrong in a file of `data/`, `dialogs/` or the sources, described so that its author can fix it. */
export interface ContentProblem {
  /** Path as the author knows it ("data/featured/collections-representative.yaml"). */
  file: string;
  /** Line, row, record or cell ("row 12", "record 29-1141", "line 7"). */
  where: string;
  /** Field or column ("A_MEDIAN", "salary.median"). */
  field: string;
  /** The offending value as found. */
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
        ...problems.map(p => `  ${p.file}, ${p.where}, ${p.field}: found ${p.value}; allowed: ${p.allowed}`),
      ].join('\n'),
    );
  }
}
