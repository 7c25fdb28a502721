import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { InProcessOrder, type TurnOrder } from '../direct-line/turn-order';
import type { RedisConnection } from './redis-connection';
import { ALIVE, type RedisProcess } from './redis-process';

const QUEUE = 'career-bot:queue:';
/** Milliseconds between checks whether a waiting turn may run; after the longest wait it runs regardless. */
const LOOK_EVERY = 15;
const LONGEST_WAIT = 8000;
/** Tickets that can wait to be removed until Redis is back. */
const MOST_LEFT = 10_000;

/**
 * Checks whether a ticket is at the head of its queue, after adding it if asked to. Drops tickets at the head whose process is dead; the
 * asking process is alive even if its key is gone. If Redis lost the queue, every ticket may run.
 */
const MY_TURN = `
if ARGV[2] == 'join' then
  redis.call('RPUSH', KEYS[1], ARGV[1])
  redis.call('EXPIRE', KEYS[1], 60)
end
local head = redis.call('LINDEX', KEYS[1], 0)
while head and head ~= ARGV[1] do
  local process = string.match(head, '^[^/]*')
  if process == string.match(ARGV[1], '^[^/]*') or redis.call('EXISTS', ARGV[3] .. process) == 1 then return 0 end
  redis.call('LPOP', KEYS[1])
  head = redis.call('LINDEX', KEYS[1], 0)
end
return 1`;

/**
 * Orders the turns of a conversation across all processes with a queue in Redis. If Redis is unreachable, each process orders its own
 * turns.
 */
export class RedisOrder implements TurnOrder {
  readonly #redis: RedisConnection;
  readonly #here = new InProcessOrder();
  readonly #process: RedisProcess;
  /** Tickets of finished turns, with their queues, until they are removed from Redis. No other process would remove them. */
  readonly #left = new LRUCache<string, string>({ max: MOST_LEFT });

  constructor(redis: RedisConnection, process: RedisProcess) {
    this.#redis = redis;
    this.#process = process;
    redis.onReturn(() => void this.#leaveAll());
  }

  async run(conversationId: string, task: () => Promise<void>, placed?: () => void): Promise<void> {
    const key = QUEUE + conversationId;
    const ticket = `${this.#process.id}/${randomUUID()}`;
    // Draws the ticket at once, so that turns are queued in the order in which they arrive.
    const first = this.#isMyTurn(key, ticket, 'join').finally(placed);
    await this.#here.run(conversationId, async () => {
      const latest = Date.now() + LONGEST_WAIT;
      let mine = await first;
      while (mine === false && Date.now() < latest) {
        await sleep(LOOK_EVERY);
        mine = await this.#isMyTurn(key, ticket, 'look');
      }
      try {
        await task();
      } finally {
        this.#left.set(ticket, key);
        await this.#leaveAll();
      }
    });
  }

  async #leaveAll(): Promise<void> {
    const { client } = this.#redis;
    const tickets = [...this.#left.entries()];
    const left = await this.#redis.attempt(() =>
      Promise.all(tickets.map(([ticket, key]) => client.lRem(key, 1, ticket))),
    );
    if (left !== undefined) for (const [ticket] of tickets) this.#left.delete(ticket);
  }

  /** @returns undefined if Redis is unreachable */
  async #isMyTurn(key: string, ticket: string, step: 'join' | 'look'): Promise<boolean | undefined> {
    const { client } = this.#redis;
    const mine = await this.#redis.attempt(() =>
      client.eval(MY_TURN, { keys: [key], arguments: [ticket, step, ALIVE] }),
    );
    return mine === undefined ? undefined : mine === 1;
  }
}
