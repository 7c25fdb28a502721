import { pino } from 'pino';

/** Characters of lines that wait while they cannot be written; what comes then is dropped. */
const MOST_WAITING = 1024 * 1024;

/**
 * Where the lines of the log go. A disk that is full, or a reader that has stalled, costs lines and not answers: left alone, pino would
 * end the process, keep all lines, and try for ever to write them before it ends.
 * @param fd standard output when absent
 */
export function logDestination(fd: number = process.stdout.fd) {
  const destination = pino.destination({ dest: fd, sync: false, maxLength: MOST_WAITING });
  // The next line tries again.
  destination.on('error', () => {
    destination.flushSync = () => undefined;
  });
  return destination;
}
