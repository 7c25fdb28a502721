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

/** What is recorded about a turn; never what the person wrote. */
interface Note {
  turn: string;
  kind: AnswerKind | null;
  outcome: Outcome | null;
  /** What the message asked for; null if the bot did not interpret it. */
  operation: Operation | null;
}

const scope = new AsyncLocalStorage<Note>();

/** Returns the id of the current turn, to be added to log lines; empty outside of turns. */
export function turnOfLogLine(): { turn?: string } {
  const turn = scope.getStore()?.turn;
  return turn === undefined ? {} : { turn };
}

/** Records the answer in the turn that is currently running. */
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

/** Seconds after which another process, or this one after its restart, accepts messages. */
const BACK_SOON = 5;

/** If the request failed because the server is stopping, responds with 503 and Retry-After. @returns true if it has responded */
export function answersShutdown(error: unknown, response: Pick<Response, 'header' | 'send'>): boolean {
  if (!(error instanceof ShuttingDownError)) return false;
  response.header('retry-after', String(BACK_SOON));
  sendError(response, 503, error.message);
  return true;
}

/** Activity types that the log names. Others are logged as "other", because callers can send any text. */
const TYPES: readonly string[] = Object.values(ActivityTypes);
/** What the name of a channel may look like. */
const CHANNEL = /^[\w.-]{1,40}$/;

/** Runs all turns of the server, whichever endpoint they come from: measures and logs them, and waits for them at shutdown. */
export class Turns {
  readonly #log: Logger;
  readonly #metrics: Metrics;
  readonly #running = new Set<Promise<unknown>>();
  #open = true;

  constructor(log: Logger, metrics: Metrics) {
    this.#log = log;
    this.#metrics = metrics;
  }

  /** False once the server has stopped taking new turns. */
  get open(): boolean {
    return this.#open;
  }

  /**
   * Runs one turn.
   * @param activity its type ("message", "invoke") and channel, for the log
   * @throws ShuttingDownError after `close`; also whatever the work throws
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

  /** Stops taking turns and waits for those that are running. */
  async close(): Promise<void> {
    this.#open = false;
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}
