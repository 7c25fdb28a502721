import type { DeliveredActivity } from '../../bot/in-process-adapter';
import type { PendingMessages } from '../direct-line/pending-messages';
import type { RedisConnection } from './redis-connection';
import { ALIVE, LIFE, type RedisProcess } from './redis-process';
import { storedObject } from './stored-object';

/** Before a conversation's id: a hash from the ids of its pending messages to the process that has them and their JSON. */
export const PENDING = 'career-bot:pending:';
/** Conversations with pending messages, by the time of the last one. */
export const PENDING_INDEX = 'career-bot:pending';
/** Before a message's id: the process that took it over. */
export const TAKEN_OVER = 'career-bot:taken-over:';
/** Seconds: what has not been answered by then is given up. */
export const GIVEN_UP = 3600;

/**
 * Takes what belongs to a dead process; and what this one took over before without ever hearing of it, since the answer of Redis
 * came too late: what it did hear of has been answered by now. Whoever asks lives, also where its own key is gone.
 */
const TAKE_OVER = `
local taken = {}
local pending = redis.call('HGETALL', KEYS[1])
for at = 1, #pending, 2 do
  local process, json = string.match(pending[at + 1], '^(%S+) (.*)$')
  local take
  if process == ARGV[1] then take = redis.call('GET', ARGV[3] .. pending[at]) == process
  else take = redis.call('EXISTS', ARGV[2] .. process) == 0 end
  if take then
    redis.call('HSET', KEYS[1], pending[at], ARGV[1] .. ' ' .. json)
    redis.call('SET', ARGV[3] .. pending[at], ARGV[1], 'EX', ARGV[4])
    taken[#taken + 1] = json
  end
end
return taken`;

/** Pending messages in Redis, beside the log that notes them. */
export class RedisPending implements PendingMessages {
  readonly #redis: RedisConnection;
  readonly #process: RedisProcess;

  constructor(redis: RedisConnection, process: RedisProcess) {
    this.#redis = redis;
    this.#process = process;
  }

  async takeOver(conversationId: string): Promise<DeliveredActivity[]> {
    if (!this.#process.knowsTheDead) return [];
    const { client } = this.#redis;
    const taken = await this.#redis.attempt(() =>
      client.eval(TAKE_OVER, {
        keys: [PENDING + conversationId],
        arguments: [this.#process.id, ALIVE, TAKEN_OVER, String(GIVEN_UP)],
      }),
    );
    return ((taken ?? []) as string[])
      .flatMap(json => storedObject<DeliveredActivity>(json) ?? [])
      .map(activity => ({ ...activity, timestamp: new Date(activity.timestamp) }))
      .sort((one, other) => one.timestamp.getTime() - other.timestamp.getTime());
  }

  async overdue(): Promise<string[]> {
    if (!this.#process.knowsTheDead) return [];
    const { client } = this.#redis;
    const now = Date.now();
    const found = await this.#redis.attempt(() =>
      Promise.all([
        client.zRangeByScore(PENDING_INDEX, '-inf', now - LIFE),
        client.zRemRangeByScore(PENDING_INDEX, '-inf', now - GIVEN_UP * 1000),
      ]),
    );
    return found?.[0] ?? [];
  }
}
