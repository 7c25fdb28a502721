import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/**
 * Extends each span over all words that a short form stands for: if "vegas" is spelled out as "las vegas", both words belong to the
 * place. A span does not extend into another one.
 */
export function withWholeWords(spans: readonly TaggedSpan[], { tokens }: Pick<Message, 'tokens'>): TaggedSpan[] {
  const areOneWord = (one: number, other: number) =>
    tokens[one] !== undefined && tokens[one]?.start === tokens[other]?.start;
  return spans.map((span, at) => {
    const least = spans[at - 1]?.end ?? 0;
    const most = spans[at + 1]?.start ?? tokens.length;
    let { start, end } = span;
    while (start > least && areOneWord(start - 1, start)) start--;
    while (end < most && areOneWord(end, end - 1)) end++;
    return { ...span, start, end };
  });
}
