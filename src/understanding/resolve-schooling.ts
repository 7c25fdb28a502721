import { type EducationLevel, educationLevels } from '../knowledge/education-levels';
import type { Token } from '../text/tokenize';
import { lookUp, rawText } from './lookup';
import { educationIn, namesLevel } from './resolve-education';
import type { EducationBound, EducationMention, Slots } from './slots';
import type { SpanContext } from './span-context';

type Placed = Pick<SpanContext, 'spans' | 'span'>;

const hasTop = (spans: SpanContext['spans']): boolean => spans.some(({ type }) => type === 'top');

/** True for schooling right behind the word for the lower end. */
function isBehindBottom({ spans, span }: Placed): boolean {
  const before = spans[spans.indexOf(span) - 1];
  return before?.type === 'bottom' && span.start - before.end <= 1;
}

/** True for a lower end that is one of schooling, beside a figure of something else. */
export function isOfSchooling({ spans, span }: Placed): boolean {
  const next = spans[spans.indexOf(span) + 1];
  const isSchooling = next?.type === 'with-education' || (next?.type === 'measure' && next.measure === 'education');
  const hasFigure = spans.some(({ type, measure }) => type === 'measure' && measure !== 'education');
  return hasFigure && isSchooling && isBehindBottom({ spans, span: next });
}

/** Schooling that limits jobs, or by which they are to be put in order. */
export function resolveEducation(context: SpanContext, bound: EducationBound): void {
  const { slots, spans, span, tokens, lexicon } = context;
  // "The most money with the least school": as little as there is.
  if (bound === 'exactly' && !namesLevel(tokens, lexicon) && isBehindBottom({ spans, span }) && hasTop(spans)) {
    slots.education = { level: 'High school diploma or equivalent', bound: 'at-most' };
    return;
  }
  // "Less school": no level, but an end of them.
  if (
    lookUp(lexicon.schooling, tokens) &&
    !namesLevel(tokens, lexicon) &&
    spans.some(({ type }) => type === 'bottom')
  ) {
    if (!slots.measures.includes('education')) slots.measures.push('education');
    return;
  }
  const negated = bound === 'at-least' ? tokens : withNegation(context);
  // "Not the kind with a master's": levels below the one named.
  const meant = negated === tokens ? bound : 'at-most';
  const level = educationIn(negated, meant, lexicon);
  if (level === undefined) slots.unresolved.push(rawText(tokens));
  else addLevel(slots, { level, bound: meant });
}

/** Adds a level to those already named: "a certificate or an associate's degree" is a range. */
function addLevel(slots: Slots, latest: EducationMention): void {
  slots.education = slots.education === null ? latest : joined(slots.education, latest);
}

/** Combines two levels: into a range, the narrower limit, or else the one named last. */
function joined(before: EducationMention, latest: EducationMention): EducationMention {
  const [most, least] = [before, latest].sort((one, other) => rankOf(other.level) - rankOf(one.level)) as [
    EducationMention,
    EducationMention,
  ];
  const isRange = before.least !== undefined || before.bound === latest.bound;
  if (isRange && latest.bound === 'exactly') {
    if (most.level === least.level) return latest;
    const lowest =
      before.least !== undefined && rankOf(before.least) < rankOf(least.level) ? before.least : least.level;
    return { level: most.level, bound: 'at-most', least: lowest };
  }
  if (most.bound === 'at-most' && least.bound === 'at-least') return { ...most, least: least.level };
  // "With a certificate, not a degree" means the certificate.
  if (most.bound === 'at-most') return least;
  return latest;
}

function rankOf(level: EducationLevel): number {
  return educationLevels.indexOf(level);
}

/** Most words between "not" and the schooling that is not wanted: "don't need a bachelor's". */
const NEGATED_WITHIN = 5;

/** The words of a span, with those from a preceding "not" on if it negates the schooling: "don't need a bachelor's". */
function withNegation({ message, spans, span, tokens, lexicon }: SpanContext): readonly Token[] {
  const before = spans[spans.indexOf(span) - 1]?.end ?? 0;
  const begin = Math.max(before, span.start - NEGATED_WITHIN);
  // A "no" before a comma is about something else.
  const cut = message.tokens.slice(begin, span.start + 1).findLastIndex(({ apart }) => apart);
  const lead = message.tokens.slice(begin + Math.max(0, cut), span.start);
  const [negation] = lexicon.negations.findAll(lead);
  const between = negation ? lead.slice(negation.end) : [];
  const says = ({ text }: Token) => lexicon.unnamed.has(text) || lexicon.wanting.get([text]) !== undefined;
  return negation && between.every(says) ? [...lead.slice(negation.start), ...tokens] : tokens;
}
