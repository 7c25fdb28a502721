import type { Lexicon } from './lexicon';
import { singular, type Token } from './normalise';
import { type Naming, SURE_SCORE } from './occupation-finder';
import type { Span } from './span';

/** From here on they may be one. */
const POSSIBLE = 0.5;

/**
 * A job's name after words that nothing explains may be only the end of another name: a "cigarette maker" is not just
 * any "maker". Such a span is widened to all of its words where they are surely one name, and asked about where they may be.
 * @param isFree true for tokens that belong to no span and no question
 */
export function widenNames(
  tokens: readonly Token[],
  spans: readonly Span[],
  isFree: (at: number) => boolean,
  lexicon: Lexicon,
): Span[] {
  return spans.map(span => {
    if (span.value.type !== 'job') return span;
    const longer = withWordBehind(span, tokens, isFree, lexicon);
    if (longer) return longer;
    let { start } = span;
    while (start > 0 && isFree(start - 1)) start--;
    if (start === span.start) return span;
    const wider = tokens.slice(start, span.end);
    const whole = lexicon.titleWords.get(span.value.naming.ids[0] ?? '');
    const words = tokens.slice(span.start, span.end).map(({ text }) => singular(text));
    // "Electrician" is all of a title, "trainer" only the end of one.
    const open = words.length === 1 && ![...(whole ?? [])].every(word => singular(word) === words[0]);
    const naming = settle(span.value.naming, lexicon.occupations.alike(wider.map(({ text }) => text)), open);
    if (naming === span.value.naming) return span;
    return { start, end: span.end, said: wider.map(({ raw }) => raw).join(' '), value: { type: 'job', naming } };
  });
}

/** "PT assistant": the title that an abbreviation stands for, and what comes behind it. */
function withWordBehind(
  span: Span,
  tokens: readonly Token[],
  isFree: (at: number) => boolean,
  { occupations, titleWords }: Lexicon,
): Span | undefined {
  const behind = tokens[span.end];
  if (span.value.type !== 'job' || !behind || !isFree(span.end)) return undefined;
  const whole = [...(titleWords.get(span.value.naming.ids[0] ?? '') ?? [])].filter(word => singular(word) === word);
  const naming = occupations.exact([...whole, behind.text]);
  if (!naming?.dominant) return undefined;
  return { start: span.start, end: span.end + 1, said: `${span.said} ${behind.raw}`, value: { type: 'job', naming } };
}

/**
 * The narrow reading where the wider one leads to the same job, the wider one where it is sure, or else a question back.
 * A weak name ("maker") needs more: a wider reading that clearly says the same.
 */
function settle(narrow: Naming, wide: Naming | undefined, open: boolean): Naming {
  if (!wide) return narrow;
  // "Dragon trainer" is not just any trainer.
  if (wide.score < POSSIBLE && open) return { ...narrow, dominant: false };
  const same = wide.ids[0] === narrow.ids[0];
  if (same && (wide.dominant || !narrow.weak)) return narrow;
  if (!same && wide.score >= SURE_SCORE) return wide;
  if (wide.score < POSSIBLE && !narrow.weak) return narrow;
  return { ...wide, ids: [...new Set([...wide.ids.slice(0, 3), ...narrow.ids])], dominant: false };
}
