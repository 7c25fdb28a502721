/** Records when the shared state was unreachable: from the start of a fault until both processes used it again. */
export class Outages {
  readonly #past: { from: number; until: number }[] = [];
  #begun: number | null = null;

  begin(): void {
    this.#begun = Date.now();
  }

  end(): void {
    if (this.#begun !== null) this.#past.push({ from: this.#begun, until: Date.now() });
    this.#begun = null;
  }

  /** True if it was unreachable at any time since then. @param since milliseconds, as `Date.now()` */
  any(since: number): boolean {
    return this.#begun !== null || this.#past.some(({ until }) => until >= since);
  }
}
