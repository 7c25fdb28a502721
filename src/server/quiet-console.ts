import type { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import { errorForLog } from './error-for-log';
import { Seldom } from './seldom';

/** Milliseconds between log lines about warnings. */
const LOGS_EVERY = 10_000;

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/**
 * Stops libraries from writing to the console, past the log: they might print what a stranger sent. The log notes at level "debug" that
 * something was written, but not what.
 * @param console modified
 */
export function quietConsole(console: Pick<Console, (typeof METHODS)[number]>, log: Logger): void {
  for (const method of METHODS) console[method] = () => log.debug({ method }, 'a library wrote to the console');
}

/**
 * Writes warnings of Node and libraries ("MaxListenersExceededWarning") to the log; Node would print them past it.
 * @param process modified
 */
export function logWarnings(process: EventEmitter, log: Logger): void {
  const lines = new Seldom(LOGS_EVERY);
  process.removeAllListeners('warning');
  process.on('warning', warning => {
    const unsaid = lines.take();
    if (unsaid !== null) log.warn({ err: errorForLog(warning), unsaid }, 'warning from Node or a library');
  });
}
