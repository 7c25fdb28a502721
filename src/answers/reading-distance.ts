import { nameKeyOf } from '../text/name-key';

/** Words with fewer letters begin too many others. */
const SHORTEST_BEGINNING = 3;

/**
 * How far the words of a person are from the title that they were read as: `same` where they differ in nothing that is not seen at
 * once ("software devs"), `near` where they share a word or its beginning or are its initials, and `far` where they share nothing.
 */
export function readingDistance(said: string, title: string): 'same' | 'near' | 'far' {
  const [own, official] = [wordsOf(said), wordsOf(title)];
  const alike = own.map((word, at) => isAlike(word, official[at] ?? ''));
  if (own.length === official.length && alike.every(Boolean)) return 'same';
  if (own.some(word => official.some(other => isAlike(word, other)))) return 'near';
  return own.join('') === official.map(word => word.charAt(0)).join('') ? 'near' : 'far';
}

function wordsOf(text: string): string[] {
  return nameKeyOf(text).split(' ').filter(Boolean);
}

/** One word, or a shortening of it that ends in its own way ("truckers", "truck"). */
function isAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return one === other || (short.length >= SHORTEST_BEGINNING && long.startsWith(short));
}
