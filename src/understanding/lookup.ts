import type { PhraseBook } from '../text/phrase-book';
import type { Token } from '../text/tokenize';

/** The entry for exactly these tokens, or else for the longest phrase inside them. */
export function lookUp<T>(book: PhraseBook<T>, tokens: readonly Token[]): T | undefined {
  const exact = book.get(wordsOf(tokens));
  if (exact !== undefined) return exact;
  const inside = [...book.findAll(tokens)].sort((one, other) => other.end - other.start - (one.end - one.start));
  return inside[0]?.value;
}

/** The words of some tokens as the person wrote them; a contraction once. */
export function rawText(tokens: readonly Token[]): string {
  return tokens
    .filter(({ start }, at) => at === 0 || start !== tokens[at - 1]?.start)
    .map(({ raw }) => raw)
    .join(' ');
}

/** The words of some tokens, as they are looked up: lower-case. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ text }) => text);
}
