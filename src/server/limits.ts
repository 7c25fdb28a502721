import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Response } from 'restify';
import { sendError } from './error-reply';
import type { Metrics } from './observability/metrics';
import type { Settings } from './settings';
import type { RedisConnection } from './state/redis-connection';

/** Lengths of the counting windows, in seconds. */
const MINUTE = 60;
const DAY = 24 * 3600;

/**
 * Requests per minute of one conversation's client, not counting messages. Microsoft's client polls at most five times a second, and gives
 * up for good if it is refused.
 */
const READS = 600;
/** The same for all clients at one address: two hundred clients that poll every second. */
const ADDRESS_READS = 12_000;

/** Chats that one address may start per day: half as many as would push everybody else's state out of a process's memory. */
const CHATS_OF_DAY = 5000;

/** The parts of a response that a refusal needs. */
type Refusable = Pick<Response, 'header' | 'send'>;

/** Limits how often something may happen per key. */
export class Limit {
  readonly #name: string;
  readonly #metrics: Metrics;
  readonly #here: RateLimiterMemory;
  readonly #shared: RateLimiterRedis | null;
  readonly #redis: RedisConnection | null;

  /**
   * @param what name of the limit (for metrics), most uses per key, and the window in seconds (a minute by default)
   * @param redis makes several processes count together; if it is null or unreachable, each process counts on its own
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
   * Counts one use. If it is over the limit, responds with status 429 and Retry-After.
   * @returns true if the request was refused
   */
  async refuses(key: string, response: Refusable): Promise<boolean> {
    const wait = await this.#secondsToWait(key);
    if (wait === 0) return false;
    this.#metrics.refused.inc({ limit: this.#name });
    response.header('retry-after', String(wait));
    sendError(response, 429, `Too many requests; try again in ${wait} seconds.`);
    return true;
  }

  /** Counts further uses after the fact, without refusing anything. */
  async charge(key: string, uses: number): Promise<void> {
    const shared = this.#shared;
    if (this.#redis && shared) await this.#redis.attempt(() => shared.penalty(key, uses));
    else await this.#here.penalty(key, uses);
  }

  async #secondsToWait(key: string): Promise<number> {
    if (this.#redis && this.#shared) {
      const shared = this.#shared;
      // The refusal is caught in `waitOf`, because it is a result and not an error of the store.
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

/** All limits. A key is a conversation, or an address as returned by `clientAddress`. */
export interface Limits {
  /** Messages of one conversation, and of all web chats from one address. */
  messages: Limit;
  addressMessages: Limit;
  /** Other requests of one conversation's client. */
  reads: Limit;
  /** Other requests of all clients at one address. */
  addressReads: Limit;
  /** Tokens issued to one address, and chats that it starts per day. */
  tokens: Limit;
  chatsOfDay: Limit;
  /** Requests of AI assistants (MCP clients) from one address. */
  mcp: Limit;
}

/** Creates all limits. @param redis see the constructor of `Limit` */
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
