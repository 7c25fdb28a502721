import type { Conversation } from '../../conversation/conversation';
import { type CheckedTurn, checkConversation } from './check-conversation';
import { type Figures, percentile, shareOf, timed } from './figures';
import type { SampleConversation } from './question-files';

/**
 * How many messages are answered as expected and how many conversations hold whole, for each group of the question
 * files and over all; and how many questions from elsewhere get a figure for an answer.
 * @param name begins the names of the figures
 */
export function measureConversations(
  name: string,
  samples: readonly SampleConversation[],
  conversation: Conversation,
): Figures {
  const checked = samples.map(sample => ({ group: sample.group, turns: checkConversation(sample, conversation) }));
  const groups = [...new Set(samples.map(({ group }) => group))].sort();
  const figures: Figures = {};
  for (const group of ['all', ...groups]) {
    const members = checked.filter(one => group === 'all' || one.group === group);
    const turns = members.flatMap(member => member.turns);
    figures[`${name}.${group}.messages`] = shareOf(turns, holds);
    figures[`${name}.${group}.conversations`] = shareOf(members, member => member.turns.every(holds));
  }
  const offTopic = checked.flatMap(({ turns }) => turns).filter(isOffTopic);
  figures[`${name}.off-topic.count`] = offTopic.length;
  figures[`${name}.off-topic.answered-with-figure`] = shareOf(offTopic, ({ answer }) =>
    answer.facts.some(({ value }) => value !== null),
  );
  return figures;
}

const holds = ({ failures }: CheckedTurn): boolean => failures.length === 0;

/** A question that may be declined as out of scope and must not be answered. */
function isOffTopic({ expect: { outcome } }: CheckedTurn): boolean {
  return Boolean(outcome?.includes('out-of-scope') && !outcome.includes('answer'));
}

/** Milliseconds from question to answer over all messages, each in its conversation; `rounds` counts after a first, cold one. */
export function measureTimes(
  samples: readonly SampleConversation[],
  conversation: Conversation,
  rounds: number,
): Figures {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const { turns } of samples) {
      let memory: unknown;
      for (const { say } of turns) {
        const { result, ms } = timed(() => conversation.respond(say, memory));
        memory = result.memory;
        if (round > 0) times.push(ms);
      }
    }
  }
  return { 'time.p50-ms': percentile(times, 0.5), 'time.p99-ms': percentile(times, 0.99) };
}
