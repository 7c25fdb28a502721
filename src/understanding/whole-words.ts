import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/**
 * Extends each span over all words that a short form stands for: in "vegas", spelled out as "las vegas", both belong to the place. Words
 * of another span are left to it.
 */
export function withWholeWords(spans: readonly TaggedSpan[], { tokens }: Pick<Message, 'tokens'>): TaggedSpan[] {
  const isOne = (one: number, other: number) =>
    tokens[one] !== undefined && tokens[one]?.start === tokens[other]?.start;
  return spans.map((span, at) => {
    const least = spans[at - 1]?.end ?? 0;
    const most = spans[at + 1]?.start ?? tokens.length;
    let { start, end } = span;
    while (start > least && isOne(start - 1, start)) start--;
    while (end < most && isOne(end, end - 1)) end++;
    return { ...span, start, end };
  });
}
