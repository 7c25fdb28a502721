import type { Conversation } from '#src/conversation/conversation';
import type { Block } from './block';
import { type Figures, percentile, timed } from './figures';
import { readAllQuestions, type SampleConversation } from './question-files';

const ROUNDS = 3;

/** Measures the time from question to answer. */
export const times: Block = {
  name: 'time',
  heading: 'Time from question to answer',
  measure: ({ bot }) => measureTimes(readAllQuestions(), bot.conversation, ROUNDS),
};

/**
 * Measures the milliseconds from question to answer over all messages of the conversations. @param rounds number of rounds to measure,
 * after a cold one that is ignored
 */
export function measureTimes(
  samples: readonly SampleConversation[],
  conversation: Conversation,
  rounds: number,
): Figures {
  const all: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const { turns } of samples) {
      let state: unknown;
      for (const { say } of turns) {
        const { result, ms } = timed(() => conversation.respond(say, state));
        state = result.state;
        if (round > 0) all.push(ms);
      }
    }
  }
  return {
    'time.p50-ms': percentile(all, 0.5),
    'time.mean-ms': all.reduce((sum, ms) => sum + ms, 0) / Math.max(1, all.length),
    'time.p99-ms': percentile(all, 0.99),
  };
}
