import type { PhraseBook } from '../text/phrase-book';
import type { Token } from '../text/tokenize';

/** Returns the entry for exactly these tokens, or else for the longest phrase inside them. */
export function lookUp<T>(book: PhraseBook<T>, tokens: readonly Token[]): T | undefined {
  const exact = book.get(wordsOf(tokens));
  if (exact !== undefined) return exact;
  const inside = [...book.findAll(tokens)].sort((a, b) => b.end - b.start - (a.end - a.start));
  return inside[0]?.value;
}

/** Returns the words as the person wrote them; a contraction appears once. */
export function rawText(tokens: readonly Token[]): string {
  return tokens
    .filter(({ start }, at) => at === 0 || start !== tokens[at - 1]?.start)
    .map(({ raw }) => raw)
    .join(' ');
}

/** Returns the words in lower case, as they are looked up. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ text }) => text);
}
