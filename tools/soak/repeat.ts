import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from './request';
import type { World } from './world';

/** Milliseconds: how long a client tries to get a message through, and between two tries. */
export const GIVES_UP_AFTER = 60_000;
const TRIES_EVERY = 300;

/**
 * Tries a request on one process after the other until one takes it. A broken connection and 503 from a process that ends are
 * tried again; any other status than the expected is a surprise, and tried again as well.
 * @param first which process is tried first
 * @param expected statuses, any of which says that it was taken
 * @returns the reply; null when none took it in time
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
