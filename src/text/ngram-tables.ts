import type { Vocabulary } from './vocabulary';

/** A letter trigram packed into one number; collisions of rare characters only add a little noise. */
export type Gram = number;

const CODES = 64;
const code = (text: string, at: number): number => text.charCodeAt(at) % CODES;

/** Numbers of texts, in the shorter form if there are few. */
type Numbers = Uint16Array | Uint32Array;

/** The texts that have each trigram. */
export interface NgramTables {
  /** How many texts have each gram. */
  counts: Numbers;
  /** The texts of each gram, one gram after the other. */
  texts: Numbers;
  /** For each text, the square root of the total weight of its grams. */
  norms: Float32Array;
}

/** Returns the distinct trigrams of a text, including its borders. Texts are short, so a list is faster than a set. */
export function gramsOf(text: string): Gram[] {
  const padded = ` ${text} `;
  const grams: Gram[] = [];
  for (let at = 0; at + 3 <= padded.length; at++) {
    const gram = (code(padded, at) * CODES + code(padded, at + 1)) * CODES + code(padded, at + 2);
    if (!grams.includes(gram)) grams.push(gram);
  }
  return grams;
}

/**
 * Builds the tables of texts, which are numbered in order.
 * @param vocabulary vocabulary of the texts, if they are to be split into words, so that no trigram spans two of them
 */
export function ngramTables(texts: readonly string[], vocabulary?: Vocabulary): NgramTables {
  const pieces = (vocabulary?.words ?? texts).map(gramsOf);
  // The last text in which a trigram was found: a text counts each of its trigrams once.
  const lastText = new Int32Array(CODES ** 3);
  const forEachGram = (visit: (gram: Gram, text: number) => void) => {
    lastText.fill(-1);
    const visitPiece = (piece: number, text: number) => {
      for (const gram of pieces[piece] ?? []) {
        if (lastText[gram] === text) continue;
        lastText[gram] = text;
        visit(gram, text);
      }
    };
    if (vocabulary) vocabulary.forEachWord(visitPiece);
    else for (let text = 0; text < texts.length; text++) visitPiece(text, text);
  };
  const Numbers = texts.length < 2 ** 16 ? Uint16Array : Uint32Array;
  const counts = new Numbers(CODES ** 3);
  forEachGram(gram => {
    counts[gram] = (counts[gram] ?? 0) + 1;
  });
  const next = gramStarts(counts);
  const weights = gramWeights(counts, texts.length);
  const textsOf = new Numbers(next[CODES ** 3] ?? 0);
  const norms = new Float32Array(texts.length);
  forEachGram((gram, text) => {
    norms[text] = (norms[text] ?? 0) + (weights[gram] ?? 1);
    const place = next[gram] ?? 0;
    textsOf[place] = text;
    next[gram] = place + 1;
  });
  norms.forEach((weight, text) => {
    norms[text] = Math.sqrt(weight) || 1;
  });
  return { counts, texts: textsOf, norms };
}

/** Returns where the texts of each gram begin, and where those of the last one end. */
export function gramStarts(counts: Numbers): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let gram = 0; gram < counts.length; gram++) starts[gram + 1] = (starts[gram] ?? 0) + (counts[gram] ?? 0);
  return starts;
}

/** Returns the weight of each gram: the rarer, the higher; 1 for one that no text has. */
export function gramWeights(counts: Numbers, texts: number): Float32Array {
  const weights = new Float32Array(counts.length).fill(1);
  counts.forEach((count, gram) => {
    if (count > 0) weights[gram] = Math.log(1 + texts / count) ** 2;
  });
  return weights;
}
