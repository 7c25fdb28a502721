import type { MeasureId } from '../knowledge/fact';
import type { AnswerContext } from './answer-context';
import { listed } from './format-value';
import type { Wording } from './wording';

/** Names the measures that do not fit in one reply; empty if there are none. */
export function leftOutLines(measures: readonly MeasureId[], limit: number, { wording }: AnswerContext): string[] {
  if (measures.length === 0) return [];
  const words = listed.format(measures.map(id => wording.measure(id)));
  return [wording.say('fact', 'unsupported-more', { limit, words, count: measures.length })];
}

/**
 * Names in one line what was recognized but cannot be applied: topics by their label, or with their sentence on where to look if they
 * belong to a measure; anything else in the person's words.
 * @param except topics that the reply mentions anyway
 * @param isTopic whether the question is about something without data
 */
export function unsupportedLine(
  unsupported: readonly string[],
  { wording }: AnswerContext,
  { except = [], isTopic = false }: { except?: readonly (string | null)[]; isTopic?: boolean } = {},
): string | null {
  const { topics } = wording.dialogs;
  const open = unsupported.filter(one => !except.includes(one));
  const known = open.flatMap(one => topics[one] ?? []);
  const labels = known.flatMap(({ beside, label }) => (beside === undefined ? [label] : []));
  const remarks = known.flatMap(({ beside, look }) => (beside === undefined ? [] : (look ?? [])));
  const words = open.filter(one => !(one in topics)).map(word => `“${word}”`);
  const sentences = [
    ...(labels.length > 0 ? [wording.say('fact', 'unsupported-topics', { topics: listed.format(labels) })] : []),
    ...(words.length > 0 ? [wordsLine(listed.format(words), isTopic, wording)] : []),
    ...remarks,
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

function wordsLine(words: string, isTopic: boolean, wording: Wording): string {
  return isTopic ? wording.say('fact', 'topic', { topic: words }) : wording.say('fact', 'unsupported-words', { words });
}
