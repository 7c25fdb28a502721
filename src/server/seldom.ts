/** Lets something happen at most once in a while, so that a log tells of a fault that repeats itself and is not filled by it. */
export class Seldom {
  readonly #every: number;
  #last = Number.NEGATIVE_INFINITY;
  #skipped = 0;

  /** @param every milliseconds between two times that are let through */
  constructor(every: number) {
    this.#every = every;
  }

  /**
   * Asks whether it may happen now.
   * @returns how often it was held back since it last happened; null when it is held back now, too
   */
  take(now = Date.now()): number | null {
    if (now - this.#last < this.#every) {
      this.#skipped += 1;
      return null;
    }
    const skipped = this.#skipped;
    this.#last = now;
    this.#skipped = 0;
    return skipped;
  }
}
