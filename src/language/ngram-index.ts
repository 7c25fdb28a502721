/** A text found by an `NgramIndex`: its position in the indexed list and how alike it is (0–1, cosine). */
export interface Hit {
  index: number;
  score: number;
}

/** A letter trigram packed into one number; collisions of rare characters only add a little noise. */
type Gram = number;

const CODES = 64;
const code = (text: string, at: number): number => text.charCodeAt(at) % CODES;

/** The distinct trigrams of a text, its borders included. Texts are short, so a list beats a set. */
function gramsOf(text: string): Gram[] {
  const padded = ` ${text} `;
  const grams: Gram[] = [];
  for (let at = 0; at + 3 <= padded.length; at++) {
    const gram = (code(padded, at) * CODES + code(padded, at + 1)) * CODES + code(padded, at + 2);
    if (!grams.includes(gram)) grams.push(gram);
  }
  return grams;
}

/** The distinct trigrams of the words of a text, none across two words. @param known those of words already split */
function wordwiseGramsOf(text: string, known: Map<string, readonly Gram[]>): readonly Gram[] {
  const gramsOfWord = (word: string) => {
    const grams = known.get(word) ?? gramsOf(word);
    known.set(word, grams);
    return grams;
  };
  const [first = '', ...rest] = text.split(' ');
  if (rest.length === 0) return gramsOfWord(first);
  const grams = [...gramsOfWord(first)];
  for (const word of rest) for (const gram of gramsOfWord(word)) if (!grams.includes(gram)) grams.push(gram);
  return grams;
}

/**
 * Finds the texts most alike to a query by shared letter trigrams, rare ones counting more (cosine of idf-weighted
 * trigram sets). Built once; a query touches only the texts that share a trigram with it.
 */
export class NgramIndex {
  /** Texts of gram g: `#texts` from `#starts[g]` to `#starts[g + 1]`. */
  readonly #starts = new Uint32Array(CODES ** 3 + 1);
  readonly #texts: Uint32Array;
  readonly #weights = new Float32Array(CODES ** 3).fill(1);
  readonly #norms: Float32Array;
  readonly #scores: Float32Array;
  readonly #wordwise: boolean;

  /** @param wordwise true to split texts and queries word by word: faster where texts share most of their words */
  constructor(texts: readonly string[], { wordwise = false }: { wordwise?: boolean } = {}) {
    this.#wordwise = wordwise;
    const known = new Map<string, readonly Gram[]>();
    const counts = new Uint32Array(CODES ** 3);
    // All trigrams lie in one block, text after text: a list for each of 50,000 texts would keep the collector busy.
    const block: Gram[] = [];
    const ends = new Uint32Array(texts.length);
    texts.forEach((text, index) => {
      for (const gram of this.#gramsOf(text, known)) {
        counts[gram] = (counts[gram] ?? 0) + 1;
        block.push(gram);
      }
      ends[index] = block.length;
    });
    counts.forEach((count, gram) => {
      if (count > 0) this.#weights[gram] = Math.log(1 + texts.length / count) ** 2;
      this.#starts[gram + 1] = count + (this.#starts[gram] ?? 0);
    });
    this.#texts = new Uint32Array(block.length);
    this.#norms = new Float32Array(texts.length);
    const next = this.#starts.slice();
    for (let index = 0, at = 0; index < texts.length; index++) {
      let weight = 0;
      for (const end = ends[index] ?? 0; at < end; at++) {
        const gram = block[at] as Gram;
        weight += this.#weights[gram] ?? 1;
        const place = next[gram] ?? 0;
        this.#texts[place] = index;
        next[gram] = place + 1;
      }
      this.#norms[index] = Math.sqrt(weight) || 1;
    }
    this.#scores = new Float32Array(texts.length);
  }

  #gramsOf(text: string, known: Map<string, readonly Gram[]>): readonly Gram[] {
    return this.#wordwise ? wordwiseGramsOf(text, known) : gramsOf(text);
  }

  #norm(grams: readonly Gram[]): number {
    return Math.sqrt(grams.reduce((sum, gram) => sum + (this.#weights[gram] ?? 1), 0)) || 1;
  }

  /** The `limit` indexed texts most alike to `text`, best first. */
  query(text: string, limit: number): Hit[] {
    const grams = this.#gramsOf(text, new Map());
    const touched: number[] = [];
    for (const gram of grams) {
      const weight = this.#weights[gram] ?? 1;
      for (let at = this.#starts[gram] ?? 0; at < (this.#starts[gram + 1] ?? 0); at++) {
        const index = this.#texts[at] as number;
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
