import type { Logger } from 'pino';
import type { FeedbackBook } from '../bot/feedback';

/** Counts feedback in this process and logs the kind of answer it was for. Does not keep what anybody wrote. */
export function countFeedback(log: Logger): FeedbackBook {
  const total = { up: 0, down: 0 };
  return {
    keep({ verdict, answered }) {
      total[verdict] += 1;
      log.info({ verdict, kind: answered?.kind, outcome: answered?.outcome, ...total }, 'feedback');
    },
  };
}
