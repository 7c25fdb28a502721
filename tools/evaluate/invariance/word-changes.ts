import { plural, singular } from '#src/text/morphology';
import { type Change, placeOfSpan, replaced, withSpan } from './changed-message';

const isPay = ({ measure }: { measure: string | null }): boolean => measure === 'salary';
const isJob = ({ type }: { type: string }): boolean => type === 'job';
const isPlace = ({ type }: { type: string }): boolean => type === 'place';

/** Changes of single words that keep the meaning. */
export const wordChanges: readonly Change[] = [
  {
    name: 'earn-for-make',
    apply: message => withSpan(message, isPay, words => replaced(words, /^make(s?)$/i, 'earn$1')),
  },
  {
    name: 'make-for-earn',
    apply: message => withSpan(message, isPay, words => replaced(words, /^earn(s?)$/i, 'make$1')),
  },
  { name: 'plural', apply: message => withSpan(message, isJob, words => otherNumber(words, pluralNoun)) },
  { name: 'singular', apply: message => withSpan(message, isJob, words => otherNumber(words, singular)) },
  {
    name: 'code-for-state',
    apply: (message, { codes }) => withSpan(message, isPlace, words => codes.get(words.toLowerCase()) ?? null),
  },
  {
    name: 'state-for-code',
    apply: (message, { states }) => withSpan(message, isPlace, words => states.get(words.toUpperCase()) ?? null),
  },
  { name: 'jobs-swapped', apply: swapped },
  { name: 'contraction-spelled-out', apply: ({ text }, { contractions }) => spelledOut(text, contractions) },
  { name: 'contraction', apply: ({ text }) => replaced(text, /\b(what|how|who|where) is\b/i, "$1's") },
  { name: 'per-hour', apply: ({ text }) => replaced(text, /\ban (hour|hr)\b/i, 'per $1') },
  { name: 'an-hour', apply: ({ text }) => replaced(text, /\bper hour\b/i, 'an hour') },
  { name: 'per-year', apply: ({ text }) => replaced(text, /(\$\S+ )a year\b/i, '$1per year') },
  { name: 'versus', apply: ({ text }) => replaced(text, /\bvs\b\.?/i, 'versus') },
  { name: 'vs', apply: ({ text }) => replaced(text, /\bversus\b/i, 'vs') },
  { name: 'thousands-as-k', apply: ({ text }) => replaced(text, /\$?\b(\d{2,3}),?000\b/, '$1k') },
  { name: 'k-written-out', apply: ({ text }) => replaced(text, /\$?\b(\d{2,3})k\b/i, '$$$1,000') },
  { name: 'no-comma-in-number', apply: ({ text }) => replaced(text, /\b(\d{1,3}),(\d{3})\b/, '$1$2') },
  { name: 'comma-in-number', apply: ({ text }) => replaced(text, /(?<![\d,.])(\d{2,3})(000)\b/, '$1,$2') },
  { name: 'percent-sign', apply: ({ text }) => replaced(text, /\b(\d+) percent\b/i, '$1%') },
  { name: 'percent-in-words', apply: ({ text }) => replaced(text, /\b(\d+)%/, '$1 percent') },
];

/** Changes the number of the last word; null if that changes nothing or it is not a plain noun. */
function otherNumber(words: string, form: (word: string) => string): string | null {
  const [, before = '', last = ''] = /^(.*?)([a-z]{4,})$/is.exec(words) ?? [];
  const changed = form(last.toLowerCase());
  return last === '' || changed === last.toLowerCase() ? null : before + changed;
}

/** Returns the plural of a singular noun; other words are returned unchanged. */
function pluralNoun(word: string): string {
  return singular(word) !== word || /(?:ing|ics|is|us)$/.test(word) ? word : plural(word);
}

/** Swaps the two jobs of a comparison. */
function swapped(...[message]: Parameters<Change['apply']>): string | null {
  const [first, second, third] = message.spans.filter(isJob);
  if (message.act !== 'compare' || !first || !second || third) return null;
  const [[from, to], [from2, to2]] = [placeOfSpan(message, first), placeOfSpan(message, second)];
  const { text } = message;
  return text.slice(0, from) + text.slice(from2, to2) + text.slice(to, from2) + text.slice(from, to) + text.slice(to2);
}

/** Replaces the first contraction with an apostrophe by its full form. */
function spelledOut(text: string, contractions: ReadonlyMap<string, string>): string | null {
  for (const { 0: word, index } of text.matchAll(/\b\p{L}+'\p{L}+\b/gu)) {
    const whole = contractions.get(word.toLowerCase());
    if (whole !== undefined) return text.slice(0, index) + whole + text.slice(index + word.length);
  }
  return null;
}
