import { ContentError, type ContentProblem } from '../../knowledge/content-error';

/** Collects everything wrong in the sources, so that one run tells it all. */
export class Problems {
  readonly #found: ContentProblem[] = [];

  add(problem: ContentProblem): void {
    this.#found.push(problem);
  }

  /** @throws ContentError with every problem, if there is any */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new ContentError(this.#found);
  }
}
