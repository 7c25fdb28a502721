import { setTimeout as sleep } from 'node:timers/promises';
import type { BotProcess } from './bot-process';
import type { Outages } from './outages';
import { untilHealed } from './probe';
import type { RedisServer } from './redis-server';

/** Milliseconds: how long a fault lasts, and how far apart faults begin. */
const FAULT_LASTS = 3000;
const FAULTS_EVERY = 20_000;

/** What is broken on purpose, in turn. */
const KINDS = ['kill the first process', 'stop Redis', 'kill the second process', 'freeze Redis'] as const;
type Kind = (typeof KINDS)[number];

/** A fault that was, and the milliseconds from its end until two processes remembered one chat again. */
export interface Fault {
  kind: Kind;
  healed: number;
}

/** Breaks one thing after the other, and mends each a moment later. */
export class Faults {
  readonly past: Fault[] = [];
  readonly #bots: readonly [BotProcess, BotProcess];
  readonly #outages: Outages;
  readonly #redis: RedisServer;

  constructor(bots: readonly [BotProcess, BotProcess], redis: RedisServer, outages: Outages) {
    this.#bots = bots;
    this.#redis = redis;
    this.#outages = outages;
  }

  /** @param until milliseconds, as `Date.now()`: none begins after that */
  async run(until: number): Promise<void> {
    for (let number = 0; ; number++) {
      const began = Date.now();
      if (began + FAULTS_EVERY / 2 > until) return;
      await sleep(FAULTS_EVERY / 2);
      const kind = KINDS[number % KINDS.length] as Kind;
      await this.#commit(kind);
      const mended = performance.now();
      await untilHealed(this.#bots.map(({ url }) => url));
      this.past.push({ kind, healed: performance.now() - mended });
      this.#outages.end();
      await sleep(Math.max(0, FAULTS_EVERY - (Date.now() - began)));
    }
  }

  async #commit(kind: Kind): Promise<void> {
    const [first, second] = this.#bots;
    if (kind === 'kill the first process') await restart(first);
    else if (kind === 'kill the second process') await restart(second);
    else {
      this.#outages.begin();
      if (kind === 'freeze Redis') {
        this.#redis.freeze();
        await sleep(FAULT_LASTS);
        this.#redis.thaw();
      } else {
        await this.#redis.kill();
        await sleep(FAULT_LASTS);
        await this.#redis.start();
      }
    }
  }
}

async function restart(bot: BotProcess): Promise<void> {
  await bot.kill();
  await sleep(FAULT_LASTS);
  await bot.start();
}
