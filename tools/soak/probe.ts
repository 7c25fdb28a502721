import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { channelMessage } from '../channel-message';
import { request } from './request';

const LOOK_EVERY = 200;
/** Milliseconds after which the processes count as broken for good. */
const PATIENCE = 60_000;

/** Waits until each process knows what the other one was told. @throws Error after a minute */
export async function untilHealed(urls: readonly string[]): Promise<void> {
  const latest = Date.now() + PATIENCE;
  const ways = urls.map((_, at) => [...urls.slice(at), ...urls.slice(0, at)]);
  for (const way of ways) {
    while (!(await remember(way))) {
      if (Date.now() > latest)
        throw new Error('The processes did not share the state of a chat again within a minute.');
      await sleep(LOOK_EVERY);
    }
  }
}

/**
 * Asks one process about a job and the next one a follow-up. True if the second answer is about the job, which requires the shared dialogue
 * state.
 */
async function remember(urls: readonly string[]): Promise<boolean> {
  const conversation = `probe-${randomUUID()}`;
  let last = '';
  for (const [at, text] of ['how much do roofers make', 'and in Ohio?'].entries()) {
    const { status, body } = await request('POST', `${urls[at % urls.length]}/api/messages`, {
      body: channelMessage(conversation, text, 'probe'),
    });
    if (status !== 200) return false;
    last = (body as { activities?: { text?: string }[] }).activities?.[0]?.text ?? '';
  }
  return /roofers in ohio/i.test(last);
}
