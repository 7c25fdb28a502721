import type { Storage, StoreItems } from 'botbuilder';
import type { RedisConnection } from './redis-connection';

/** Seconds after its last use that an entry is kept. */
const LIFETIME = 24 * 3600;
const PREFIX = 'career-bot:state:';

/** Keeps state in Redis, so that every process finds it. While Redis is away nothing is remembered, and turns go on. */
export class RedisStorage implements Storage {
  readonly #redis: RedisConnection;

  constructor(redis: RedisConnection) {
    this.#redis = redis;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const { client } = this.#redis;
    const found = await this.#redis.attempt(() =>
      Promise.all(keys.map(key => client.getEx(PREFIX + key, { type: 'EX', value: LIFETIME }))),
    );
    return Object.fromEntries((found ?? []).flatMap((json, at) => (json ? [[keys[at], JSON.parse(json)]] : [])));
  }

  async write(changes: StoreItems): Promise<void> {
    const { client } = this.#redis;
    await this.#redis.attempt(() =>
      Promise.all(
        Object.entries(changes).map(([key, item]) =>
          client.set(PREFIX + key, JSON.stringify(item), { expiration: { type: 'EX', value: LIFETIME } }),
        ),
      ),
    );
  }

  async delete(keys: string[]): Promise<void> {
    const { client } = this.#redis;
    await this.#redis.attempt(() => client.del(keys.map(key => PREFIX + key)));
  }
}
