import type { Storage, StoreItems } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { RedisConnection } from './redis-connection';
import { storedObject } from './stored-object';

/** Seconds after its last use that an entry is kept. */
const LIFETIME = 24 * 3600;
const PREFIX = 'career-bot:state:';
/** Entries that may be out of date at a time. */
const MOST_STALE = 50_000;
/** Milliseconds after an outage in which nothing is read: other processes forget meanwhile what they could not write. */
const DISTRUST = 3000;

/**
 * Keeps state in Redis, so that every process finds it. While Redis is away nothing is remembered, and turns go on. What could not
 * be written then is forgotten: a bot that asks "which job?" is better than one that goes on about the job before the last.
 */
export class RedisStorage implements Storage {
  readonly #redis: RedisConnection;
  #distrustUntil = 0;
  /** Keys whose entry in Redis, if it has one, is older than what should stand there. */
  readonly #stale = new LRUCache<string, true>({ max: MOST_STALE });

  constructor(redis: RedisConnection) {
    this.#redis = redis;
    redis.onReturn(() => {
      this.#distrustUntil = Date.now() + DISTRUST;
      void this.#forgetStale();
    });
  }

  async read(keys: string[]): Promise<StoreItems> {
    const { client } = this.#redis;
    if (this.#stale.size > 0) await this.#forgetStale();
    if (Date.now() < this.#distrustUntil) return {};
    const found = await this.#redis.attempt(() =>
      Promise.all(keys.map(key => client.getEx(PREFIX + key, { type: 'EX', value: LIFETIME }))),
    );
    const items = (found ?? []).map((json, at) => [keys[at], json === null ? undefined : storedObject(json)]);
    return Object.fromEntries(items.filter(([, item]) => item !== undefined));
  }

  async write(changes: StoreItems): Promise<void> {
    const { client } = this.#redis;
    const written = await this.#redis.attempt(() =>
      Promise.all(
        Object.entries(changes).map(([key, item]) =>
          client.set(PREFIX + key, JSON.stringify(item), { expiration: { type: 'EX', value: LIFETIME } }),
        ),
      ),
    );
    for (const key of Object.keys(changes)) {
      if (written) this.#stale.delete(key);
      else this.#stale.set(key, true);
    }
  }

  async delete(keys: string[]): Promise<void> {
    const { client } = this.#redis;
    await this.#redis.attempt(() => client.del(keys.map(key => PREFIX + key)));
  }

  async #forgetStale(): Promise<void> {
    const keys = [...this.#stale.keys()];
    if (keys.length === 0) return;
    const { client } = this.#redis;
    const forgotten = await this.#redis.attempt(() => client.del(keys.map(key => PREFIX + key)));
    if (forgotten !== undefined) for (const key of keys) this.#stale.delete(key);
  }
}
