import { LRUCache } from 'lru-cache';
import { singular } from './morphology';
import { tokenize } from './tokenize';

const FILLERS = new Set(['and', 'of', 'the', 'a', 'an', 'or', 'except']);

/** Returns the form under which a name is looked up: singular words without fillers, separated by single spaces. */
export function nameKey(words: readonly string[]): string {
  let key = '';
  for (const word of words) {
    if (FILLERS.has(word)) continue;
    key = key === '' ? singular(word) : `${key} ${singular(word)}`;
  }
  return key === '' ? words.map(singular).join(' ') : key;
}

/** Returns `nameKey` of the first word, of the first two, and so on, looking at each word once. */
export function nameKeysFrom(words: readonly string[]): string[] {
  let key = '';
  return words.map((word, at) => {
    if (!FILLERS.has(word)) key = key === '' ? singular(word) : `${key} ${singular(word)}`;
    return key === '' ? nameKey(words.slice(0, at + 1)) : key;
  });
}

/** Keys of titles with punctuation, which an answer asks for several times. */
const recent = new LRUCache<string, string>({ max: 2000 });
const LONGEST_KEPT = 100;

/** Returns `nameKey` of a text. */
export function nameKeyOf(text: string): string {
  // Nearly all of the 57,000 names are plain words, for which even the tokenizer's fast path takes too long.
  const plain = /^[A-Za-z][A-Za-z -]*$/.test(text);
  if (plain) return nameKey(text.toLowerCase().split(/[ -]+/));
  const known = recent.get(text);
  if (known !== undefined) return known;
  const key = nameKey(tokenize(text).map(token => token.text));
  if (text.length <= LONGEST_KEPT) recent.set(text, key);
  return key;
}

/** Returns an official title without its exclusions: "Electronics Engineers" for "Electronics Engineers, Except Computer". */
export function withoutExceptions(title: string): string {
  return title.split(/,? except /i)[0] ?? title;
}
