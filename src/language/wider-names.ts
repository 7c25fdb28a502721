import type { Lexicon } from './lexicon';
import { singular, type Token } from './normalise';
import { type Naming, SURE_SCORE } from './occupation-finder';
import type { Span, SpanValue } from './span';

/** From here on they may be one. */
const POSSIBLE = 0.5;

/** "Electrician plumber who earns more" names two jobs, "roofer helper" one. */
const COMPARING = new Set(['compare', 'versus', 'vs', 'or', 'which', 'who', 'more', 'better', 'less', 'difference']);

/** Words that short only steer, whatever names end in them. */
const SHORT = 3;
/** So many names of jobs side by side are a list. */
const LISTED = 3;

/** Words of these may be words of a name as well ("game" programmer, "transportation" equipment operator). */
const LENDING = new Set<SpanValue['type']>(['trait', 'group', 'job']);

/** What stands around a name. */
interface Surroundings {
  tokens: readonly Token[];
  spans: readonly Span[];
  /** True for tokens that belong to no span and no question. */
  isFree: (at: number) => boolean;
  lexicon: Lexicon;
}

/**
 * A job's name beside words that nothing explains, or that were read as something else, may be only a part of another
 * name: a "cigarette maker" is not just any "maker", a "marine engineering technician" no marine engineer. Such a span is
 * widened to all of its words where they are surely one name, and asked about where they may be.
 */
export function widenNames(surroundings: Surroundings): Span[] {
  const widened: Span[] = [];
  for (const span of surroundings.spans) {
    const before = widened.at(-1);
    // Taken in by the name before.
    if (before && before.end > span.start) continue;
    const wider = widen(span, surroundings);
    while (widened.length > 0 && (widened.at(-1)?.end ?? 0) > wider.start) widened.pop();
    widened.push(wider);
  }
  return widened;
}

function widen(span: Span, surroundings: Surroundings): Span {
  const { tokens, spans, lexicon } = surroundings;
  if (span.value.type === 'group') return asName(span, surroundings);
  if (span.value.type !== 'job') return span;
  const longer = withWordBehind(span, surroundings);
  if (longer) return longer;
  const { start, end } = stretchAround(span, surroundings);
  if (start === span.start && end === span.end) return askedAbout(span, surroundings) ?? span;
  const wider = tokens.slice(start, end);
  const inside = spans.filter(other => other.value.type === 'job' && other.start >= start && other.end <= end);
  const wide = lexicon.occupations.alike(wider.map(({ text }) => text));
  const several = inside.length > 1;
  const apart =
    several &&
    tokens.some(({ text }) => COMPARING.has(text)) &&
    inside.every(({ value }) => value.type === 'job' && !value.naming.weak && value.naming.dominant);
  // "Surveyor cartographer geographer" is a list, whatever name is like all of it.
  const jobs = inside.flatMap(({ value }) => (value.type === 'job' ? (value.naming.ids[0] ?? []) : []));
  if (apart && new Set(jobs).size >= LISTED) return span;
  if (apart && !(wide?.dominant && wide.score >= SURE_SCORE)) return span;
  const whole = lexicon.titleWords.get(span.value.naming.ids[0] ?? '');
  const words = tokens.slice(span.start, span.end).map(({ text }) => singular(text));
  // "Electrician" is all of a title, "trainer" only the end of one.
  const open = words.length === 1 && ![...(whole ?? [])].every(word => singular(word) === words[0]);
  const narrow = several ? { ...span.value.naming, weak: true } : span.value.naming;
  // What stands last says who somebody is: a "respiratory therapist assistant" is no therapist.
  const naming = end > span.end && wide ? wide : settle(narrow, wide, { open, single: words.length === 1 });
  if (naming === span.value.naming) return span;
  return { start, end, said: wider.map(({ raw }) => raw).join(' '), value: { type: 'job', naming } };
}

/**
 * "Payroll specialist", "school director": a word that asks for something by itself may still be a word of another name.
 * Such a name is asked about where that other name is likely; undefined where it is not.
 */
function askedAbout(span: Span, { tokens, spans, lexicon }: Surroundings): Span | undefined {
  const before = tokens[span.start - 1];
  const taken = spans.find(({ end }) => end === span.start);
  if (span.value.type !== 'job' || !before || tokens[span.start]?.apart) return undefined;
  if ((taken && taken.end - taken.start > 1) || !lexicon.occupations.isNameWord(before.text)) return undefined;
  const wider = tokens.slice(span.start - 1, span.end);
  const wide = lexicon.occupations.alike(wider.map(({ text }) => text));
  const { naming } = span.value;
  if (!wide || wide.ids[0] === naming.ids[0] || wide.score < SURE_SCORE) return undefined;
  const ids = [...new Set([...wide.ids.slice(0, 3), ...naming.ids])];
  const said = wider.map(({ raw }) => raw).join(' ');
  return {
    start: span.start - 1,
    end: span.end,
    said,
    value: { type: 'job', naming: { ...wide, ids, dominant: false } },
  };
}

/** "Manufacturing technician": a field is a word of a name where what stands behind it says who somebody is. */
function asName(span: Span, surroundings: Surroundings): Span {
  const { tokens, spans, lexicon } = surroundings;
  const { start, end } = stretchAround(span, surroundings);
  if (end === span.end || spans.some(other => other.value.type === 'job' && other.start >= start && other.end <= end))
    return span;
  const wider = tokens.slice(start, end);
  const words = wider.map(({ text }) => text);
  const naming = lexicon.occupations.exact(words) ?? lexicon.occupations.alike(words);
  if (!naming || naming.score < POSSIBLE) return span;
  return { start, end, said: wider.map(({ raw }) => raw).join(' '), value: { type: 'job', naming } };
}

/** The span with the words beside it that may belong to the name: before it any, behind it what says who somebody is. */
function stretchAround(
  span: Span,
  { tokens, spans, isFree, lexicon: { occupations, functionWords } }: Surroundings,
): { start: number; end: number } {
  let { start, end } = span;
  const lentBefore = () => spans.find(other => other.end === start && LENDING.has(other.value.type))?.start;
  while (start > 0 && !tokens[start]?.apart) {
    const from = isFree(start - 1) ? start - 1 : lentBefore();
    if (from === undefined) break;
    start = from;
  }
  for (let at = end; at < tokens.length && !tokens[at]?.apart; ) {
    const word = tokens[at]?.text ?? '';
    const lent = spans.find(other => other.start === at && LENDING.has(other.value.type));
    const covered = spans.some(other => other.start <= at && at < other.end);
    const isHead = !covered && !functionWords.has(word) && word.length > SHORT && occupations.isHead(word);
    if (!lent && !isHead && !isFree(at)) break;
    at = lent?.end ?? at + 1;
    if (lent?.value.type === 'job' || (!lent && isHead)) end = at;
  }
  return { start, end };
}

/** "PT assistant": the title that an abbreviation stands for, and what comes behind it. */
function withWordBehind(span: Span, { tokens, isFree, lexicon }: Surroundings): Span | undefined {
  const { occupations, titleWords } = lexicon;
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
function settle(
  narrow: Naming,
  wide: Naming | undefined,
  { open, single }: { open: boolean; single: boolean },
): Naming {
  if (!wide) return narrow;
  // "Dragon trainer" is not just any trainer.
  if (wide.score < POSSIBLE && open) return { ...narrow, dominant: false };
  const same = wide.ids[0] === narrow.ids[0];
  if (same && (wide.dominant || (!narrow.weak && !single))) return narrow;
  if (!same && wide.score >= SURE_SCORE) return wide;
  if (same && wide.score < POSSIBLE && !narrow.weak) return narrow;
  return { ...wide, ids: [...new Set([...wide.ids.slice(0, 3), ...narrow.ids])], dominant: false };
}
