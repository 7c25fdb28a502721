import { LRUCache } from 'lru-cache';
import { TICKET_DEAD_AFTER } from './tokens';

/** Sees to it that each ticket opens one stream. A port: processes that share tokens share this, too. */
export interface UsedTickets {
  /** Uses a ticket up. @returns false when it was used before */
  use(id: string): Promise<boolean>;
}

/** More streams than one process opens in the time that a ticket lives. */
const MOST = 100_000;

/** Remembers the tickets that were used in this process. */
export class InProcessTickets implements UsedTickets {
  readonly #used = new LRUCache<string, true>({ max: MOST, ttl: TICKET_DEAD_AFTER * 1000 });

  async use(id: string): Promise<boolean> {
    if (this.#used.has(id)) return false;
    this.#used.set(id, true);
    return true;
  }
}
