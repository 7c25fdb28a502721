/** A word, number or code of the utterance, with its place in the original text. */
export interface Token {
  /** Lower-case, accents removed; later possibly repaired by the speller. */
  text: string;
  /** The token as the person wrote it. */
  raw: string;
  /** True behind a full stop, comma or the like: something new may begin. */
  apart: boolean;
}

const TOKEN =
  /\d{2}-\d{4}(?:\.\d{2})?|\d+(?:st|nd|rd|th)\b|\d{1,2}(?::\d{2})?[ap]m\b|\bp\d{2}\b|\$?\d[\d,]*(?:\.\d+)?k?\b%?|\p{L}+(?:'\p{L}+)*(?:\+\+|#)?/giu;

/** Removes markup, unusual apostrophes and dotted initials ("C.P.A." → "CPA"). */
function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/&(?:amp;)?/g, ' and ')
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/[’‘`´]/g, "'")
    .replace(/\b(?:\p{L}\.){2,}/gu, initials => initials.replaceAll('.', ''));
}

/** Most of what is tokenized is plain words: they need no cleaning, and the long pattern would cost much of the start. */
const PLAIN = /^[A-Za-z -]*$/;

/**
 * Splits text into lower-case tokens; punctuation is dropped, accents are removed, contractions are spelt out.
 * @param contractions what short forms stand for ("what's" → "what is"), from `dialogs/words.yaml`
 */
export function tokenize(text: string, contractions: ReadonlyMap<string, string> = new Map()): Token[] {
  const tokens: Token[] = [];
  if (PLAIN.test(text)) {
    for (const raw of text.split(/[ -]/)) if (raw !== '') addTokens(tokens, raw, false, contractions);
    return tokens;
  }
  const cleaned = clean(text);
  let last = 0;
  for (const { 0: raw, index } of cleaned.matchAll(TOKEN)) {
    const apart = /[.,;:!?()\n–—]/.test(cleaned.slice(last, index));
    last = index + raw.length;
    addTokens(tokens, raw, apart, contractions);
  }
  return tokens;
}

/** Adds what a word of the text stands for: one token, or those of a contraction. */
function addTokens(tokens: Token[], raw: string, apart: boolean, contractions: ReadonlyMap<string, string>): void {
  // "MAs", "RNs": several of what the capitals stand for.
  const one = raw.endsWith('s') && /^\p{Lu}{2,}s$/u.test(raw) ? raw.slice(0, -1) : raw;
  const plain = (PLAIN.test(one) ? one : one.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
  const spelt =
    contractions.get(plain) ?? (plain.includes("'") ? plain.replace(/'s$|'$/, '').replaceAll("'", '') : plain);
  if (!spelt.includes(' ')) {
    if (spelt !== '') tokens.push({ text: spelt, raw, apart });
    return;
  }
  const parts = spelt.split(' ').filter(Boolean);
  tokens.push(...parts.map((part, at) => ({ text: part, raw, apart: apart && at === 0 })));
}

/** Singular of an English noun by its ending; good enough to let "nurses" meet "nurse", the same on both sides. */
export function singular(word: string): string {
  const last = word.at(-1);
  if (word.length < 4 || (last !== 's' && last !== 'n') || /(?:ss|us|is|does)$/.test(word)) return word;
  if (/men$/.test(word) && word.length > 4) return `${word.slice(0, -2)}an`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const FILLERS = new Set(['and', 'of', 'the', 'a', 'an', 'or', 'except']);

/** The form under which a name is looked up: singular words, fillers dropped, one space between. */
export function nameKey(words: readonly string[]): string {
  let key = '';
  for (const word of words) {
    if (FILLERS.has(word)) continue;
    key = key === '' ? singular(word) : `${key} ${singular(word)}`;
  }
  return key === '' ? words.map(singular).join(' ') : key;
}

/** `nameKey` of a text. */
export function nameKeyOf(text: string): string {
  // Nearly all of the 57,000 names are plain words, for which even the short way of the tokenizer takes too long.
  const plain = /^[A-Za-z][A-Za-z -]*$/.test(text);
  return nameKey(plain ? text.toLowerCase().split(/[ -]+/) : tokenize(text).map(token => token.text));
}
