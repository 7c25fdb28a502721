import type { Logger } from 'pino';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/**
 * Keeps libraries from writing what they please, which may be what a stranger sent, past the log. That they wrote is logged, at
 * the level "debug"; what they wrote is not.
 * @param console is changed
 */
export function quietConsole(console: Pick<Console, (typeof METHODS)[number]>, log: Logger): void {
  for (const method of METHODS) console[method] = () => log.debug({ method }, 'a library wrote to the console');
}
