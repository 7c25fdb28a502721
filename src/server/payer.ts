import { AsyncLocalStorage } from 'node:async_hooks';
import { processorTime } from './processor-time';

/** Milliseconds of processor time that count as one more message. */
const MESSAGE_WORTH = 10;

/** Charges the current work to somebody's limit. */
const payer = new AsyncLocalStorage<(messages: number) => void>();

/**
 * Runs work and charges its processor time to a caller: work that takes long counts as several messages, so that nobody gets more than
 * their share by sending messages that are expensive to read.
 * @param pay called with the number of extra messages after each expensive computation
 */
export function atTheCostOf<T>(pay: (messages: number) => void, work: () => Promise<T>): Promise<T> {
  return payer.run(pay, work);
}

/** True inside `compute`: a nested computation is paid for with the outer one. */
let computing = false;

/**
 * Runs a computation and charges it to the caller set by `atTheCostOf`, if there is one. For a promise, only the time until it is returned
 * counts.
 */
export function compute<T>(work: () => T): T {
  if (computing) return work();
  computing = true;
  try {
    const { result, ms } = processorTime(work);
    const messages = Math.floor(ms / MESSAGE_WORTH);
    if (messages > 0) payer.getStore()?.(messages);
    return result;
  } finally {
    computing = false;
  }
}
