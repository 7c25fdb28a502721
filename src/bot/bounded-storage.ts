import type { Storage, StoreItems } from 'botbuilder';
import { LRUCache } from 'lru-cache';

/**
 * Keeps state in this process, at most `most` entries, each for `hours` after its last use. Lost at a restart and not
 * shared between processes: run one process, or use a shared store, where that matters.
 */
export class BoundedStorage implements Storage {
  readonly #entries: LRUCache<string, string>;

  constructor({ most = 20_000, hours = 24 }: { most?: number; hours?: number } = {}) {
    this.#entries = new LRUCache({ max: most, ttl: hours * 3_600_000, updateAgeOnGet: true });
  }

  async read(keys: string[]): Promise<StoreItems> {
    return Object.fromEntries(
      keys.flatMap(key => {
        const entry = this.#entries.get(key);
        return entry === undefined ? [] : [[key, JSON.parse(entry)]];
      }),
    );
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, item] of Object.entries(changes)) this.#entries.set(key, JSON.stringify(item));
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#entries.delete(key);
  }
}
