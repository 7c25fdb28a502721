import type { Vocabulary } from './vocabulary';

/** A letter trigram packed into one number; collisions of rare characters only add a little noise. */
export type Gram = number;

const CODES = 64;
const code = (text: string, at: number): number => text.charCodeAt(at) % CODES;

/** Which texts have a trigram. */
export interface NgramTables {
  /** Texts of gram g: `texts` from `starts[g]` to `starts[g + 1]`. */
  starts: Uint32Array;
  texts: Uint16Array | Uint32Array;
  /** Of each text: the root of the weight of its grams. */
  norms: Float32Array;
}

/** The distinct trigrams of a text, its borders included. Texts are short, so a list beats a set. */
export function gramsOf(text: string): Gram[] {
  const padded = ` ${text} `;
  const grams: Gram[] = [];
  for (let at = 0; at + 3 <= padded.length; at++) {
    const gram = (code(padded, at) * CODES + code(padded, at + 1)) * CODES + code(padded, at + 2);
    if (!grams.includes(gram)) grams.push(gram);
  }
  return grams;
}

/** @param vocabulary of the texts, where they are to be split word by word, without trigrams across two words */
export function ngramTables(texts: readonly string[], vocabulary?: Vocabulary): NgramTables {
  const pieces = (vocabulary?.words ?? texts).map(gramsOf);
  // The last text in which a trigram was met: a text counts each of its trigrams once.
  const met = new Int32Array(CODES ** 3);
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
  const starts = new Uint32Array(CODES ** 3 + 1);
  counts.forEach((count, gram) => {
    starts[gram + 1] = count + (starts[gram] ?? 0);
  });
  const weights = gramWeights(starts, texts.length);
  const textsOf = new (texts.length < 2 ** 16 ? Uint16Array : Uint32Array)(starts[CODES ** 3] ?? 0);
  const norms = new Float32Array(texts.length);
  const next = starts.slice();
  forEachGram((gram, text) => {
    norms[text] = (norms[text] ?? 0) + (weights[gram] ?? 1);
    const place = next[gram] ?? 0;
    textsOf[place] = text;
    next[gram] = place + 1;
  });
  norms.forEach((weight, text) => {
    norms[text] = Math.sqrt(weight) || 1;
  });
  return { starts, texts: textsOf, norms };
}

/** What each gram tells: the rarer, the more; 1 for one that no text has. */
export function gramWeights(starts: Uint32Array, texts: number): Float32Array {
  const weights = new Float32Array(CODES ** 3).fill(1);
  for (let gram = 0; gram < weights.length; gram++) {
    const count = (starts[gram + 1] ?? 0) - (starts[gram] ?? 0);
    if (count > 0) weights[gram] = Math.log(1 + texts / count) ** 2;
  }
  return weights;
}
