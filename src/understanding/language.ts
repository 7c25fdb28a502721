import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';

/** A message is in another language if at least this share of its words are function words of that language … */
const LEAST_SHARE = 0.5;
/** … and at least this many: single ones occur in English messages as well. */
const LEAST_WORDS = 3;

/** Returns the code of the language of a message ("es"); null for English or if it is unclear. */
export function languageOf(tokens: readonly Token[], { languages, functionWords }: Lexicon): string | null {
  const counts = new Map<string, number>();
  for (const { start, end, value } of languages.findAll(tokens)) {
    const foreign = tokens.slice(start, end).filter(({ text }) => !functionWords.has(text) || !SHORT_WORD.test(text));
    counts.set(value, (counts.get(value) ?? 0) + foreign.length);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] >= LEAST_WORDS && best[1] >= LEAST_SHARE * tokens.length ? best[0] : null;
}

/** One or two plain letters. Such a word does not count as foreign if it is also an English function word. */
const SHORT_WORD = /^[a-z]{1,2}$/;
