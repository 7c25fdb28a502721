import type { DeliveredActivity } from '../../bot/in-process-adapter';
import type { PendingMessages } from '../direct-line/pending-messages';
import type { RedisConnection } from './redis-connection';
import { ALIVE, LIFE, type RedisProcess } from './redis-process';
import { storedObject } from './stored-object';

/**
 * Key prefix, followed by a conversation's id. The hash maps the ids of pending messages to the process that received them and their JSON.
 */
export const PENDING = 'career-bot:pending:';
/** Key of the sorted set of conversations with pending messages, scored by the time of the last one. */
export const PENDING_INDEX = 'career-bot:pending';
/** Key prefix, followed by a message's id. The value is the process that took the message over. */
export const TAKEN_OVER = 'career-bot:taken-over:';
/** Seconds after which a message that is still unanswered is given up. */
export const GIVEN_UP = 3600;

/**
 * Takes over the pending messages of dead processes. Also returns those that this process took over earlier but never received, because the
 * reply of Redis came too late; those that it did receive have been answered by now. The asking process is alive even if its key is gone.
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

/** Stores pending messages in Redis; `RedisLog` adds and removes them. */
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
      .sort((a, b) => a.timestamp.getTime() - b.timestamp.getTime());
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
