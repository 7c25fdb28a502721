import type { Block } from './block';
import { type CheckedTurn, checkConversation } from './check-conversation';
import { type Figures, shareOf } from './figures';
import { questionFiles, readQuestionFile, type SampleConversation, unseenFiles } from './question-files';
import type { Bot } from './world';

/** Checks the conversations of the question files: those that must pass completely, and those written by people who never saw the bot. */
export const conversations: Block = {
  name: 'conversations',
  heading: 'Conversations of the question files that hold',
  measure: ({ bot }) => ({
    ...measureConversations('known', questionFiles.flatMap(readQuestionFile), bot),
    ...measureConversations('unseen', unseenFiles.flatMap(readQuestionFile), bot),
  }),
};

/**
 * Measures the share of messages that are answered as expected, and of conversations in which all are, for each group of question files and
 * in total; also the share of off-topic questions that are answered with a figure.
 * @param name prefix of the names of the figures
 */
function measureConversations(
  name: string,
  samples: readonly SampleConversation[],
  { conversation, dataset }: Pick<Bot, 'conversation' | 'dataset'>,
): Figures {
  const checked = samples.map(sample => ({
    group: sample.group,
    turns: checkConversation(sample, conversation, dataset),
  }));
  const groups = [...new Set(samples.map(({ group }) => group))].sort();
  const figures: Figures = {};
  for (const group of ['all', ...groups]) {
    const members = checked.filter(member => group === 'all' || member.group === group);
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

/** True for a question that may be declined as out of scope and must not be answered. */
function isOffTopic({ expect: { outcome } }: CheckedTurn): boolean {
  return Boolean(outcome?.includes('out-of-scope') && !outcome.includes('answer'));
}
