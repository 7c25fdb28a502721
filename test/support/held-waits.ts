/** Waits of this length, in milliseconds, end at once: those between two tries. */
const SKIPPED = { from: 500, to: 5000 };

/**
 * Takes over `setTimeout`, so that a test does not spend the time that the program waits. Waits between two tries end at once, time limits of
 * one length when the test says so, and all others as usual.
 */
export class HeldWaits {
  /** How long the waits that ended at once would have lasted, in milliseconds. */
  readonly skipped: number[] = [];
  readonly #held = new Map<NodeJS.Timeout, () => void>();
  readonly #spies: jest.SpyInstance[];

  /** @param limit length of the time limits that end when the test says so, in milliseconds */
  constructor(limit: number) {
    const { setTimeout: start, clearTimeout: clear } = globalThis;
    const wait = (run: () => void, ms = 0): NodeJS.Timeout => {
      if (ms === limit) {
        const timer = start(() => undefined, ms).unref();
        this.#held.set(timer, run);
        return timer;
      }
      const skips = ms >= SKIPPED.from && ms <= SKIPPED.to;
      if (skips) this.skipped.push(ms);
      return start(run, skips ? 0 : ms);
    };
    this.#spies = [
      jest.spyOn(globalThis, 'setTimeout').mockImplementation(wait as typeof setTimeout),
      jest.spyOn(globalThis, 'clearTimeout').mockImplementation(timer => {
        this.#held.delete(timer as NodeJS.Timeout);
        clear(timer);
      }),
    ];
  }

  /** Ends the time limits that are running. */
  endLimits(): void {
    for (const run of this.#held.values()) run();
    this.#held.clear();
  }

  /** Gives `setTimeout` back. */
  release(): void {
    for (const spy of this.#spies) spy.mockRestore();
  }
}
