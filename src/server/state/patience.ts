/** Milliseconds that a turn waits for the store. After one such wait nobody asks the store again until it answers a probe. */
const PATIENCE = 2000;
/**
 * The wait consists of this many timers, so that a process that was itself blocked uses up only one of them: that was not the store's
 * fault.
 */
const STEPS = 40;

/** The store did not answer in time. */
class TooLate extends Error {
  constructor() {
    super(`The state store did not answer within ${PATIENCE} ms.`);
  }
}

/**
 * Starts the wait for the store.
 * @returns `over` rejects with TooLate when the time is up; `end` cancels the wait
 */
export function startPatience(): { over: Promise<never>; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    const wait = (steps: number) => {
      timer = setTimeout(() => (steps > 1 ? wait(steps - 1) : reject(new TooLate())), PATIENCE / STEPS);
    };
    wait(STEPS);
  });
  return { over, end: () => clearTimeout(timer) };
}
