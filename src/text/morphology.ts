/**
 * Returns the singular of an English noun, by its ending. This is good enough to match "nurses" with "nurse", since both sides go through
 * it.
 */
export function singular(word: string): string {
  const last = word.at(-1);
  if (word === 'men' || (/men$/.test(word) && word.length > 4)) return `${word.slice(0, -2)}an`;
  if (word.length < 4 || (last !== 's' && last !== 'n') || /(?:ss|us|is|does)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** True for a word, perhaps misspelled, that may be the plural of another with an "s" behind it: "opticans". */
export function mayBePlural(word: string): boolean {
  return /[^s]{4}s$/.test(word);
}

/** Longer adjectives are compared with "most": "receptionest" is not a form of "reception", nor "machinest" of "machine". */
const LONGEST_ADJECTIVE = 7;

/** Returns the words that a word may be a form of: "quickest" of "quick", "dropped" of "drop", "driest" of "dry"; empty if of none. */
export function baseForms(word: string): string[] {
  const [, root = '', ending] = /^(\p{L}{3,})(est|ed|ing|ly)$/u.exec(word) ?? [];
  if (root === '' || (ending === 'est' && root.length > LONGEST_ADJECTIVE)) return [];
  const bases = [root, root.replace(/(.)\1$/, '$1'), root.replace(/i$/, 'y')];
  return ending === 'est' ? bases : [...bases, `${root}e`];
}

const ENDINGS = /(?:ational|ation|ator|ating|ions?|ing|ment|ers?|ors?|ists?|ed|es|al|e|y)$/;
const SHORTEST = 6;

/** Returns the plural of a singular English noun, by its ending: "coach" → "coaches", "tech" → "techs", "fireman" → "firemen". */
export function plural(word: string): string {
  if (/man$/.test(word) && word !== 'human') return word.replace(/an$/, 'en');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|z|[^e]ch|each|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/**
 * Returns the stem that an English word shares with related words: "engineer", "engineering" → "engine", "engineer"; rough on purpose.
 */
export function stem(word: string): string {
  return word.length < SHORTEST ? word : word.replace(ENDINGS, '');
}

/** Endings of people, of their activities and of their field, the longest first: "carpenter", "carpentry" → "carpent". */
const FIELD_ENDINGS =
  /(?:icians?|itectures?|itects?|tistry|ologists?|ographers?|ography|ology|istry|tists?|ment|ance|ancy|ants?|ents?|ures?|isms?|ists?|ians?|yers?|eers?|ing|ery|ers?|ors?|ics?|ce|ry|y|e|s)$/;
const SHORTEST_ROOT = 3;

/**
 * Returns the root that the name of a field shares with the name of the people in it: "welding", "welder" → "weld"; rougher than `stem`.
 */
export function root(word: string): string {
  // Applied twice: "engineering" is the work of an "engineer", which has an ending as well.
  return withoutEnding(withoutEnding(word));
}

function withoutEnding(word: string): string {
  const bare = word.replace(FIELD_ENDINGS, '');
  const short = bare.length < SHORTEST_ROOT ? word : bare;
  return short.replace(/(.)\1$/, '$1');
}

const PREPOSITIONS = new Set(['in', 'at', 'for', 'on', 'with']);

/** True for a preposition that joins the words of a name ("clerk in payroll"). */
export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}

/** Returns the number of an ordinal or a cardinal in digits ("2nd", "2"); null for other words. */
export function ordinalOf(word: string): number | null {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word) ?? [];
  return digits === undefined ? null : Number(digits);
}
