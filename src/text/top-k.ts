/** A match: its index in a list, and its score (higher is better). */
export interface Hit {
  index: number;
  score: number;
}

/** Keeps the best of many hits without sorting them all; of equal ones, those that came first. */
export class TopK {
  /** Best first. */
  readonly hits: Hit[] = [];
  readonly #limit: number;

  /** @param limit how many are kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @returns the score that the next hit must exceed to be kept */
  push(index: number, score: number): number {
    const { hits } = this;
    const least = this.#least;
    if (score <= least) return least;
    let at = hits.length;
    while (at > 0 && (hits[at - 1] as Hit).score < score) at--;
    hits.splice(at, 0, { index, score });
    if (hits.length > this.#limit) hits.pop();
    return this.#least;
  }

  get #least(): number {
    return this.hits[this.#limit - 1]?.score ?? Number.NEGATIVE_INFINITY;
  }
}
