import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { channelMessage } from '../channel-message';
import { request } from './request';

const LOOK_EVERY = 200;
/** Milliseconds after which something counts as broken for good. */
const PATIENCE = 60_000;

/** Waits until each process remembers what the other was told. @throws when that takes a minute */
export async function untilHealed(urls: readonly string[]): Promise<void> {
  const latest = Date.now() + PATIENCE;
  const ways = urls.map((_, at) => [...urls.slice(at), ...urls.slice(0, at)]);
  for (const way of ways) {
    while (!(await remember(way))) {
      if (Date.now() > latest) throw new Error('The processes did not come together again within a minute.');
      await sleep(LOOK_EVERY);
    }
  }
}

/** Names a job to one process and asks the next for more; that answers with the job only when it knows what was said. */
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
