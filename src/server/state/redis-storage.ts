import type { Storage, StoreItems } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { RedisConnection } from './redis-connection';
import { storedObject } from './stored-object';

/** Seconds that an entry is kept after its last use. */
const LIFETIME = 24 * 3600;
const PREFIX = 'career-bot:state:';
/** Most keys that can be remembered as outdated. */
const MOST_STALE = 50_000;
/** Milliseconds after an outage in which nothing is read, while other processes delete the entries that they could not update. */
const DISTRUST = 3000;

/**
 * Stores state in Redis, where every process finds it. While Redis is unreachable, nothing is remembered, but turns go on. State that could
 * not be written is deleted afterwards: asking "which job?" is better than continuing with the job before the last.
 */
export class RedisStorage implements Storage {
  readonly #redis: RedisConnection;
  #distrustUntil = 0;
  /** Keys whose entry in Redis, if there is one, is outdated. */
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
