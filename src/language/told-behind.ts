import type { Lexicon } from './lexicon';
import { singular, type Token } from './normalise';
import type { Span } from './span';

const PREPOSITIONS = new Set(['for', 'with', 'in', 'at', 'who', 'that', 'of']);
const MOST_WORDS = 6;

/**
 * "Social workers for kids and schools": of several jobs that a name may mean the one whose title has most of the words said
 * behind it; undefined where none has any or two have as many.
 */
export function toldBehind(
  { end }: Pick<Span, 'end'>,
  ids: readonly string[],
  tokens: readonly Token[],
  { titleWords, functionWords }: Pick<Lexicon, 'titleWords' | 'functionWords'>,
): string | undefined {
  const [preposition, ...rest] = tokens.slice(end, end + MOST_WORDS);
  if (!preposition || preposition.apart || !PREPOSITIONS.has(preposition.text)) return undefined;
  const until = rest.findIndex(({ apart }) => apart);
  const words = rest
    .slice(0, until < 0 ? undefined : until)
    .map(({ text }) => singular(text))
    .filter(word => !functionWords.has(word));
  const counts = ids.map(id => {
    const title = new Set([...(titleWords.get(id) ?? [])].map(singular));
    return words.filter(word => title.has(word)).length;
  });
  const most = Math.max(0, ...counts);
  const first = counts.indexOf(most);
  return most > 0 && counts.lastIndexOf(most) === first ? ids[first] : undefined;
}
