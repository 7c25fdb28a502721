import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation } from '#src/conversation/conversation';
import { BotProcess } from './bot-process';
import { openChannelChat } from './channel-chat';
import { Faults } from './faults';
import { followByPolling, followStream } from './follow';
import { beHostile } from './hostile-clients';
import { Outages } from './outages';
import type { RedisServer } from './redis-server';
import type { Findings } from './report';
import { Tally } from './tally';
import { openWebChat } from './web-chat';
import type { SoakChat, World } from './world';

/** Milliseconds between two rounds of a chat, and of the time without faults at the end, in which every chat must continue. */
const TALKS_EVERY = 1500;
const QUIET_END = 15_000;

/** Runs the soak test. @param redis is stopped afterwards @returns the findings */
export async function soak(
  { seconds, chats: count }: { seconds: number; chats: number },
  redis: RedisServer,
  conversation: Conversation,
  signal: AbortSignal,
): Promise<Findings> {
  const outages = new Outages();
  const tally = new Tally();
  const environment = { STATE_URL: redis.url, DIRECT_LINE_SECRET: 'soak'.repeat(10) };
  const bots = [await BotProcess.at(environment), await BotProcess.at(environment)] as const;
  const faults = new Faults(bots, redis, outages);
  const chats: SoakChat[] = [];
  const ended = new AbortController();
  try {
    await Promise.all(bots.map(bot => bot.start()));
    const world: World = { urls: bots.map(({ url }) => url), conversation, outages, tally };
    for (let number = 0; number < count; number++) chats.push(await openChat(number, world));
    const planned = Date.now() + seconds * 1000;
    // The chats continue until all faults are healed and the quiet end is over: on a busy machine, the last fault may take long to heal.
    let end = Number.POSITIVE_INFINITY;
    const hostile = beHostile(world, ended.signal);
    const talking = Promise.all(
      chats.map((chat, at) => talk(chat, () => Date.now() < end, (at / count) * TALKS_EVERY)),
    );
    await unless(signal, faults.run(planned - QUIET_END));
    const faultsOver = Date.now();
    end = Math.max(planned, faultsOver + QUIET_END);
    const last = await unless(signal, talking);
    ended.abort();
    await unless(signal, hostile);
    const wentOn = last.filter(began => began > faultsOver).length;
    const crashes = bots.reduce((sum, bot) => sum + bot.crashes, 0);
    const mostLines = Math.max(...bots.map(bot => bot.mostLines));
    return { seconds, chats: count, wentOn, crashes, mostLines, faults: faults.past, tally };
  } finally {
    ended.abort();
    for (const chat of chats) chat.close();
    await Promise.all(bots.map(bot => bot.stop()));
    await redis.stop();
  }
}

/** Half of the chats use the channels' endpoint, every sixth polls, and the others use a stream. */
function openChat(number: number, world: World): SoakChat | Promise<SoakChat> {
  if (number % 2 === 0) return openChannelChat(number, world);
  return openWebChat(number, world, number % 6 === 5 ? followByPolling : followStream);
}

/** @returns when the last answered round of the chat began; milliseconds, as `Date.now()` */
async function talk(chat: SoakChat, goesOn: () => boolean, delay: number): Promise<number> {
  await sleep(delay);
  let last = 0;
  while (goesOn()) {
    const began = Date.now();
    if (await chat.talk()) last = began;
    await sleep(Math.max(0, TALKS_EVERY - (Date.now() - began)));
  }
  return last;
}

/** Waits for some work. @throws AbortError as soon as the signal is aborted */
function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}
