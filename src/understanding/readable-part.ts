import type { Token } from '../text/tokenize';

/** How much of what is read of a long text is its beginning: people ask at the end of a story more often than before it. */
const BEGINNING = 1 / 3;

/**
 * The part of a text that can hold a question: all of it, or the beginning and the end of a long one.
 * @param most how many tokens it may have
 */
export function readablePart(tokens: readonly Token[], most: number): readonly Token[] {
  if (tokens.length <= most) return tokens;
  const before = Math.floor(most * BEGINNING);
  const [first, ...others] = tokens.slice(before - most);
  // What is left out between them parts them as a full stop would.
  return first ? [...tokens.slice(0, before), { ...first, apart: true }, ...others] : [];
}
