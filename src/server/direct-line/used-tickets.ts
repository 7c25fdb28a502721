import { LRUCache } from 'lru-cache';
import { TICKET_DEAD_AFTER } from './tokens';

/** Ensures that each ticket opens only one stream. Processes that share tokens must share this too. */
export interface UsedTickets {
  /** Marks a ticket as used. @returns false if it was used before */
  use(id: string): Promise<boolean>;
}

/** More than the streams that one process opens during the lifetime of a ticket. */
const MOST = 100_000;

/** Remembers the tickets used in this process. */
export class InProcessTickets implements UsedTickets {
  readonly #used = new LRUCache<string, true>({ max: MOST, ttl: TICKET_DEAD_AFTER * 1000 });

  async use(id: string): Promise<boolean> {
    if (this.#used.has(id)) return false;
    this.#used.set(id, true);
    return true;
  }
}
