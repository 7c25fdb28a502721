import { TICKET_DEAD_AFTER } from '../direct-line/tokens';
import { InProcessTickets, type UsedTickets } from '../direct-line/used-tickets';
import type { RedisConnection } from './redis-connection';

const PREFIX = 'career-bot:ticket:';

/** Remembers used tickets in Redis for all processes. While Redis is unreachable, each process remembers only its own. */
export class RedisTickets implements UsedTickets {
  readonly #redis: RedisConnection;
  readonly #here = new InProcessTickets();

  constructor(redis: RedisConnection) {
    this.#redis = redis;
  }

  async use(id: string): Promise<boolean> {
    const { client } = this.#redis;
    const first = await this.#redis.attempt(() =>
      client.set(PREFIX + id, '1', { condition: 'NX', expiration: { type: 'EX', value: TICKET_DEAD_AFTER } }),
    );
    return (await this.#here.use(id)) && first !== null;
  }
}
