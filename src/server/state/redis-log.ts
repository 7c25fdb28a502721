import { RoleTypes } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { DeliveredActivity } from '../../bot/in-process-adapter';
import type { ConversationLog, LogPage } from '../direct-line/conversation-log';
import { firstPage } from '../direct-line/log-page';
import { Subscribers } from '../direct-line/subscribers';
import type { RedisConnection } from './redis-connection';
import { GIVEN_UP, PENDING, PENDING_INDEX, TAKEN_OVER } from './redis-pending';
import type { RedisProcess } from './redis-process';
import { storedObject } from './stored-object';

const PREFIX = 'career-bot:chat:';
/** Channel on which the ids of conversations with new activities are sent to the readers of all processes. */
const NEWS = 'career-bot:news';
const MOST_ACTIVITIES = 200;
/** Entries to read at a time; a page contains some of them. */
const READ_AT_ONCE = 30;
const LIFETIME = 24 * 3600;
/** Milliseconds after which all readers check for activities that they missed, since Redis delivers a message at most once. */
const LOOK_EVERY = 5000;
/** Conversations that can wait in this process until Redis is back. */
const MOST_WAITING = 5000;

/**
 * Appends an activity atomically. A person's message also becomes pending, and an answer ends that. An answer is dropped if another process
 * has taken over the message, so that the person gets only one answer.
 */
const APPEND = `
local log, pending, index, takenOver, news = unpack(KEYS)
local conversation, process, json, asks, answers, now, most, lifetime, givenUp = unpack(ARGV)
if answers ~= '' then
  local taker = redis.call('GET', takenOver)
  if taker and taker ~= process then return 0 end
  redis.call('HDEL', pending, answers)
  if redis.call('EXISTS', pending) == 0 then redis.call('ZREM', index, conversation) end
end
redis.call('XADD', log, 'MAXLEN', '~', most, '*', 'json', json)
redis.call('EXPIRE', log, lifetime)
if asks ~= '' then
  redis.call('HSET', pending, asks, process .. ' ' .. json)
  redis.call('EXPIRE', pending, givenUp)
  redis.call('ZADD', index, now, conversation)
end
redis.call('PUBLISH', news, conversation)
return 1`;

/** An activity that Redis could not store, with its number among all that this process had to keep. */
interface Waiting {
  sequence: number;
  activity: DeliveredActivity;
}

/**
 * Stores conversations as Redis streams, which several processes read and write. While Redis is unreachable, new activities are kept in the
 * process that received them and can be read there; once Redis is back they are written to it. A reader on the same process may then see
 * them a second time, under the same id, which `ConversationLog` allows.
 */
export class RedisLog implements ConversationLog {
  readonly #redis: RedisConnection;
  readonly #process: RedisProcess;
  readonly #subscribers = new Subscribers();
  readonly #waiting = new LRUCache<string, readonly Waiting[]>({ max: MOST_WAITING });
  readonly #looks = setInterval(() => this.#subscribers.wakeAll(), LOOK_EVERY).unref();
  #sequence = 0;
  #handingOver: Promise<void> | null = null;

  private constructor(redis: RedisConnection, process: RedisProcess) {
    this.#redis = redis;
    this.#process = process;
  }

  /** Opens the log on a connected Redis. */
  static async open(redis: RedisConnection, process: RedisProcess): Promise<RedisLog> {
    const log = new RedisLog(redis, process);
    await redis.subscriber.subscribe(NEWS, conversationId => log.#wake(conversationId));
    redis.onReturn(() => void log.#handOver());
    return log;
  }

  /** Stops the regular checks of the readers. */
  close(): void {
    clearInterval(this.#looks);
  }

  async append(conversationId: string, activity: DeliveredActivity): Promise<void> {
    if (this.#waiting.size > 0) await this.#handOver();
    const taken =
      !this.#waiting.has(conversationId) && (await this.#add(conversationId, activity, isFromPerson(activity)));
    if (taken) return;
    this.#sequence += 1;
    const before = this.#waiting.get(conversationId) ?? [];
    const kept = [...before, { sequence: this.#sequence, activity }].slice(-MOST_ACTIVITIES);
    this.#waiting.set(conversationId, kept);
    this.#wake(conversationId);
  }

  async holds(conversationId: string): Promise<boolean> {
    if (this.#waiting.has(conversationId)) return true;
    const { client } = this.#redis;
    return (await this.#redis.attempt(() => client.exists(PREFIX + conversationId))) === 1;
  }

  async readSince(conversationId: string, watermark: string | undefined): Promise<LogPage> {
    const [after, waitingAfter] = marksOf(watermark);
    const { client } = this.#redis;
    const entries = await this.#redis.attempt(() =>
      client.xRange(PREFIX + conversationId, after ? `(${after}` : '-', '+', { COUNT: READ_AT_ONCE }),
    );
    const stored = (entries ?? []).map(({ id, message }) => ({ id, json: String(message.json) }));
    // Activities that wait here are the newest, so they are read after everything in Redis.
    const waiting = stored.length < READ_AT_ONCE ? (this.#waiting.get(conversationId) ?? []) : [];
    const news: { id?: string; sequence?: number; json: string }[] = [
      ...stored,
      ...waiting
        .filter(({ sequence }) => sequence > waitingAfter)
        .map(({ sequence, activity }) => ({ sequence, json: JSON.stringify(activity) })),
    ];
    const page = firstPage(news);
    const read = page.findLast(({ id }) => id !== undefined)?.id ?? after;
    const readWaiting = page.at(-1)?.sequence ?? waitingAfter;
    return {
      activities: page.flatMap(({ json }) => storedObject<DeliveredActivity>(json) ?? []),
      watermark: page.length > 0 ? `${read}.${readWaiting}` : watermark,
      more: page.length < news.length || stored.length === READ_AT_ONCE,
    };
  }

  async subscribe(conversationId: string, wake: () => void): Promise<() => void> {
    return this.#subscribers.add(conversationId, wake);
  }

  #wake(conversationId: string): void {
    this.#subscribers.wake(conversationId);
  }

  /** @returns true unless Redis was unreachable or refused the command */
  async #add(conversationId: string, activity: DeliveredActivity, pending: boolean): Promise<boolean> {
    const { client } = this.#redis;
    const answers = activity.type === 'message' ? (activity.replyToId ?? '') : '';
    const added = await this.#redis.attempt(() =>
      client.eval(APPEND, {
        keys: [PREFIX + conversationId, PENDING + conversationId, PENDING_INDEX, TAKEN_OVER + answers, NEWS],
        arguments: [
          conversationId,
          this.#process.id,
          JSON.stringify(activity),
          pending ? activity.id : '',
          answers,
          ...[Date.now(), MOST_ACTIVITIES, LIFETIME, GIVEN_UP].map(String),
        ],
      }),
    );
    return added !== undefined;
  }

  /** Writes the waiting activities to Redis in order. Then wakes all readers, since they may have missed notifications. */
  #handOver(): Promise<void> {
    this.#handingOver ??= this.#emptyWaiting().finally(() => {
      this.#handingOver = null;
    });
    return this.#handingOver;
  }

  async #emptyWaiting(): Promise<void> {
    for (const conversationId of [...this.#waiting.keys()]) {
      for (let next = this.#waiting.get(conversationId)?.[0]; next; next = this.#waiting.get(conversationId)?.[0]) {
        // Not pending: this process still has the message and answers it, and if the process dies the message is lost anyway.
        if (!(await this.#add(conversationId, next.activity, false))) {
          if (!this.#redis.reachable) return;
          // Only this conversation cannot be written.
          break;
        }
        const rest = (this.#waiting.get(conversationId) ?? []).filter(({ sequence }) => sequence !== next?.sequence);
        if (rest.length > 0) this.#waiting.set(conversationId, rest);
        else this.#waiting.delete(conversationId);
      }
    }
    this.#subscribers.wakeAll();
  }
}

/**
 * Parses a watermark into the last entry read in Redis ("" for none) and the number of the last waiting activity read. Clients can send any
 * text as a watermark. If a number had more digits than fit into the 64-bit parts of an entry's id, Redis would return an error.
 */
function marksOf(watermark: string | undefined): [string, number] {
  const [, entry = '', sequence = '0'] = /^(\d{1,18}-\d{1,18})?\.(\d{1,15})$/.exec(watermark ?? '') ?? [];
  return [entry, Number(sequence)];
}

/** True for a message from a person. */
function isFromPerson({ type, from }: DeliveredActivity): boolean {
  return type === 'message' && from?.role === RoleTypes.User;
}
