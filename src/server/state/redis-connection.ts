import { randomUUID } from 'node:crypto';
import type { createClient } from '@redis/client';
import type { Logger } from 'pino';
import { errorForLog } from '../error-for-log';
import type { Metrics } from '../observability/metrics';
import { Seldom } from '../seldom';
import { startPatience } from './patience';
import { adviceOn, StateError } from './state-error';
import { isTroubleOfStore } from './store-trouble';

/**
 * Milliseconds between two probes of an unreachable store. The pause doubles, up to the longest, each time the store goes away soon after
 * it came back.
 */
const PROBES_EVERY = 250;
const LONGEST_PAUSE = 10_000;
/** Milliseconds that a store has to work before its next outage starts with the shortest pause again. */
const STEADY = 10_000;
/** Milliseconds between log lines about the same problem. */
const LOGS_EVERY = 10_000;
/** Milliseconds after which the store deletes what a probe wrote. */
const PROBE_LASTS = 10_000;

const newClient = (
  create: typeof createClient,
  url: string,
  name: string,
  reconnect: (retries: number) => number | false,
) =>
  create({
    url,
    name,
    // Commands queued during a lost connection would be executed late and out of order.
    disableOfflineQueue: true,
    // Treats a connection that does not even answer pings as broken; otherwise a network failure would only be noticed after minutes.
    pingInterval: 2000,
    socket: { connectTimeout: 2000, socketTimeout: 6000, reconnectStrategy: reconnect },
  });
export type RedisClient = ReturnType<typeof newClient>;

/**
 * A connection to a Redis that may go away and come back while the bot runs. No call waits longer than a moment, and no error of the store
 * reaches a turn.
 */
export class RedisConnection {
  readonly client: RedisClient;
  /** A separate connection, because Redis requires one for subscriptions. */
  readonly subscriber: RedisClient;
  readonly #log: Logger;
  readonly #metrics: Metrics;
  readonly #isReply: (error: unknown) => boolean;
  readonly #returns = new Set<(outage: number) => void>();
  readonly #probeKey = probeKey();
  readonly #outageLines = new Seldom(LOGS_EVERY);
  readonly #refusalLines = new Seldom(LOGS_EVERY);
  /** When the store stopped working, as `Date.now()`, and whether that was logged. */
  #lostAt: number | null = null;
  #lossLogged = false;
  #backAt = Number.NEGATIVE_INFINITY;
  #pause = PROBES_EVERY;
  #nextProbe: NodeJS.Timeout | undefined;

  private constructor(
    [client, subscriber]: readonly [RedisClient, RedisClient],
    { log, metrics, isReply }: { log: Logger; metrics: Metrics; isReply: (error: unknown) => boolean },
  ) {
    this.client = client;
    this.subscriber = subscriber;
    this.#log = log;
    this.#metrics = metrics;
    this.#isReply = isReply;
    for (const each of [client, subscriber]) {
      each.on('error', error => this.#lost(error));
      each.on('reconnecting', () => this.#lost(new Error('The connection to the state store broke.')));
    }
  }

  /**
   * Connects to Redis.
   * @param url as in STATE_URL
   * @throws StateError if there is no usable Redis at that address
   */
  static async open(url: string, log: Logger, metrics: Metrics): Promise<RedisConnection> {
    // Imported only if needed: loading it takes a twentieth of the start, and most bots have no Redis.
    const redis = await import('@redis/client');
    let started = false;
    // A connection that fails at the start is an error; later the client keeps reconnecting.
    const reconnect = (retries: number) => (started ? Math.min(50 * 2 ** retries, 1000) : false);
    const clients = ['career-bot', 'career-bot-news'].map(name => newClient(redis.createClient, url, name, reconnect));
    const [client, subscriber] = clients as [RedisClient, RedisClient];
    let refusal: Error | undefined;
    for (const each of clients) each.once('error', error => (refusal ??= error));
    try {
      await Promise.all(clients.map(each => each.connect()));
      await probe(client, probeKey());
      await warnOfEviction(client, log);
    } catch (error) {
      for (const each of clients) if (each.isOpen) each.destroy();
      throw new StateError(adviceOn(url, refusal ?? (error as Error)), { cause: error });
    }
    started = true;
    const isReply = (error: unknown) => error instanceof redis.ErrorReply;
    return new RedisConnection([client, subscriber], { log, metrics, isReply });
  }

  /** False while the store does not work. */
  get reachable(): boolean {
    return this.#lostAt === null;
  }

  /** Registers a callback for each time the store works again. It gets the length of the outage in milliseconds. */
  onReturn(callback: (outage: number) => void): void {
    this.#returns.add(callback);
  }

  /**
   * Sends a request to the store.
   * @returns the result; undefined if there was none in time or the store refused the command, both of which are counted and logged
   */
  async attempt<T>(ask: () => Promise<T>): Promise<T | undefined> {
    if (!this.client.isReady || !this.reachable) {
      this.#metrics.stateErrors.inc();
      return undefined;
    }
    const asked = Date.now();
    const patience = startPatience();
    try {
      return await Promise.race([ask(), patience.over]);
    } catch (error) {
      this.#metrics.stateErrors.inc();
      if (isTroubleOfStore(error, this.#isReply)) this.#lost(error as Error, asked);
      else this.#logRefusal(error as Error);
      return undefined;
    } finally {
      patience.end();
    }
  }

  /** Closes the connections. */
  close(): void {
    clearTimeout(this.#nextProbe);
    for (const each of [this.client, this.subscriber]) if (each.isOpen) each.destroy();
  }

  #lost(error: Error, since = Date.now()): void {
    if (!this.reachable) return;
    const again = Date.now() - this.#backAt < STEADY;
    this.#pause = again ? Math.min(this.#pause * 2, LONGEST_PAUSE) : PROBES_EVERY;
    this.#lostAt = since;
    const unsaid = this.#outageLines.take();
    this.#lossLogged = unsaid !== null;
    if (unsaid !== null)
      this.#log.error(
        { err: errorForLog(error), unsaid },
        'the shared state is unreachable; the bot answers without it',
      );
    this.#probeLater();
  }

  #logRefusal(error: Error): void {
    const unsaid = this.#refusalLines.take();
    if (unsaid !== null) this.#log.error({ err: errorForLog(error), unsaid }, 'the shared state refused a command');
  }

  #probeLater(): void {
    this.#nextProbe = setTimeout(() => void this.#probe(), this.#pause).unref();
  }

  /** Probes the store until it works again. A probe waits for a store that hangs, and fails if the store is loading, full or read-only. */
  async #probe(): Promise<void> {
    try {
      if (!this.client.isReady || !this.subscriber.isReady) throw new Error('not connected');
      await probe(this.client, this.#probeKey);
    } catch {
      this.#probeLater();
      return;
    }
    this.#back();
  }

  #back(): void {
    if (this.#lostAt === null) return;
    this.#backAt = Date.now();
    const outage = this.#backAt - this.#lostAt;
    this.#lostAt = null;
    if (this.#lossLogged) this.#log.info({ outage }, 'the shared state is back');
    for (const callback of this.#returns) callback(outage);
  }
}

function probeKey(): string {
  return `career-bot:probe:${randomUUID()}`;
}

/** Probes with a write, because a store may answer pings and reads but accept no writes. */
async function probe(client: RedisClient, key: string): Promise<void> {
  await client.set(key, '1', { expiration: { type: 'PX', value: PROBE_LASTS } });
}

/** Warns if the store may evict keys when it is full: processes would take each other for dead, and conversations would be forgotten. */
async function warnOfEviction(client: RedisClient, log: Logger): Promise<void> {
  // No warning if this client may not read the setting.
  const memory = await client.info('memory').catch(() => '');
  const [, policy] = /^maxmemory_policy:(\S+)/m.exec(memory) ?? [];
  if (policy === undefined || policy === 'noeviction') return;
  log.warn({ policy }, 'the shared state may evict keys when it is full; set its maxmemory-policy to noeviction');
}
