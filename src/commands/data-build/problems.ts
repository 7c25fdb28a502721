import { ContentError, type ContentProblem } from '../../knowledge/content-error';

/** How many problems of one column are reported one by one; a swapped column is wrong in every row. */
const LISTED = 10;

/** Collects everything that is wrong in the sources, so that one run reports all of it. */
export class Problems {
  readonly #found: ContentProblem[] = [];
  /** Number of problems by file and column, and the first one of each column that is not reported by itself. */
  readonly #counts = new Map<string, number>();
  readonly #firstUnlisted = new Map<string, ContentProblem>();

  /** Adds a problem. Of each column of a file, keeps the first few and counts the others. */
  add(problem: ContentProblem): void {
    const key = `${problem.file}, ${problem.field}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= LISTED) this.#found.push(problem);
    else if (count === LISTED + 1) this.#firstUnlisted.set(key, problem);
  }

  /** True if anything is wrong. */
  get any(): boolean {
    return this.#found.length > 0;
  }

  /** @throws ContentError with every problem, if there is any */
  throwIfAny(): void {
    const more = [...this.#firstUnlisted].map(([key, first]) => ({
      ...first,
      where: `${first.where} and others`,
      value: `${first.value}, and ${(this.#counts.get(key) ?? 0) - LISTED - 1} more such cells`,
    }));
    if (this.any) throw new ContentError([...this.#found, ...more]);
  }
}
