import type { Token } from '../text/tokenize';

/** Share of the beginning in the part that is read of a long text: people ask at the end of a story more often than before it. */
const BEGINNING = 1 / 3;

/**
 * Returns the part of a text to read: all of it, or the beginning and the end of a long one.
 * @param most the most tokens to return
 */
export function readablePart(tokens: readonly Token[], most: number): readonly Token[] {
  if (tokens.length <= most) return tokens;
  const before = Math.floor(most * BEGINNING);
  const [first, ...others] = tokens.slice(before - most);
  // The gap separates the two parts like a period.
  return first ? [...tokens.slice(0, before), { ...first, apart: true }, ...others] : [];
}
