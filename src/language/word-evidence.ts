import { stem } from './stem';
import type { Vocabulary } from './vocabulary';

/** Weight of what all names say of a word against what the names of one occupation say (Dirichlet smoothing). */
const SMOOTHING = 400;
/** Evidences of one name overlap (a word, its stem, its place), so that their product is far too sure of itself. */
const SURENESS = 0.5;

/** A row of postings: occupations that have a feature, and in how many names each. */
type Posting = Map<number, number>;

/**
 * How likely each occupation is to bear a name made of certain words: naive Bayes over the words of all its names, their
 * stems, and the word that stands last, which says most of what a job is.
 */
export class WordEvidence {
  readonly #vocabulary: Vocabulary;
  readonly #words: Posting[] = [];
  readonly #stems = new Map<string, Posting>();
  readonly #heads = new Map<number, Posting>();
  /** For each occupation, the log of its number of names, and of the weight its features leave to smoothing. */
  readonly #priors: Float64Array;
  readonly #discounts: Float64Array;
  readonly #features: number;

  /** @param bearers numbers of the occupations that bear each name, in the order of the vocabulary's names */
  constructor(vocabulary: Vocabulary, bearers: readonly (readonly number[])[], occupations: number) {
    this.#vocabulary = vocabulary;
    const stems = vocabulary.words.map(word => {
      const key = stem(word);
      const posting = this.#stems.get(key) ?? new Map();
      this.#stems.set(key, posting);
      return posting;
    });
    this.#words = vocabulary.words.map(() => new Map());
    const names = new Float64Array(occupations);
    const features = new Float64Array(occupations);
    vocabulary.rows.forEach((row, name) => {
      const head = row.at(-1) as number;
      const ends = this.#heads.get(head) ?? new Map();
      this.#heads.set(head, ends);
      for (const occupation of bearers[name] ?? []) {
        names[occupation] = (names[occupation] ?? 0) + 1;
        features[occupation] = (features[occupation] ?? 0) + 2 * row.length + 1;
        for (const word of row) {
          add(this.#words[word] as Posting, occupation);
          add(stems[word] as Posting, occupation);
        }
        add(ends, occupation);
      }
    });
    this.#features = features.reduce((sum, count) => sum + count, 0);
    this.#priors = names.map(count => Math.log(1 + count));
    this.#discounts = features.map(count => Math.log(SMOOTHING / (count + SMOOTHING)));
  }

  /** Share of each occupation (0–1, together 1) in the likelihood of a name with these words. */
  sharesOf(words: readonly string[]): Float64Array {
    const postings = this.#postingsOf(words);
    const scores = this.#priors.map(
      (prior, occupation) => prior + postings.length * (this.#discounts[occupation] ?? 0),
    );
    for (const posting of postings) {
      const all = [...posting.values()].reduce((sum, count) => sum + count, 0);
      const expected = (SMOOTHING * all) / this.#features;
      for (const [occupation, count] of posting)
        scores[occupation] = (scores[occupation] ?? 0) + Math.log((count + expected) / expected);
    }
    const most = scores.reduce((highest, score) => Math.max(highest, score), Number.NEGATIVE_INFINITY);
    const weights = scores.map(score => Math.exp(SURENESS * (score - most)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map(weight => weight / total);
  }

  #postingsOf(words: readonly string[]): Posting[] {
    const numbers = new Set(words.map(word => this.#vocabulary.numberOf(word)));
    const stems = new Set(words.map(stem));
    const head = this.#vocabulary.numberOf(words.at(-1) ?? '');
    return [
      ...[...numbers].map(number => (number === undefined ? undefined : this.#words[number])),
      ...[...stems].map(key => this.#stems.get(key)),
      head === undefined ? undefined : this.#heads.get(head),
    ].filter(posting => posting !== undefined);
  }

  /** True when some name ends in the word: only such a word says what somebody does. */
  isHead(word: string): boolean {
    const number = this.#vocabulary.numberOf(word);
    return number !== undefined && this.#heads.has(number);
  }

  /**
   * How much of the words the names of an occupation explain, 0–1: rare words count more, and a word that shares only
   * its stem with them a little less than the word itself.
   */
  coverage(words: readonly string[], occupation: number): number {
    let explained = 0;
    let all = 0;
    for (const word of words) {
      const number = this.#vocabulary.numberOf(word);
      const weight = this.#vocabulary.rarity(number) ** 2;
      all += weight;
      if (number !== undefined && this.#words[number]?.has(occupation)) explained += weight;
      else if (this.#stems.get(stem(word))?.has(occupation)) explained += KIN * weight;
    }
    return all === 0 ? 0 : explained / all;
  }
}

/** What a word of the same stem counts against the word itself. */
const KIN = 0.9;

function add(posting: Posting, occupation: number): void {
  posting.set(occupation, (posting.get(occupation) ?? 0) + 1);
}
