import type { Lexicon } from './lexicon';
import { wordsOf } from './lookup';
import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/** A name of at least this many words is always meant as a name: no other message has its words in this order. */
const LONG = 5;
/** The longest official title has this many words. */
const LONGEST = 16;

/** A range of tokens (`end` exclusive). */
type Stretch = Pick<TaggedSpan, 'start' | 'end'>;

/** Finds the long job names that a message contains verbatim, such as official titles on buttons. */
export function longNamesIn(
  { tokens }: Pick<Message, 'tokens'>,
  { occupations, unnamed }: Pick<Lexicon, 'occupations' | 'unnamed'>,
): Stretch[] {
  if (tokens.length < LONG) return [];
  const words = wordsOf(tokens);
  const found: Stretch[] = [];
  for (let start = 0; start + LONG <= words.length; start++) {
    // Names are compared without function words, so a name must not begin with one: "of a machine operator".
    const name = unnamed.has(words[start] as string)
      ? undefined
      : occupations.longestNameFrom(words, start, start + LONGEST, LONG);
    if (!name) continue;
    found.push({ start, end: name.end });
    start = name.end - 1;
  }
  return found;
}

/** Replaces the spans that overlap a long name by one span for the whole name, in the role of the first job span among them. */
export function withWholeNames(spans: readonly TaggedSpan[], names: readonly Stretch[]): readonly TaggedSpan[] {
  return names.reduce<readonly TaggedSpan[]>((all, name) => {
    const overlaps = ({ start, end }: Stretch) => start < name.end && end > name.start;
    const role = all.filter(overlaps).find(({ type }) => type.endsWith('job'))?.type ?? 'job';
    const others = all.filter(span => !overlaps(span));
    return [...others, { ...name, type: role }].sort((a, b) => a.start - b.start);
  }, spans);
}

/** How many words before the one that was marked may belong to a name. */
const MOST_BEFORE = 3;

/**
 * Extends spans of one word that ends many names ("scientists") over the words before it if all of them are a name ("atmospheric
 * scientists"): by itself, such a word names no job.
 */
export function withWholeBeginnings(
  spans: readonly TaggedSpan[],
  { tokens }: Pick<Message, 'tokens'>,
  { occupations, unnamed }: Pick<Lexicon, 'occupations' | 'unnamed'>,
): readonly TaggedSpan[] {
  const words = wordsOf(tokens);
  return spans.map((span, at) => {
    const word = words[span.start] ?? '';
    const isBare = span.type.endsWith('job') && span.end - span.start === 1 && occupations.endsMany(word);
    if (!isBare) return span;
    const least = Math.max(spans[at - 1]?.end ?? 0, span.start - MOST_BEFORE);
    let start = span.start;
    // A name neither crosses a comma nor contains a small word.
    while (start > least && !tokens[start]?.apart && !unnamed.has(words[start - 1] ?? '')) start--;
    while (start < span.start && !occupations.isName(words.slice(start, span.end))) start++;
    return { ...span, start };
  });
}
