import { ContentError, type ContentProblem } from '../../knowledge/content-error';

/** How many problems of one column are reported one by one; a swapped column is wrong in every row. */
const TOLD = 10;

/** Collects everything wrong in the sources, so that one run tells it all. */
export class Problems {
  readonly #found: ContentProblem[] = [];
  /** How many there are by file and column, and the first of each that is not among those reported one by one. */
  readonly #counts = new Map<string, number>();
  readonly #firstUntold = new Map<string, ContentProblem>();

  /** Keeps a problem; of one column of a file only the first few, and how many there are. */
  add(problem: ContentProblem): void {
    const key = `${problem.file}, ${problem.field}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= TOLD) this.#found.push(problem);
    else if (count === TOLD + 1) this.#firstUntold.set(key, problem);
  }

  /** Whether anything is wrong. */
  get any(): boolean {
    return this.#found.length > 0;
  }

  /** @throws ContentError with every problem, if there is any */
  throwIfAny(): void {
    const more = [...this.#firstUntold].map(([key, first]) => ({
      ...first,
      where: `${first.where} and others`,
      value: `${first.value}, and ${(this.#counts.get(key) ?? 0) - TOLD - 1} more such cells`,
    }));
    if (this.any) throw new ContentError([...this.#found, ...more]);
  }
}
