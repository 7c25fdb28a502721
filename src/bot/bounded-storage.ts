import type { Storage, StoreItems } from 'botbuilder';
import { LRUCache } from 'lru-cache';

/** Limits of a store. */
interface StorageBounds {
  most: number;
  /** Total size of keys and entries. */
  mostBytes: number;
  /** Hours to keep an entry after its last use. */
  hours: number;
}

const BOUNDS: StorageBounds = { most: 20_000, mostBytes: 64 * 1024 * 1024, hours: 24 };

/**
 * Keeps state in this process: at most `most` entries of `mostBytes` in all, each for `hours` after its last use. State is lost at a
 * restart and not shared between processes; a shared store avoids both.
 */
export class BoundedStorage implements Storage {
  readonly #entries: LRUCache<string, string>;

  constructor(bounds: Partial<StorageBounds> = {}) {
    const { most, mostBytes, hours } = { ...BOUNDS, ...bounds };
    this.#entries = new LRUCache({
      max: most,
      maxSize: mostBytes,
      sizeCalculation: (entry, key) => 2 * (entry.length + key.length),
      ttl: hours * 3_600_000,
      updateAgeOnGet: true,
    });
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
