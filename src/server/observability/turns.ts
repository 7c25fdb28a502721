import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes } from 'botbuilder';
import type { Logger } from 'pino';
import type { Response } from 'restify';
import type { AnswerKind, Outcome } from '../../answers/answer';
import type { Turn } from '../../conversation/conversation';
import type { Operation } from '../../query/query';
import { sendError } from '../error-reply';
import type { Metrics } from './metrics';

/** What is noted of a turn; never what was said. */
interface Note {
  turn: string;
  kind: AnswerKind | null;
  outcome: Outcome | null;
  /** What the message asked for; null when it was not looked at. */
  operation: Operation | null;
}

const scope = new AsyncLocalStorage<Note>();

/** For the log: the id of the turn in which a line is written, if any. */
export function turnOfLogLine(): { turn?: string } {
  const turn = scope.getStore()?.turn;
  return turn === undefined ? {} : { turn };
}

/** Notes how a message was answered, in the turn that is running. */
export function noteAnswer({ answer, query }: Pick<Turn, 'answer' | 'query'>): void {
  const note = scope.getStore();
  if (!note) return;
  note.kind = answer.kind;
  note.outcome = answer.outcome;
  note.operation = query?.operation ?? null;
}

/** Thrown for a turn that comes after the server was told to stop. */
export class ShuttingDownError extends Error {
  constructor() {
    super('The bot is stopping; try again in a few seconds.');
  }
}

/** Seconds after which another process, or the next one, takes messages. */
const BACK_SOON = 5;

/** Answers 503 with Retry-After where that is why a request failed. @returns true when it has been answered */
export function answersShutdown(error: unknown, response: Pick<Response, 'header' | 'send'>): boolean {
  if (!(error instanceof ShuttingDownError)) return false;
  response.header('retry-after', String(BACK_SOON));
  sendError(response, 503, error.message);
  return true;
}

/** Types of activities that the log names; others are "other", since anybody may send any. */
const TYPES: readonly string[] = Object.values(ActivityTypes);
/** What a channel is called. */
const CHANNEL = /^[\w.-]{1,40}$/;

/** All turns of the server, through whichever door they came: measured, logged, and waited for at the end. */
export class Turns {
  readonly #log: Logger;
  readonly #metrics: Metrics;
  readonly #running = new Set<Promise<unknown>>();
  #open = true;

  constructor(log: Logger, metrics: Metrics) {
    this.#log = log;
    this.#metrics = metrics;
  }

  /** False from the moment on when no new turns are taken. */
  get open(): boolean {
    return this.#open;
  }

  /**
   * Runs one turn.
   * @param activity says of what type it is ("message", "invoke") and by which channel it came
   * @throws ShuttingDownError after `close`; and what the work throws
   */
  async run<T>(
    { type = '', channelId = '' }: Pick<Partial<Activity>, 'type' | 'channelId'>,
    work: () => Promise<T>,
  ): Promise<T> {
    if (!this.#open) throw new ShuttingDownError();
    const note: Note = { turn: randomUUID(), kind: null, outcome: null, operation: null };
    const started = performance.now();
    const running = scope.run(note, work);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
      const ms = performance.now() - started;
      const from = {
        type: TYPES.includes(type) ? type : 'other',
        channel: CHANNEL.test(channelId) ? channelId : 'other',
      };
      this.#log.info({ ...note, ...from, ms: Math.round(ms * 100) / 100 }, 'turn');
      this.#metrics.turns.inc({ kind: note.kind ?? 'none', outcome: note.outcome ?? 'none' });
      this.#metrics.turnSeconds.observe(ms / 1000);
    }
  }

  /** Takes no more turns, and waits for those that run. */
  async close(): Promise<void> {
    this.#open = false;
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}
