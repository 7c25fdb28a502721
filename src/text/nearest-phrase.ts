import { singular, stem } from './morphology';
import { mostAlike } from './most-alike';
import { NgramIndex } from './ngram-index';
import { type NgramTables, ngramTables } from './ngram-tables';
import { type Token, tokenize } from './tokenize';

/** Phrases with their meanings, and their trigrams. */
export interface NearestTables {
  phrases: string[];
  values: string[];
  trigrams: NgramTables;
}

const keyOf = (words: readonly string[]): string => words.map(singular).join(' ');

/**
 * Builds the tables.
 * @param entries meanings, each with its phrases
 */
export function nearestTables(entries: readonly (readonly [string, readonly string[]])[]): NearestTables {
  const all = entries.flatMap(([value, list]) =>
    list.map(phrase => ({ value, phrase: keyOf(tokenize(phrase).map(({ text }) => text)) })),
  );
  const phrases = all.map(({ phrase }) => phrase);
  return { phrases, values: all.map(({ value }) => value), trigrams: ngramTables(phrases) };
}

/** How many of the phrases that share most trigrams are compared letter by letter. */
const SHORTLIST = 20;
/** Share of letters that may be wrong in a phrase that is near enough. */
const MOST_WRONG = 0.35;
/** Shorter words are close to too many phrases ("msw", "type"). */
const SHORTEST = 5;

/** A word shared by more phrases does not help to identify one ("work with"). */
const MOST_SHARED = 20;

/** Finds the phrase nearest to some words: a shortlist by trigrams, then letter by letter. */
export class NearestPhrase {
  readonly #tables: NearestTables;
  readonly #index: NgramIndex;
  readonly #isWord: (word: string) => boolean;
  #phrasesWith: ReadonlyMap<string, number> | null = null;

  /** @param isWord true for words of the language, which are not slips, so that "nights" is not near "heights" */
  constructor(tables: NearestTables, isWord: (word: string) => boolean = () => false) {
    this.#tables = tables;
    this.#index = new NgramIndex(tables.trigrams);
    this.#isWord = isWord;
  }

  /** Returns the meaning of the nearest phrase; null if none is near enough. */
  nearest(tokens: readonly Token[]): string | null {
    const wanted = keyOf(tokens.map(({ text }) => text));
    const shortlist = this.#index.query(wanted, SHORTLIST);
    const phrases = shortlist.map(({ index }) => this.#tables.phrases[index] ?? '');
    const [best] = mostAlike(wanted, phrases, { limit: 1, mostWrong: wanted.length < SHORTEST ? 0 : MOST_WRONG });
    const place = best && shortlist[best.index]?.index;
    if (place === undefined || !this.#shares(tokens, this.#tables.phrases[place] ?? '')) return null;
    return this.#tables.values[place] ?? null;
  }

  /** Returns false if the phrase lacks most of the distinctive words. */
  #shares(tokens: readonly Token[], phrase: string): boolean {
    const inPhrase = new Set(stemsOf(phrase));
    const telling = tokens.filter(({ text }) => this.#isWord(text) && this.#sharedBy(text) <= MOST_SHARED);
    const letters = (words: readonly Token[]) => words.reduce((sum, { text }) => sum + text.length, 0);
    const found = letters(telling.filter(({ text }) => inPhrase.has(stemOf(text))));
    return found * 2 >= letters(telling);
  }

  #sharedBy(word: string): number {
    this.#phrasesWith ??= countedStems(this.#tables.phrases);
    return this.#phrasesWith.get(stemOf(word)) ?? 0;
  }
}

const stemOf = (word: string): string => stem(singular(word));
const stemsOf = (phrase: string): string[] => phrase.split(' ').map(stemOf);

/** How many phrases contain each stem. */
function countedStems(phrases: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const phrase of phrases)
    for (const each of new Set(stemsOf(phrase))) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
