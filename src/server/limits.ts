import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Response } from 'restify';
import type { RedisConnection } from './state/redis-connection';
import type { Metrics } from './watching/metrics';

/** Seconds of the window in which requests are counted. */
const WINDOW = 60;

/** How often something may happen. */
export class Limit {
  readonly #name: string;
  readonly #metrics: Metrics;
  readonly #here: RateLimiterMemory;
  readonly #shared: RateLimiterRedis | null;
  readonly #redis: RedisConnection | null;

  /**
   * @param name of the limit, for metrics
   * @param perMinute how often per key
   * @param redis where several processes count together; while it is away, and without it, each counts for itself
   */
  constructor(name: string, perMinute: number, metrics: Metrics, redis: RedisConnection | null) {
    const options = { keyPrefix: `career-bot:limit:${name}`, points: perMinute, duration: WINDOW };
    this.#name = name;
    this.#metrics = metrics;
    this.#redis = redis;
    this.#here = new RateLimiterMemory(options);
    this.#shared = redis && new RateLimiterRedis({ ...options, storeClient: redis.client, useRedisPackage: true });
  }

  /**
   * Counts one use, and answers 429 with Retry-After when it is one too many.
   * @returns true when the request has been refused
   */
  async refuses(key: string, response: Pick<Response, 'header' | 'send'>): Promise<boolean> {
    const wait = await this.#secondsToWait(key);
    if (wait === 0) return false;
    this.#metrics.refused.inc({ limit: this.#name });
    response.header('retry-after', String(wait));
    response.send(429, { error: `Too many requests; try again in ${wait} seconds.` });
    return true;
  }

  async #secondsToWait(key: string): Promise<number> {
    if (this.#redis && this.#shared) {
      const shared = this.#shared;
      // Being refused is an answer too, not an error of the store.
      const wait = await this.#redis.attempt(() => waitOf(shared, key));
      if (wait !== undefined) return wait;
    }
    return waitOf(this.#here, key);
  }
}

async function waitOf(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
