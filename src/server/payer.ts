import { AsyncLocalStorage } from 'node:async_hooks';
import { processorTime } from './processor-time';

/** Milliseconds of processor time that count as one more message. */
const MESSAGE_WORTH = 10;

/** Whose allowance is used up by what is computed. */
const payer = new AsyncLocalStorage<(messages: number) => void>();

/**
 * Runs work for which somebody pays: computing that takes long counts as several messages, so that nobody gets more of the machine by
 * sending what is hard to read.
 * @param pay told how many more messages it was worth, each time that something was computed
 */
export function atTheCostOf<T>(pay: (messages: number) => void, work: () => Promise<T>): Promise<T> {
  return payer.run(pay, work);
}

/** True inside `compute`: what is computed as a part of something else is paid with it. */
let computing = false;

/** Computes something at the cost of whoever pays for the work that is running, if anybody does. Of a promise, what it takes to make it. */
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
