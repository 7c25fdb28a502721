import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Response } from 'restify';
import { sendError } from './error-reply';
import type { Metrics } from './observability/metrics';
import type { Settings } from './settings';
import type { RedisConnection } from './state/redis-connection';

/** Seconds of the window in which requests are counted, and those of a day. */
const MINUTE = 60;
const DAY = 24 * 3600;

/**
 * Per minute: what a client of one conversation asks beside its messages. Microsoft's client polls five times a second at most, and
 * gives up for good when it is refused.
 */
const READS = 600;
/** The same of all clients at one address: two hundred that poll every second. */
const ADDRESS_READS = 12_000;

/** Chats that one address begins on one day: half as many as would push the memory of all others out of a process. */
const CHATS_OF_DAY = 5000;

/** Anything that can be refused. */
type Refusable = Pick<Response, 'header' | 'send'>;

/** How often something may happen. */
export class Limit {
  readonly #name: string;
  readonly #metrics: Metrics;
  readonly #here: RateLimiterMemory;
  readonly #shared: RateLimiterRedis | null;
  readonly #redis: RedisConnection | null;

  /**
   * @param what name of the limit, for metrics; how often per key; and in how many seconds, a minute if not given
   * @param redis where several processes count together; while it is away, and without it, each counts for itself
   */
  constructor(
    { name, most, seconds = MINUTE }: { name: string; most: number; seconds?: number },
    metrics: Metrics,
    redis: RedisConnection | null,
  ) {
    const options = { keyPrefix: `career-bot:limit:${name}`, points: most, duration: seconds };
    this.#name = name;
    this.#metrics = metrics;
    this.#redis = redis;
    this.#here = new RateLimiterMemory(options);
    this.#shared = redis && new RateLimiterRedis({ ...options, storeClient: redis.client, useRedisPackage: true });
  }

  /**
   * Counts one use, and answers 429 with Retry-After when it is one too many.
   * @returns true when the request has been refused
   */
  async refuses(key: string, response: Refusable): Promise<boolean> {
    const wait = await this.#secondsToWait(key);
    if (wait === 0) return false;
    this.#metrics.refused.inc({ limit: this.#name });
    response.header('retry-after', String(wait));
    sendError(response, 429, `Too many requests; try again in ${wait} seconds.`);
    return true;
  }

  /** Counts more uses, after the fact. */
  async charge(key: string, uses: number): Promise<void> {
    const shared = this.#shared;
    if (this.#redis && shared) await this.#redis.attempt(() => shared.penalty(key, uses));
    else await this.#here.penalty(key, uses);
  }

  async #secondsToWait(key: string): Promise<number> {
    if (this.#redis && this.#shared) {
      const shared = this.#shared;
      // Being refused is an answer too, not an error of the store.
      const wait = await this.#redis.attempt(() => waitOf(shared, key));
      if (wait !== undefined) return wait;
    }
    return waitOf(this.#here, key);
  }
}

async function waitOf(limiter: RateLimiterAbstract, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** All limits. A key is a conversation, or an address as `clientAddress` has it. */
export interface Limits {
  /** Messages of one conversation, and of all web chats of one address. */
  messages: Limit;
  addressMessages: Limit;
  /** What else the client of one conversation asks. */
  reads: Limit;
  /** The same of all clients of one address. */
  addressReads: Limit;
  /** Tokens that one address gets, and chats that it begins on one day. */
  tokens: Limit;
  chatsOfDay: Limit;
  /** Requests of assistants from one address. */
  mcp: Limit;
}

/** @param redis as for `Limit` */
export function openLimits(settings: Settings, metrics: Metrics, redis: RedisConnection | null): Limits {
  const limit = (name: string, most: number, seconds?: number) => new Limit({ name, most, seconds }, metrics, redis);
  return {
    messages: limit('messages', settings.MESSAGES_PER_MINUTE),
    addressMessages: limit('address-messages', settings.ADDRESS_MESSAGES_PER_MINUTE),
    reads: limit('reads', READS),
    addressReads: limit('address-reads', ADDRESS_READS),
    tokens: limit('tokens', settings.TOKENS_PER_MINUTE),
    chatsOfDay: limit('chats-of-day', CHATS_OF_DAY, DAY),
    mcp: limit('mcp', settings.MCP_REQUESTS_PER_MINUTE),
  };
}
