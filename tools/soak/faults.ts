import { setTimeout as sleep } from 'node:timers/promises';
import type { BotProcess } from './bot-process';
import type { Outages } from './outages';
import { untilHealed } from './probe';
import type { RedisServer } from './redis-server';

/** Milliseconds that a fault lasts, and between the starts of two faults. */
const FAULT_LASTS = 3000;
const FAULTS_EVERY = 20_000;

/** Kinds of faults, which take turns. */
const KINDS = [
  'kill the first process',
  'stop Redis',
  'fill Redis',
  'kill the second process',
  'freeze Redis',
  'make Redis read-only',
] as const;
type Kind = (typeof KINDS)[number];

/** A past fault, and the milliseconds from its end until both processes shared the dialogue state of a chat again. */
export interface Fault {
  kind: Kind;
  healed: number;
}

/** Causes one fault after another, and ends each after a moment. */
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

  /** @param until no fault starts after this time; milliseconds, as `Date.now()` */
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
    const { begin, end } = this.#waysOf(kind);
    if (kind.includes('Redis')) this.#outages.begin();
    await begin();
    await sleep(FAULT_LASTS);
    await end();
  }

  /** Returns functions that start and end a fault. */
  #waysOf(kind: Kind): Record<'begin' | 'end', () => Promise<void>> {
    const [first, second] = this.#bots;
    const redis = this.#redis;
    return {
      'kill the first process': { begin: () => first.kill(), end: () => first.start() },
      'kill the second process': { begin: () => second.kill(), end: () => second.start() },
      'stop Redis': { begin: () => redis.kill(), end: () => redis.start() },
      'freeze Redis': { begin: async () => redis.freeze(), end: async () => redis.thaw() },
      'fill Redis': { begin: () => redis.fill(), end: () => redis.empty() },
      'make Redis read-only': { begin: () => redis.makeReadOnly(), end: () => redis.makeWritable() },
    }[kind];
  }
}
