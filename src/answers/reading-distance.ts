import { nameKeyOf } from '../text/name-key';

/** Shorter words are the beginning of too many others. */
const SHORTEST_BEGINNING = 3;

/**
 * How far the person's words are from the title they were read as: `same` if the difference is obvious ("software devs"), `near` if
 * they share a word or its beginning, or are the initials, and `far` if they share nothing.
 */
export function readingDistance(said: string, title: string): 'same' | 'near' | 'far' {
  const [own, official] = [wordsOf(said), wordsOf(title)];
  const alike = own.map((word, at) => isAlike(word, official[at] ?? ''));
  if (own.length === official.length && alike.every(Boolean)) return 'same';
  if (own.some(word => official.some(other => isAlike(word, other)))) return 'near';
  return own.join('') === official.map(word => word.charAt(0)).join('') ? 'near' : 'far';
}

/**
 * True if each of the person's words is in a title or is the beginning of a word in it ("roofers", "truck drivers" of "heavy truck
 * drivers"): then the words name the job, and no special kind of it.
 */
export function isPartOf(said: string, title: string): boolean {
  const official = wordsOf(title);
  const isIn = (word: string) =>
    official.some(other => word === other || (word.length >= SHORTEST_BEGINNING && other.startsWith(word)));
  return wordsOf(said).every(isIn);
}

function wordsOf(text: string): string[] {
  return nameKeyOf(text).split(' ').filter(Boolean);
}

/** The same word, or a shortened one with another ending ("truckers", "truck"). */
function isAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return one === other || (short.length >= SHORTEST_BEGINNING && long.startsWith(short));
}
