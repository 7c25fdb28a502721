import { randomUUID } from 'node:crypto';
import type { RedisConnection } from './redis-connection';

/** Key prefix, followed by a process's id. The key exists while the process is alive. */
export const ALIVE = 'career-bot:alive:';
/** Milliseconds after which a silent process counts as dead, and between two signs of life. */
export const LIFE = 5000;
const SIGN_OF_LIFE = 1000;
/** Milliseconds. After an outage longer than this, in which processes could not send signs of life, none counts as dead for a while. */
const LONG_OUTAGE = LIFE / 2;
const AMNESTY = LIFE;

/** Tells the other processes on the same Redis that this one is alive. */
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

  /** Starts sending signs of life. */
  static async open(redis: RedisConnection): Promise<RedisProcess> {
    const process = new RedisProcess(redis);
    redis.onReturn(outage => {
      if (outage > LONG_OUTAGE) process.#amnestyUntil = Date.now() + AMNESTY;
      void process.#live();
    });
    await process.#live();
    return process;
  }

  /** False shortly after an outage, when live processes may not have had a chance to send a sign of life. */
  get knowsTheDead(): boolean {
    return Date.now() > this.#amnestyUntil;
  }

  /** Stops sending signs of life. */
  close(): void {
    clearInterval(this.#signs);
  }

  async #live(): Promise<void> {
    const { client } = this.#redis;
    const expiration = { type: 'PX', value: LIFE } as const;
    await this.#redis.attempt(() => client.set(ALIVE + this.id, '1', { expiration }));
  }
}
