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
/** Names the conversations that have something new, to the readers of all processes. */
const NEWS = 'career-bot:news';
const MOST_ACTIVITIES = 200;
/** Entries that are read at a time; a page holds some of them. */
const READ_AT_ONCE = 30;
const LIFETIME = 24 * 3600;
/** Milliseconds between looks of all readers for what they may have missed: Redis gives news at most once. */
const LOOK_EVERY = 5000;
/** Conversations that can wait in this process for Redis to return. */
const MOST_WAITING = 5000;

/**
 * Adds an activity, all or nothing. A person's message becomes pending with it; an answer ends that, and is dropped when another
 * process has taken over the message meanwhile: the person gets one answer.
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

/** An activity that Redis could not take, with its place among all that this process had to keep. */
interface Waiting {
  sequence: number;
  activity: DeliveredActivity;
}

/**
 * Conversations as Redis streams, read and written by several processes. While Redis is away, what is said is kept in the
 * process that has it and read from there; once Redis is back it is handed over. A reader on the same process may see it a
 * second time then, under the same id, as the port allows.
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

  /** Opens the log on a Redis that is there. */
  static async open(redis: RedisConnection, process: RedisProcess): Promise<RedisLog> {
    const log = new RedisLog(redis, process);
    await redis.subscriber.subscribe(NEWS, conversationId => log.#wake(conversationId));
    redis.onReturn(() => void log.#handOver());
    return log;
  }

  /** Ends the looks of readers. */
  close(): void {
    clearInterval(this.#looks);
  }

  async append(conversationId: string, activity: DeliveredActivity): Promise<void> {
    if (this.#waiting.size > 0) await this.#handOver();
    const taken =
      !this.#waiting.has(conversationId) && (await this.#add(conversationId, activity, asksForAnswer(activity)));
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
    const held = (entries ?? []).map(({ id, message }) => ({ id, json: String(message.json) }));
    // What waits here came last: it has its turn once all that Redis holds has been read.
    const waiting = held.length < READ_AT_ONCE ? (this.#waiting.get(conversationId) ?? []) : [];
    const news: { id?: string; sequence?: number; json: string }[] = [
      ...held,
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
      more: page.length < news.length || held.length === READ_AT_ONCE,
    };
  }

  async subscribe(conversationId: string, wake: () => void): Promise<() => void> {
    return this.#subscribers.add(conversationId, wake);
  }

  #wake(conversationId: string): void {
    this.#subscribers.wake(conversationId);
  }

  /** @returns whether Redis has it */
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

  /** Gives Redis what had to wait, in its order; then wakes all readers, who may have missed news meanwhile. */
  #handOver(): Promise<void> {
    this.#handingOver ??= this.#emptyWaiting().finally(() => {
      this.#handingOver = null;
    });
    return this.#handingOver;
  }

  async #emptyWaiting(): Promise<void> {
    for (const conversationId of [...this.#waiting.keys()]) {
      for (let next = this.#waiting.get(conversationId)?.[0]; next; next = this.#waiting.get(conversationId)?.[0]) {
        if (!(await this.#add(conversationId, next.activity, false))) {
          if (!this.#redis.reachable) return;
          // Only this conversation cannot be written to.
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
 * Where a reader stands: the last entry read in Redis ("" for none), and among those that waited in the process. Anybody may send
 * any watermark: of more digits than both parts of an entry's id can have (64 bits), Redis would make an error.
 */
function marksOf(watermark: string | undefined): [string, number] {
  const [, entry = '', sequence = '0'] = /^(\d{1,18}-\d{1,18})?\.(\d{1,15})$/.exec(watermark ?? '') ?? [];
  return [entry, Number(sequence)];
}

/** What waited in the process was answered by it, or is lost with it; what went to Redis at once can be rescued. */
function asksForAnswer({ type, from }: DeliveredActivity): boolean {
  return type === 'message' && from?.role === RoleTypes.User;
}
