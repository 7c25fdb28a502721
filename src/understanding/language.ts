import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';

/** A message is in another language if at least this share of it is in its list of function words … */
const LEAST_SHARE = 0.5;
/** … and at least this many words: single ones occur in English messages, too. */
const LEAST_WORDS = 3;

/** Code of the language of a message ("es"); null for English, and where it cannot be told. */
export function languageOf(tokens: readonly Token[], { languages, functionWords }: Lexicon): string | null {
  const counts = new Map<string, number>();
  for (const { start, end, value } of languages.findAll(tokens)) {
    const foreign = tokens.slice(start, end).filter(({ text }) => !functionWords.has(text) || !ENGLISH.test(text));
    counts.set(value, (counts.get(value) ?? 0) + foreign.length);
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best && best[1] >= LEAST_WORDS && best[1] >= LEAST_SHARE * tokens.length ? best[0] : null;
}

/** Nothing but plain letters: a word that English may have, too. */
const ENGLISH = /^[a-z]{1,2}$/;
