import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from './request';
import type { World } from './world';

const EVERY = 500;
/** Milliseconds within which the server must disconnect a client that never finishes its request. */
const CUT_WITHIN = 25_000;
/** Larger than the largest body that the bot accepts. */
const OVERSIZED = JSON.stringify({ type: 'message', text: 'x'.repeat(400_000) });

/** Requests that must be refused, with their path and the expected statuses. */
const REFUSED: readonly { at: string; body?: unknown; token?: string; statuses: readonly number[] }[] = [
  { at: '/api/messages', body: '{"type": "mess', statuses: [400] },
  { at: '/api/messages', body: '\u0000\ufffd\u0007', statuses: [400] },
  { at: '/api/messages', body: [], statuses: [400] },
  { at: '/api/messages', body: {}, statuses: [400] },
  { at: '/api/messages', body: { type: 'message', text: 42 }, statuses: [400] },
  { at: '/api/messages', body: OVERSIZED, statuses: [413] },
  { at: '/v3/directline/conversations', token: 'not.a.token', statuses: [403] },
  { at: '/v3/directline/conversations', statuses: [401] },
  { at: '/v3/directline/conversations/another/activities', token: 'x'.repeat(5000), body: {}, statuses: [403] },
  { at: '/v3/directline/conversations/another/activities', body: OVERSIZED, token: 'x', statuses: [403] },
  { at: '/nowhere', body: {}, statuses: [404] },
];

/** Slow clients: one never finishes its headers, one never finishes its body. */
const SLOW = [
  'POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\n',
  'POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{',
];

/** Keeps sending requests that must be refused while the chats run. @returns after the signal aborts it */
export async function beHostile({ urls, tally }: World, signal: AbortSignal): Promise<void> {
  const slow: Promise<void>[] = [];
  for (let number = 0; !signal.aborted; number++) {
    const url = urls[number % urls.length] as string;
    const { at, body, token, statuses } = REFUSED[number % REFUSED.length] as (typeof REFUSED)[number];
    const reply = await request('POST', `${url}${at}`, { body, token });
    // Status 0: the process was killed, or it disconnected before an oversized body was sent completely.
    if (statuses.includes(reply.status)) tally.refused += 1;
    else if (reply.status !== 0) tally.surprise(`status ${reply.status} instead of ${statuses.join('/')} at ${at}`);
    if (number % 8 === 0) slow.push(beSlow(url, SLOW[(number / 8) % SLOW.length] as string, tally));
    await sleep(EVERY);
  }
  await Promise.all(slow);
}

/** Opens a request, sends a byte every second, and expects to be disconnected. */
async function beSlow(url: string, start: string, tally: World['tally']): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const trickle = setInterval(() => socket.write('x'), 1000);
  try {
    await new Promise<void>(resolve => {
      const patience = setTimeout(() => {
        tally.surprise(`a slow client was not cut within ${CUT_WITHIN / 1000} s`);
        resolve();
      }, CUT_WITHIN);
      const over = (refused: boolean) => {
        clearTimeout(patience);
        if (refused) tally.refused += 1;
        resolve();
      };
      socket.on('error', () => over(false));
      socket.on('close', () => over(true));
      socket.resume();
      socket.write(start);
    });
  } finally {
    clearInterval(trickle);
    socket.destroy();
  }
}
