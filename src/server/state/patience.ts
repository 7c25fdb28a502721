/** Milliseconds that a turn waits for the store, once: then nobody asks it any more until it has answered a probe. */
const PATIENCE = 2000;
/** Patience is counted in steps, of which a process that was busy itself uses up but one: the store is not to blame for that. */
const STEPS = 40;

/** The store did not answer in time. */
class TooLate extends Error {
  constructor() {
    super(`The state store did not answer within ${PATIENCE} ms.`);
  }
}

/**
 * Waits as long as the store may take.
 * @returns `over` rejects with TooLate then; `end` stops the wait
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
