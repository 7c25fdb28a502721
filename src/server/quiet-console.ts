import type { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import { errorForLog } from './error-for-log';
import { Seldom } from './seldom';

/** Milliseconds between lines of the log about warnings. */
const LOGS_EVERY = 10_000;

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/**
 * Keeps libraries from writing what they please, which may be what a stranger sent, past the log. That they wrote is logged, at
 * the level "debug"; what they wrote is not.
 * @param console is changed
 */
export function quietConsole(console: Pick<Console, (typeof METHODS)[number]>, log: Logger): void {
  for (const method of METHODS) console[method] = () => log.debug({ method }, 'a library wrote to the console');
}

/**
 * Puts into the log what Node and libraries warn of ("MaxListenersExceededWarning"), which Node would print past it.
 * @param process is changed
 */
export function logWarnings(process: EventEmitter, log: Logger): void {
  const lines = new Seldom(LOGS_EVERY);
  process.removeAllListeners('warning');
  process.on('warning', warning => {
    const unsaid = lines.take();
    if (unsaid !== null) log.warn({ err: errorForLog(warning), unsaid }, 'Node or a library warns');
  });
}
