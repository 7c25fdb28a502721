import { singular } from './morphology';
import { mostAlike } from './most-alike';
import { NgramIndex } from './ngram-index';
import { type NgramTables, ngramTables } from './ngram-tables';
import { type Token, tokenize } from './tokenize';

/** Phrases, each with what it stands for, and their trigrams. */
export interface NearestTables {
  phrases: string[];
  values: string[];
  trigrams: NgramTables;
}

const keyOf = (words: readonly string[]): string => words.map(singular).join(' ');

/** @param entries what phrases stand for, with the phrases */
export function nearestTables(entries: readonly (readonly [string, readonly string[]])[]): NearestTables {
  const all = entries.flatMap(([value, said]) =>
    said.map(phrase => ({ value, phrase: keyOf(tokenize(phrase).map(({ text }) => text)) })),
  );
  const phrases = all.map(({ phrase }) => phrase);
  return { phrases, values: all.map(({ value }) => value), trigrams: ngramTables(phrases) };
}

/** So many phrases that share most trigrams are compared letter by letter. */
const SHORTLIST = 20;
/** Share of letters that may be wrong in a phrase that is near enough. */
const MOST_WRONG = 0.35;

/** Finds the phrase nearest to some words: a shortlist by trigrams, then letter by letter. */
export class NearestPhrase {
  readonly #tables: NearestTables;
  readonly #index: NgramIndex;

  constructor(tables: NearestTables) {
    this.#tables = tables;
    this.#index = new NgramIndex(tables.trigrams);
  }

  /** What the nearest phrase stands for; null when none is near enough. */
  nearest(tokens: readonly Token[]): string | null {
    const wanted = keyOf(tokens.map(({ text }) => text));
    const shortlist = this.#index.query(wanted, SHORTLIST);
    const phrases = shortlist.map(({ index }) => this.#tables.phrases[index] ?? '');
    const [best] = mostAlike(wanted, phrases, { limit: 1, mostWrong: MOST_WRONG });
    const place = best && shortlist[best.index]?.index;
    return place === undefined ? null : (this.#tables.values[place] ?? null);
  }
}
