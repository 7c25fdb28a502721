import { BestHits, type Hit } from './best-hits';
import type { Vocabulary } from './vocabulary';

/** A letter trigram packed into one number; collisions of rare characters only add a little noise. */
type Gram = number;

/**
 * Among many texts of several words, the rarest trigrams of a query choose the texts that are looked at, until they make
 * up this share of its weight; the common ones, which nearly every text has, only add to those: several times as fast, for
 * the same names. Single words have too few trigrams for that.
 */
const NEWCOMERS = 0.9;

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
  /** Scratch of a query: the score of each text so far, and which texts have one. */
  readonly #scores: Float32Array;
  readonly #touched: Uint32Array;
  readonly #wordwise: boolean;

  /**
   * @param vocabulary of the texts, where texts and queries are to be split word by word, without trigrams across two
   * words: faster where texts share most of their words
   */
  constructor(texts: readonly string[], vocabulary?: Vocabulary) {
    this.#wordwise = vocabulary !== undefined;
    const pieces = (vocabulary?.words ?? texts).map(gramsOf);
    // The last text in which a trigram was met: a text counts each of its trigrams once.
    const met = new Int32Array(CODES ** 3).fill(-1);
    const forEachGram = (visit: (gram: Gram, text: number) => void) => {
      met.fill(-1);
      const visitPiece = (piece: number, text: number) => {
        for (const gram of pieces[piece] ?? []) {
          if (met[gram] === text) continue;
          met[gram] = text;
          visit(gram, text);
        }
      };
      if (vocabulary) vocabulary.forEachWord(visitPiece);
      else for (let text = 0; text < texts.length; text++) visitPiece(text, text);
    };
    const counts = new Uint32Array(CODES ** 3);
    forEachGram(gram => {
      counts[gram] = (counts[gram] ?? 0) + 1;
    });
    counts.forEach((count, gram) => {
      if (count > 0) this.#weights[gram] = Math.log(1 + texts.length / count) ** 2;
      this.#starts[gram + 1] = count + (this.#starts[gram] ?? 0);
    });
    this.#texts = new Uint32Array(this.#starts[CODES ** 3] ?? 0);
    this.#norms = new Float32Array(texts.length);
    const next = this.#starts.slice();
    forEachGram((gram, text) => {
      this.#norms[text] = (this.#norms[text] ?? 0) + (this.#weights[gram] ?? 1);
      const place = next[gram] ?? 0;
      this.#texts[place] = text;
      next[gram] = place + 1;
    });
    this.#norms.forEach((weight, text) => {
      this.#norms[text] = Math.sqrt(weight) || 1;
    });
    this.#scores = new Float32Array(texts.length);
    this.#touched = new Uint32Array(texts.length);
  }

  #gramsOf(text: string): Gram[] {
    return this.#wordwise ? [...new Set(text.split(' ').flatMap(gramsOf))] : gramsOf(text);
  }

  #weight(gram: Gram): number {
    return this.#weights[gram] ?? 1;
  }

  /** The `limit` indexed texts most alike to `text`, best first; scores are cosines, 0–1. */
  query(text: string, limit: number): Hit[] {
    const [starts, texts, scores, touched] = [this.#starts, this.#texts, this.#scores, this.#touched];
    const grams = [...this.#gramsOf(text)].sort((one, other) => this.#weight(other) - this.#weight(one));
    const whole = grams.reduce((sum, gram) => sum + this.#weight(gram), 0);
    let heard = 0;
    let met = 0;
    for (const gram of grams) {
      const weight = this.#weight(gram);
      const newcomers = !this.#wordwise || heard < NEWCOMERS * whole;
      heard += weight;
      const end = starts[gram + 1] ?? 0;
      for (let at = starts[gram] ?? 0; at < end; at++) {
        const index = texts[at] as number;
        const score = scores[index] as number;
        if (score === 0) {
          if (!newcomers) continue;
          touched[met++] = index;
        }
        scores[index] = score + weight;
      }
    }
    const queryNorm = Math.sqrt(whole) || 1;
    const best = new BestHits(limit);
    for (const index of touched.subarray(0, met)) {
      best.offer(index, (scores[index] ?? 0) / (queryNorm * (this.#norms[index] ?? 1)));
      scores[index] = 0;
    }
    return best.hits;
  }
}
