import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Upper bounds in seconds; most turns take a few milliseconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** The server's metrics. They have their own registry, so that several servers can run in one process. */
export class Metrics {
  readonly registry = new Registry();
  readonly turns = new Counter({
    name: 'career_bot_turns_total',
    help: 'Turns, by kind of question and outcome.',
    labelNames: ['kind', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly turnSeconds = new Histogram({
    name: 'career_bot_turn_duration_seconds',
    help: 'Duration of a turn, including state and replies.',
    buckets: BUCKETS,
    registers: [this.registry],
  });
  readonly stateErrors = new Counter({
    name: 'career_bot_state_errors_total',
    help: 'Failed requests to the shared state.',
    registers: [this.registry],
  });
  readonly refused = new Counter({
    name: 'career_bot_refused_total',
    help: 'Requests over a rate limit.',
    labelNames: ['limit'] as const,
    registers: [this.registry],
  });

  #beingRead: Promise<string> | null = null;

  /** @param openChats returns the number of web chats that are open now */
  constructor(openChats: () => number) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'career_bot_open_chats',
      help: 'Web chats with an open stream.',
      registers: [this.registry],
      collect() {
        this.set(openChats());
      },
    });
  }

  /** Returns all metrics in Prometheus format. Concurrent requests share the text, which is long and takes a millisecond to make. */
  text(): Promise<string> {
    this.#beingRead ??= this.registry.metrics().finally(() => {
      this.#beingRead = null;
    });
    return this.#beingRead;
  }
}
