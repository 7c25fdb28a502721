import { pino } from 'pino';

/** Characters of log lines to buffer while they cannot be written; further lines are dropped. */
const MOST_WAITING = 1024 * 1024;

/**
 * Returns where log lines are written. If the disk is full or the reader is stalled, lines are lost, but the bot keeps answering. By
 * default, pino would end the process, keep all lines in memory, and at exit retry the write forever.
 * @param fd file descriptor; standard output by default
 */
export function logDestination(fd: number = process.stdout.fd) {
  const destination = pino.destination({ dest: fd, sync: false, maxLength: MOST_WAITING });
  // Do not write the rest at exit; the next line tries again.
  destination.on('error', () => {
    destination.flushSync = () => undefined;
  });
  return destination;
}
