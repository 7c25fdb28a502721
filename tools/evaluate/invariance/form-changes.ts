import { misspell } from '../misspell';
import { type Change, ifOther, placeOfSpan, replaced } from './changed-message';

/** Letters. One slip too easily turns a shorter word into another word. */
const LONG_WORD = 8;

/** True for a text with a state's code, which may be another word in other case ("IN", "OR", "me"). */
const hasCode = (text: string): boolean => /\b[A-Z]{2}\b/.test(text);

/** Changes of how a message is typed: its letters, punctuation and spaces. */
export const formChanges: readonly Change[] = [
  { name: 'all-capitals', apply: ({ text }) => ifOther(text.toUpperCase(), text) },
  { name: 'small-letters', apply: ({ text }) => (hasCode(text) ? null : ifOther(text.toLowerCase(), text)) },
  {
    name: 'capital-initials',
    apply: ({ text }) =>
      ifOther(
        text.replace(/(^|\s)\p{Ll}/gu, initial => initial.toUpperCase()),
        text,
      ),
  },
  { name: 'no-punctuation', apply: ({ text }) => ifOther(text.replace(/[.,;:!?]+(?=\s|$)/g, ''), text) },
  { name: 'question-mark', apply: ({ text }) => (/[?.!]\s*$/.test(text) ? null : `${text}?`) },
  { name: 'no-question-mark', apply: ({ text }) => replaced(text, /\?+\s*$/, '') },
  { name: 'extra-spaces', apply: ({ text }) => `  ${text.replaceAll(' ', '  ')} ` },
  { name: 'trailing-line-break', apply: ({ text }) => `${text}\n` },
  { name: 'trailing-emoji', apply: ({ text }) => `${text} 🙂` },
  { name: 'typographic-apostrophes', apply: ({ text }) => ifOther(text.replaceAll("'", '’'), text) },
  {
    name: 'no-apostrophes-in-contractions',
    apply: ({ text }) => replaced(text, /\b(what|how|who|that|it)'s\b/i, '$1s'),
  },
  { name: 'keyboard-slip', apply: slip },
];

/** Puts one random slip into the first long word that is not part of a term to be explained. Its first letter stays. */
function slip(...[message, { random }]: Parameters<Change['apply']>): string | null {
  const { text, tokens, spans } = message;
  const exact = spans.filter(({ type }) => type === 'term').map(span => placeOfSpan(message, span));
  const word = tokens.find(
    ({ raw, start }) =>
      raw.length >= LONG_WORD && /^[a-z]+$/i.test(raw) && !exact.some(([from, to]) => start >= from && start < to),
  );
  if (!word) return null;
  const wrong = word.raw[0] + misspell(word.raw.slice(1), 1, random);
  return text.slice(0, word.start) + wrong + text.slice(word.end);
}
