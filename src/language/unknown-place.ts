import type { Lexicon } from './lexicon';
import type { Token } from './normalise';
import type { UnknownName } from './settle-names';
import type { Span } from './span';

const LOCATING = new Set(['in', 'near', 'around']);

/** A name behind "in" that is no word of English is that of a place, and of none known here ("in Narnia"). */
export function withUnknownPlace(
  tokens: readonly Token[],
  { spans, unknownName }: { spans: Span[]; unknownName: UnknownName | null },
  { speller }: Lexicon,
): { spans: readonly Span[]; unknownName: UnknownName | null } {
  if (!unknownName || !LOCATING.has(tokens[unknownName.start - 1]?.text ?? '')) return { spans, unknownName };
  const { start, end, said } = unknownName;
  const words = tokens.slice(start, end);
  if (words.some(({ text, apart }) => apart || speller.isCorrect(text))) return { spans, unknownName };
  const nowhere: Span = { start, end, said, value: { type: 'nowhere' } };
  return { spans: [...spans, nowhere].sort((one, other) => one.start - other.start), unknownName: null };
}
