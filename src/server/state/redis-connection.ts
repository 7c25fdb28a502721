import { randomUUID } from 'node:crypto';
import type { createClient } from '@redis/client';
import type { Logger } from 'pino';
import { errorForLog } from '../error-for-log';
import type { Metrics } from '../observability/metrics';
import { Seldom } from '../seldom';
import { startPatience } from './patience';
import { adviceOn, StateError } from './state-error';
import { isTroubleOfStore } from './store-trouble';

/** Milliseconds between two probes of a store that is away; longer each time it went away again at once, up to the longest. */
const PROBES_EVERY = 250;
const LONGEST_PAUSE = 10_000;
/** Milliseconds for which a store has to serve until its next outage counts as a new one. */
const STEADY = 10_000;
/** Milliseconds between lines of the log about the same thing. */
const LOGS_EVERY = 10_000;
/** Milliseconds after which the store drops what a probe wrote. */
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
    // Commands that waited for a lost connection would come out of order, and late.
    disableOfflineQueue: true,
    // A connection that says nothing, not even to a ping, is taken for broken: otherwise a lost network would be noticed minutes late.
    pingInterval: 2000,
    socket: { connectTimeout: 2000, socketTimeout: 6000, reconnectStrategy: reconnect },
  });
export type RedisClient = ReturnType<typeof newClient>;

/**
 * A Redis that may go away and come back while the bot runs. Nothing here waits longer than a moment, and no error of the store
 * reaches a turn.
 */
export class RedisConnection {
  readonly client: RedisClient;
  /** A connection of its own, as Redis asks for subscriptions. */
  readonly subscriber: RedisClient;
  readonly #log: Logger;
  readonly #metrics: Metrics;
  readonly #isReply: (error: unknown) => boolean;
  readonly #returns = new Set<(outage: number) => void>();
  readonly #probeKey = probeKey();
  readonly #outageLines = new Seldom(LOGS_EVERY);
  readonly #refusalLines = new Seldom(LOGS_EVERY);
  /** Since when the store does not serve, as `Date.now()`, and whether the log says so. */
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
   * @param url as in STATE_URL
   * @throws StateError when there is no usable Redis at that address
   */
  static async open(url: string, log: Logger, metrics: Metrics): Promise<RedisConnection> {
    // Only here: loading it takes a twentieth of the start, and most hosts have no Redis.
    const redis = await import('@redis/client');
    let started = false;
    // At the start the first failure counts; later ones are waited out.
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

  /** False while the store does not serve. */
  get reachable(): boolean {
    return this.#lostAt === null;
  }

  /** Calls back each time the store serves again, with the milliseconds for which it did not. */
  onReturn(callback: (outage: number) => void): void {
    this.#returns.add(callback);
  }

  /**
   * Asks the store.
   * @returns its answer; undefined when there was none in time, or it refused what was asked, both of which are counted and logged
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
      this.#log.error({ err: errorForLog(error), unsaid }, 'the shared state is away; the bot answers without it');
    this.#probeLater();
  }

  #logRefusal(error: Error): void {
    const unsaid = this.#refusalLines.take();
    if (unsaid !== null) this.#log.error({ err: errorForLog(error), unsaid }, 'the shared state refused a command');
  }

  #probeLater(): void {
    this.#nextProbe = setTimeout(() => void this.#probe(), this.#pause).unref();
  }

  /** A probe waits with a store that hangs, and fails on one that loads, is full, or takes no writes. */
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

/** Writes: a store may answer pings, and reads, while it takes nothing. */
async function probe(client: RedisClient, key: string): Promise<void> {
  await client.set(key, '1', { expiration: { type: 'PX', value: PROBE_LASTS } });
}

/** A store that throws away keys to make room makes processes take each other for dead, and forgets what people said. */
async function warnOfEviction(client: RedisClient, log: Logger): Promise<void> {
  // A client that may not ask for it is not warned.
  const memory = await client.info('memory').catch(() => '');
  const [, policy] = /^maxmemory_policy:(\S+)/m.exec(memory) ?? [];
  if (policy === undefined || policy === 'noeviction') return;
  log.warn({ policy }, 'the shared state may throw keys away when it is full; set its maxmemory-policy to noeviction');
}
