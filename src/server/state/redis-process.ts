import { randomUUID } from 'node:crypto';
import type { RedisConnection } from './redis-connection';

/** Before the id of a process, the key that stands while it lives. */
export const ALIVE = 'career-bot:alive:';
/** Milliseconds: how soon a process counts as dead, and how often it says that it lives. */
export const LIFE = 5000;
const SIGN_OF_LIFE = 1000;
/** Milliseconds: after an outage so long, in which processes could not say that they live, nobody counts as dead for a while. */
const LONG_OUTAGE = LIFE / 2;
const AMNESTY = LIFE;

/** This process, as the others on the same Redis see it: alive while it says so. */
export class RedisProcess {
  readonly id = randomUUID();
  readonly #redis: RedisConnection;
  readonly #signs: NodeJS.Timeout;
  #amnestyUntil = 0;

  private constructor(redis: RedisConnection) {
    this.#redis = redis;
    this.#signs = setInterval(() => void this.#live(), SIGN_OF_LIFE);
    this.#signs.unref();
  }

  /** Begins to say that this process lives. */
  static async open(redis: RedisConnection): Promise<RedisProcess> {
    const process = new RedisProcess(redis);
    redis.onReturn(outage => {
      if (outage > LONG_OUTAGE) process.#amnestyUntil = Date.now() + AMNESTY;
      void process.#live();
    });
    await process.#live();
    return process;
  }

  /** False shortly after an outage, when those who live had no chance yet to say so. */
  get knowsTheDead(): boolean {
    return Date.now() > this.#amnestyUntil;
  }

  /** Signs off. */
  close(): void {
    clearInterval(this.#signs);
  }

  async #live(): Promise<void> {
    const { client } = this.#redis;
    const expiration = { type: 'PX', value: LIFE } as const;
    await this.#redis.attempt(() => client.set(ALIVE + this.id, '1', { expiration }));
  }
}
