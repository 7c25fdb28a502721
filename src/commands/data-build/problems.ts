import { ContentError, type ContentProblem } from '../../knowledge/content-error';

/** So many rows are told of a column that is wrong in more: a swapped column is wrong in all of them. */
const TOLD = 10;

/** Collects everything wrong in the sources, so that one run tells it all. */
export class Problems {
  readonly #found: ContentProblem[] = [];
  readonly #untold = new Map<string, { first: ContentProblem; count: number }>();
  readonly #counts = new Map<string, number>();

  /** Keeps a problem; of those of one column of a file the first few, and how many there are. */
  add(problem: ContentProblem): void {
    const key = `${problem.file}, ${problem.field}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= TOLD) this.#found.push(problem);
    else this.#untold.set(key, { first: this.#untold.get(key)?.first ?? problem, count: count - TOLD });
  }

  /** Whether anything is wrong. */
  get any(): boolean {
    return this.#found.length > 0;
  }

  /** @throws ContentError with every problem, if there is any */
  throwIfAny(): void {
    const more = [...this.#untold.values()].map(({ first, count }) => ({
      ...first,
      where: `${first.where} and others`,
      value: `${first.value}, and ${count - 1} more such cells`,
    }));
    if (this.any) throw new ContentError([...this.#found, ...more]);
  }
}
