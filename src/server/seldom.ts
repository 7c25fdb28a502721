/** Lets something happen at most once per interval, so that a repeated fault is logged without filling the log. */
export class Seldom {
  readonly #every: number;
  #last = Number.NEGATIVE_INFINITY;
  #skipped = 0;

  /** @param every length of the interval in milliseconds */
  constructor(every: number) {
    this.#every = every;
  }

  /**
   * Asks whether it may happen now.
   * @returns how many times it was held back since it last happened; null if it is held back now
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
