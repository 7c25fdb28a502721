/** A word, number, code or sign of a text. */
export interface Token {
  /** Lower-case, accents removed, contractions spelled out. */
  text: string;
  /** The token as the person wrote it. */
  raw: string;
  /** True after a period, comma or the like, where something new may begin. */
  apart: boolean;
  /** Position of `raw` in the cleaned text (`end` exclusive); the words of a contraction share one position. */
  start: number;
  end: number;
}

/**
 * Patterns of tokens; the first that fits is used. Numbers have a limit, so that a long row of digits is not scanned again for each
 * digit.
 */
const TOKENS = {
  code: /\d{2}-\d{4}(?:\.\d{2})?/u,
  ordinal: /\d{1,9}(?:st|nd|rd|th)\b/u,
  time: /\d{1,2}(?::\d{2})?[ap]m\b/u,
  percentile: /\bp\d{2}\b/u,
  /** "88M", "3d". */
  numberWithLetter: /(?<![\d.,$])\d{1,3}(?!k)[a-z]\b/u,
  /** "$50,000", "60k", "20%"; also right before its unit: "4yr", "60kish". */
  amount: /\$?\d[\d,]{0,30}(?:\.\d{1,30})?(?:k(?=ish)|k?\b%?|(?=(?!k)\p{L}))/u,
  signBeforeAmount: /(?:[<>]=?|[≤≥~±≈])/u,
  signAfterAmount: /(?<=[\dk])(?:[-–—](?=\$?\d)|\+)/u,
  pay: /\$(?![\d$])/u,
  percent: /(?<![\d%])%/u,
  word: /\p{L}+(?:'\p{L}+)*(?:\+\+|#)?/u,
};
const TOKEN = new RegExp(
  Object.values(TOKENS)
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Cleans a text: removes markup, invisible characters and URLs, decodes entities, replaces unusual apostrophes, and joins signs to their
 * amount ("$ 50", "10 %") and dotted initials ("C.P.A." → "CPA").
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&([a-z]{2,4});/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/&/g, ' and ')
    .replace(/(?<=\$)[ ]+(?=\d)|(?<=\d)[ ]+(?=%)/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/\b(?:\p{L}\.){2,}/gu, initials => initials.replaceAll('.', ''));
}

/** Most texts are plain words and need no cleaning; the long pattern would slow down startup. */
const PLAIN = /^[A-Za-z -]*$/;
const SEPARATES = /[.,;:!?()\n–—]/;

/**
 * Splits text into lower-case tokens; punctuation is dropped, accents are removed, contractions are spelled out.
 * @param contractions meanings of short forms ("what's" → "what is"), from `dialogs/words.yaml`
 */
export function tokenize(text: string, contractions: ReadonlyMap<string, string> = new Map()): Token[] {
  const tokens: Token[] = [];
  if (PLAIN.test(text)) {
    let start = 0;
    for (const raw of text.split(/[ -]/)) {
      if (raw !== '') addTokens(tokens, raw, start, false, contractions);
      start += raw.length + 1;
    }
    return tokens;
  }
  const cleaned = cleanText(text);
  let last = 0;
  for (const { 0: raw, index } of cleaned.matchAll(TOKEN)) {
    const apart = SEPARATES.test(cleaned.slice(last, index));
    last = index + raw.length;
    addTokens(tokens, raw, index, apart, contractions);
  }
  return tokens;
}

/** Adds the tokens of a word: one, or those of a contraction. */
function addTokens(
  tokens: Token[],
  raw: string,
  start: number,
  apart: boolean,
  contractions: ReadonlyMap<string, string>,
): void {
  const end = start + raw.length;
  // "MAs", "RNs": plurals of an abbreviation.
  const single = raw.endsWith('s') && /^\p{Lu}{2,}s$/u.test(raw) ? raw.slice(0, -1) : raw;
  const plain = (PLAIN.test(single) ? single : single.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
  const spelled =
    contractions.get(plain) ?? (plain.includes("'") ? plain.replace(/'s$|'$/, '').replaceAll("'", '') : plain);
  if (!spelled.includes(' ')) {
    if (spelled !== '') tokens.push({ text: spelled, raw, apart, start, end });
    return;
  }
  const parts = spelled.split(' ').filter(Boolean);
  // "Las Vegas", for which "Vegas" is short, is already spelled out.
  const isWhole =
    parts.at(-1) === plain && parts.slice(0, -1).every((part, at) => tokens.at(at + 1 - parts.length)?.text === part);
  const texts = isWhole ? [plain] : parts;
  tokens.push(...texts.map((part, at) => ({ text: part, raw, apart: apart && at === 0, start, end })));
}
