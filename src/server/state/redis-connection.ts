import type { createClient } from '@redis/client';
import type { Logger } from 'pino';
import { errorForLog } from '../error-for-log';
import type { Metrics } from '../watching/metrics';
import { isTroubleOfStore } from './store-trouble';

/** The store that STATE_URL names cannot be used; the message says what to do. */
export class StateError extends Error {}

/** Milliseconds that a turn waits for the store, once: then nobody asks it any more until it has answered a sign of life. */
const PATIENCE = 2000;
/** Milliseconds until a store that refused a sign of life is asked for the next. */
const ASKS_AGAIN_AFTER = 250;
/** Patience is counted in steps, of which a process that was busy itself uses up but one: the store is not to blame for that. */
const STEPS = 40;

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
  /** Since when the store does not answer, as `Date.now()`. */
  #lostAt: number | null = null;

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
      each.on('ready', () => this.#back());
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
      await client.ping();
    } catch (error) {
      for (const each of clients) if (each.isOpen) each.destroy();
      throw new StateError(advice(url, refusal ?? (error as Error)), { cause: error });
    }
    started = true;
    const isReply = (error: unknown) => error instanceof redis.ErrorReply;
    return new RedisConnection([client, subscriber], { log, metrics, isReply });
  }

  /** False while the store does not answer. */
  get reachable(): boolean {
    return this.#lostAt === null;
  }

  /** Calls back each time the store is there again, with the milliseconds for which it was not. */
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
      else this.#log.error({ err: errorForLog(error) }, 'the shared state refused a command');
      return undefined;
    } finally {
      patience.end();
    }
  }

  /** Closes the connections. */
  close(): void {
    for (const each of [this.client, this.subscriber]) if (each.isOpen) each.destroy();
  }

  #lost(error: Error, since = Date.now()): void {
    if (!this.reachable) return;
    this.#lostAt = since;
    this.#log.error({ err: errorForLog(error) }, 'the shared state is away; the bot answers without it');
    this.#awaitAnswer();
  }

  /** Asks until the store answers; when the connection breaks instead, the next one says that it is ready. */
  #awaitAnswer(): void {
    if (this.reachable || !this.client.isReady) return;
    // A ping waits with a store that hangs, and is refused by one that still loads what it had.
    this.client.ping().then(
      () => this.#back(),
      () => setTimeout(() => this.#awaitAnswer(), ASKS_AGAIN_AFTER).unref(),
    );
  }

  #back(): void {
    if (this.#lostAt === null || !this.client.isReady || !this.subscriber.isReady) return;
    const outage = Date.now() - this.#lostAt;
    this.#lostAt = null;
    this.#log.info({ outage }, 'the shared state is back');
    for (const callback of this.#returns) callback(outage);
  }
}

class TooLate extends Error {
  constructor() {
    super(`The state store did not answer within ${PATIENCE} ms.`);
  }
}

/** Waits as long as the store may take; then `over` rejects. */
function startPatience(): { over: Promise<never>; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    const wait = (steps: number) => {
      timer = setTimeout(() => (steps > 1 ? wait(steps - 1) : reject(new TooLate())), PATIENCE / STEPS);
    };
    wait(STEPS);
  });
  return { over, end: () => clearTimeout(timer) };
}

function advice(url: string, { message, ...error }: Error & { code?: string }): string {
  const { protocol, host } = new URL(url);
  const where = `STATE_URL ${protocol}//${host}`;
  const known = {
    ECONNREFUSED: 'nothing listens there; start Redis, or correct host and port',
    ENOTFOUND: 'no such host is known; correct the host',
    EAI_AGAIN: 'the name of the host cannot be looked up; correct it, or wait for DNS',
  }[error.code ?? ''];
  if (known) return `Cannot use ${where}: ${known}.`;
  if (/WRONGPASS|NOAUTH/.test(message))
    return `Cannot use ${where}: user or password are wrong; correct them in the URL.`;
  if (/timeout/i.test(message)) return `Cannot use ${where}: it does not answer; check host, port and firewall.`;
  return `Cannot use ${where}: ${message}`;
}
