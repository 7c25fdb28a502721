/** A text found by an `NgramIndex`: its position in the indexed list and how alike it is (0–1, cosine). */
export interface Hit {
  index: number;
  score: number;
}

/** Grams of a text: its letter trigrams, the word borders included. */
function gramsOf(text: string): string[] {
  const padded = ` ${text} `;
  const grams: string[] = [];
  for (let at = 0; at + 3 <= padded.length; at++) grams.push(padded.slice(at, at + 3));
  return grams;
}

/**
 * Finds the texts most alike to a query by shared letter trigrams, rare ones counting more (cosine of idf-weighted
 * trigram sets). Built once; a query touches only the texts that share a trigram with it.
 */
export class NgramIndex {
  readonly #postings = new Map<string, Uint32Array>();
  readonly #weights = new Map<string, number>();
  readonly #norms: Float32Array;
  readonly #scores: Float32Array;

  constructor(texts: readonly string[]) {
    const lists = new Map<string, number[]>();
    const gramSets = texts.map(text => [...new Set(gramsOf(text))]);
    gramSets.forEach((grams, index) => {
      for (const gram of grams) {
        const list = lists.get(gram);
        if (list) list.push(index);
        else lists.set(gram, [index]);
      }
    });
    for (const [gram, list] of lists) {
      this.#postings.set(gram, Uint32Array.from(list));
      this.#weights.set(gram, Math.log(1 + texts.length / list.length));
    }
    this.#norms = Float32Array.from(gramSets, grams => this.#norm(grams));
    this.#scores = new Float32Array(texts.length);
  }

  #norm(grams: readonly string[]): number {
    return Math.sqrt(grams.reduce((sum, gram) => sum + (this.#weights.get(gram) ?? 1) ** 2, 0)) || 1;
  }

  /** The `limit` indexed texts most alike to `text`, best first. */
  query(text: string, limit: number): Hit[] {
    const grams = [...new Set(gramsOf(text))];
    const touched: number[] = [];
    for (const gram of grams) {
      const weight = (this.#weights.get(gram) ?? 0) ** 2;
      for (const index of this.#postings.get(gram) ?? []) {
        if (this.#scores[index] === 0) touched.push(index);
        this.#scores[index] = (this.#scores[index] ?? 0) + weight;
      }
    }
    const queryNorm = this.#norm(grams);
    const best: Hit[] = [];
    for (const index of touched) {
      const score = (this.#scores[index] ?? 0) / (queryNorm * (this.#norms[index] ?? 1));
      this.#scores[index] = 0;
      const worst = best[limit - 1];
      if (worst && worst.score >= score) continue;
      let at = best.length;
      while (at > 0 && (best[at - 1] as Hit).score < score) at--;
      best.splice(at, 0, { index, score });
      if (best.length > limit) best.pop();
    }
    return best;
  }
}
