import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from './request';
import type { World } from './world';

/** Milliseconds for which a client tries to send a message, and between two attempts. */
export const GIVES_UP_AFTER = 60_000;
const TRIES_EVERY = 300;

/**
 * Sends a request to one process after the other until one accepts it. Tries again after a broken connection, and after a 503 from a
 * process that is stopping. Tries again after any other unexpected status too, but records it.
 * @param first number of the process to try first
 * @param expected statuses that mean that the request was accepted
 * @returns the reply; null if no process accepted it in time
 */
export async function untilTaken(
  { urls, tally }: World,
  first: number,
  expected: readonly number[],
  ask: (url: string) => Promise<Reply>,
): Promise<Reply | null> {
  const patience = Date.now() + GIVES_UP_AFTER;
  for (let attempt = 0; Date.now() < patience; attempt++) {
    if (attempt > 0) {
      tally.repeated += 1;
      await sleep(TRIES_EVERY);
    }
    const reply = await ask(urls[(first + attempt) % urls.length] as string);
    if (expected.includes(reply.status)) return reply;
    if (reply.status !== 0 && reply.status !== 503)
      tally.surprise(`status ${reply.status} instead of ${expected.join('/')}`);
  }
  return null;
}
