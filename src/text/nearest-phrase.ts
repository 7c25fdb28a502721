import Fuse from 'fuse.js';
import { singular } from './morphology';
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

/** The most phrases that Fuse compares: it is exact, and slow. */
const SHORTLIST = 20;
/** Highest Fuse score that counts as near (0: the same, 1: nothing in common). */
const NEAR = 0.35;

/** Finds the phrase nearest to some words: a shortlist by trigrams, then Fuse. */
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
    const shortlist = this.#index.query(wanted, SHORTLIST).map(({ index }) => ({
      phrase: this.#tables.phrases[index] ?? '',
      value: this.#tables.values[index] ?? '',
    }));
    const fuse = new Fuse(shortlist, { keys: ['phrase'], includeScore: true, ignoreLocation: true, threshold: NEAR });
    const [best] = fuse.search(wanted);
    return best?.item.value ?? null;
  }
}
