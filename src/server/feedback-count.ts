import type { Logger } from 'pino';
import type { FeedbackBook } from '../bot/feedback';

/** Counts feedback in this process and logs what kind of answer it was for; nobody's words are kept. */
export function countFeedback(log: Logger): FeedbackBook {
  const total = { up: 0, down: 0 };
  return {
    keep({ verdict, answered }) {
      total[verdict] += 1;
      log.info({ verdict, kind: answered?.kind, outcome: answered?.outcome, ...total }, 'feedback');
    },
  };
}
