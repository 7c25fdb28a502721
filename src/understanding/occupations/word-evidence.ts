import { stem } from '../../text/morphology';
import type { Vocabulary } from '../../text/vocabulary';
import type { BearerTable } from './name-tables';

/** Weight of all names together against the names of one occupation (Dirichlet smoothing). */
const SMOOTHING = 400;
/**
 * The features of a name overlap (a word, its stem, its position), so their product is overconfident; this exponent
 * corrects it.
 */
const SURENESS = 0.5;
/** Weight of a word with the same stem, relative to the word itself. */
const KIN = 0.9;

/** For each feature, the occupations of the names that have it, once per name; in typed arrays, to spare the garbage collector. */
interface Postings {
  starts: Uint32Array;
  occupations: Uint16Array;
}

/** Counts over all names, made once. */
export interface EvidenceTables {
  words: Postings;
  stems: Postings;
  heads: Postings;
  stemNumbers: ReadonlyMap<string, number>;
  /** For each occupation, the logarithm of its number of names plus one … */
  priors: Float64Array;
  /** … and the logarithm of the share that smoothing has in its features. */
  discounts: Float64Array;
  /** Number of features of all names. */
  features: number;
}

/**
 * Builds the tables.
 * @param bearers the occupations that have each name, in the order of the vocabulary's names
 */
export function evidenceTables(vocabulary: Vocabulary, bearers: BearerTable, occupations: number): EvidenceTables {
  const stemNumbers = new Map<string, number>();
  const stemNumber = (key: string): number => {
    const known = stemNumbers.get(key) ?? stemNumbers.size;
    stemNumbers.set(key, known);
    return known;
  };
  const featureOfWord = Uint32Array.from(vocabulary.words.keys());
  const featureOfStem = Uint32Array.from(vocabulary.words, word => stemNumber(stem(word)));
  const forWords = { featureOf: featureOfWord, features: featureOfWord.length };
  const words = postingsOf(vocabulary, bearers, { ...forWords, lastOnly: false });
  const stems = postingsOf(vocabulary, bearers, {
    featureOf: featureOfStem,
    features: stemNumbers.size,
    lastOnly: false,
  });
  const heads = postingsOf(vocabulary, bearers, { ...forWords, lastOnly: true });
  const names = new Float64Array(occupations);
  for (const id of bearers.occupations) names[id] = (names[id] ?? 0) + 1;
  const features = new Float64Array(occupations);
  for (const { occupations: ids } of [words, stems, heads])
    for (const id of ids) features[id] = (features[id] ?? 0) + 1;
  return {
    words,
    stems,
    heads,
    stemNumbers,
    priors: names.map(many => Math.log(1 + many)),
    discounts: features.map(many => Math.log(SMOOTHING / (many + SMOOTHING))),
    features: features.reduce((sum, many) => sum + many, 0),
  };
}

/**
 * Estimates how likely each occupation is to have a name made of certain words: naive Bayes over the words of all its names, their stems,
 * and the last word, which says most about a job.
 */
export class WordEvidence {
  readonly #vocabulary: Vocabulary;
  readonly #words: Postings;
  readonly #stems: Postings;
  readonly #heads: Postings;
  readonly #stemNumbers: ReadonlyMap<string, number>;
  readonly #priors: Float64Array;
  readonly #discounts: Float64Array;
  readonly #features: number;
  readonly #counts: Float64Array;

  constructor(vocabulary: Vocabulary, tables: EvidenceTables) {
    this.#vocabulary = vocabulary;
    this.#words = tables.words;
    this.#stems = tables.stems;
    this.#heads = tables.heads;
    this.#stemNumbers = tables.stemNumbers;
    this.#priors = tables.priors;
    this.#discounts = tables.discounts;
    this.#features = tables.features;
    this.#counts = new Float64Array(tables.priors.length);
  }

  /** Returns the probability of each occupation for a name with these words; they sum to 1. */
  sharesOf(words: readonly string[]): Float64Array {
    const features = this.#featuresOf(words);
    const scores = this.#priors.map((prior, id) => prior + features.length * (this.#discounts[id] ?? 0));
    for (const bearers of features) this.#weigh(bearers, scores);
    const most = scores.reduce((highest, score) => Math.max(highest, score), Number.NEGATIVE_INFINITY);
    const weights = scores.map(score => Math.exp(SURENESS * (score - most)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map(weight => weight / total);
  }

  /** Adds to each occupation how much more often its names have a feature than names in general. */
  #weigh(bearers: Uint16Array, scores: Float64Array): void {
    const expected = (SMOOTHING * bearers.length) / this.#features;
    for (const id of bearers) this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    for (const id of bearers) {
      const count = this.#counts[id] ?? 0;
      if (count === 0) continue;
      scores[id] = (scores[id] ?? 0) + Math.log((count + expected) / expected);
      this.#counts[id] = 0;
    }
  }

  #featuresOf(words: readonly string[]): Uint16Array[] {
    const numbers = new Set(words.map(word => this.#vocabulary.numberOf(word)));
    const stems = new Set(words.map(word => this.#stemNumbers.get(stem(word))));
    const head = this.#vocabulary.numberOf(words.at(-1) ?? '');
    return [
      ...[...numbers].map(number => bearersOf(this.#words, number)),
      ...[...stems].map(number => bearersOf(this.#stems, number)),
      bearersOf(this.#heads, head),
    ].filter(bearers => bearers.length > 0);
  }

  /** Returns the occupations with a name that ends in the word, each as often as it has such names. */
  endedBy(word: string): Uint16Array {
    return bearersOf(this.#heads, this.#vocabulary.numberOf(word));
  }

  /** True if some name (of the occupation, if one is given) ends in the word: only such a word says what somebody does. */
  isHead(word: string, occupation?: number): boolean {
    const bearers = this.endedBy(word);
    return occupation === undefined ? bearers.length > 0 : bearers.includes(occupation);
  }

  /**
   * Returns how much of the words the names of an occupation explain, 0–1: rare words count more, and a word that only shares its stem
   * with them counts a little less than the word itself.
   */
  coverage(words: readonly string[], occupation: number): number {
    let explained = 0;
    let all = 0;
    for (const word of words) {
      const number = this.#vocabulary.numberOf(word);
      const weight = this.#vocabulary.rarity(number) ** 2;
      all += weight;
      if (bearersOf(this.#words, number).includes(occupation)) explained += weight;
      else if (bearersOf(this.#stems, this.#stemNumbers.get(stem(word))).includes(occupation))
        explained += KIN * weight;
    }
    return all === 0 ? 0 : explained / all;
  }
}

function bearersOf({ starts, occupations }: Postings, feature: number | undefined): Uint16Array {
  return feature === undefined
    ? occupations.subarray(0, 0)
    : occupations.subarray(starts[feature], starts[feature + 1]);
}

/**
 * Builds postings in two passes over the names, counting and filling, without a list for each feature.
 * @param featureOf feature of each word of the vocabulary
 * @param features how many features there are
 * @param lastOnly true to count only the last word of each name
 */
function postingsOf(
  vocabulary: Vocabulary,
  bearers: BearerTable,
  { featureOf, features, lastOnly }: { featureOf: Uint32Array; features: number; lastOnly: boolean },
): Postings {
  const starts = new Uint32Array(features + 1);
  vocabulary.forEachWord((word, name, last) => {
    if (lastOnly && !last) return;
    const after = (featureOf[word] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + (bearers.starts[name + 1] ?? 0) - (bearers.starts[name] ?? 0);
  });
  for (let feature = 0; feature < features; feature++)
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  const next = starts.slice();
  const occupations = new Uint16Array(starts[features] ?? 0);
  vocabulary.forEachWord((word, name, last) => {
    if (lastOnly && !last) return;
    const feature = featureOf[word] ?? 0;
    let place = next[feature] ?? 0;
    const end = bearers.starts[name + 1] ?? 0;
    for (let at = bearers.starts[name] ?? 0; at < end; at++) occupations[place++] = bearers.occupations[at] ?? 0;
    next[feature] = place;
  });
  return { starts, occupations };
}
