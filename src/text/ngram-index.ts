import { type Gram, gramStarts, gramsOf, gramWeights, type NgramTables, ngramTables } from './ngram-tables';
import { type Hit, TopK } from './top-k';

/**
 * Share of the weight of a query whose trigrams, the rarest ones, choose the texts to look at. The common ones, which nearly every text
 * has, only add to the scores of those. Among many texts of several words, this is several times as fast and finds the same names. Single
 * words have too few trigrams for it.
 */
const NEWCOMERS = 0.9;

/**
 * Finds the texts most similar to a query by shared letter trigrams, rare ones counting more (cosine of idf-weighted trigram sets).
 * Its tables are built once; a query touches only the texts that share a trigram with it.
 */
export class NgramIndex {
  /** Texts of gram g: `#texts` from `#starts[g]` to `#starts[g + 1]`. */
  readonly #starts: Uint32Array;
  readonly #texts: NgramTables['texts'];
  readonly #weights: Float32Array;
  readonly #norms: Float32Array;
  /** Scratch space of a query: the score of each text so far, and which texts have one. */
  readonly #scores: Float32Array;
  readonly #touched: Uint32Array;
  readonly #wordwise: boolean;

  /** @param wordwise whether texts and queries are split into words: faster if texts share most of their words */
  constructor({ counts, texts, norms }: NgramTables, { wordwise = false } = {}) {
    this.#wordwise = wordwise;
    this.#starts = gramStarts(counts);
    this.#texts = texts;
    this.#weights = gramWeights(counts, norms.length);
    this.#norms = norms;
    this.#scores = new Float32Array(norms.length);
    this.#touched = new Uint32Array(norms.length);
  }

  static of(texts: readonly string[]): NgramIndex {
    return new NgramIndex(ngramTables(texts));
  }

  #gramsOf(text: string): Gram[] {
    return this.#wordwise ? [...new Set(text.split(' ').flatMap(gramsOf))] : gramsOf(text);
  }

  #weight(gram: Gram): number {
    return this.#weights[gram] ?? 1;
  }

  /** Returns the `limit` texts most similar to `text`, best first; scores are cosines, 0–1. */
  query(text: string, limit: number): Hit[] {
    const grams = [...this.#gramsOf(text)].sort((a, b) => this.#weight(b) - this.#weight(a));
    const whole = grams.reduce((sum, gram) => sum + this.#weight(gram), 0);
    let weightSoFar = 0;
    let scored = 0;
    for (const gram of grams) {
      const newcomers = !this.#wordwise || weightSoFar < NEWCOMERS * whole;
      weightSoFar += this.#weight(gram);
      scored = this.#addScores(gram, newcomers, scored);
    }
    const queryNorm = Math.sqrt(whole) || 1;
    const best = new TopK(limit);
    const [touched, scores, norms] = [this.#touched, this.#scores, this.#norms];
    // Nearly all texts share some trigram; most are skipped here, without a call.
    let least = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < scored; at++) {
      const index = touched[at] as number;
      const score = (scores[index] as number) / (queryNorm * (norms[index] as number));
      scores[index] = 0;
      if (score > least) least = best.push(index, score);
    }
    return best.hits;
  }

  /**
   * Adds the weight of a trigram to the scores of the texts that have it.
   * @param newcomers whether to include texts that shared no trigram before
   * @param scored how many texts have a score so far
   * @returns how many have one now
   */
  #addScores(gram: Gram, newcomers: boolean, scored: number): number {
    const [texts, scores, weight] = [this.#texts, this.#scores, this.#weight(gram)];
    const end = this.#starts[gram + 1] ?? 0;
    let count = scored;
    for (let at = this.#starts[gram] ?? 0; at < end; at++) {
      const index = texts[at] as number;
      const score = scores[index] as number;
      if (score === 0 && !newcomers) continue;
      if (score === 0) this.#touched[count++] = index;
      scores[index] = score + weight;
    }
    return count;
  }
}
