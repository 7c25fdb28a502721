import { AsyncLocalStorage } from 'node:async_hooks';

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

/** Charges whoever pays for the work that is running, if anybody does. @param ms milliseconds of processor time */
export function charge(ms: number): void {
  const messages = Math.floor(ms / MESSAGE_WORTH);
  if (messages > 0) payer.getStore()?.(messages);
}
