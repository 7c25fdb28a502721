import { type EducationLevel, educationLevels } from '../knowledge/education-levels';
import type { Token } from '../text/tokenize';
import { lookUp, rawText } from './lookup';
import { educationIn, namesLevel } from './resolve-education';
import type { EducationBound, Slots } from './slots';
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
  // "Not the kind with a master's": the level that is named is the first one that is not wanted.
  const meant = negated === tokens ? bound : 'at-most';
  const level = educationIn(negated, meant, lexicon);
  if (level === undefined) slots.unresolved.push(rawText(tokens));
  else addLevel(slots, { level, bound: meant });
}

/** "A certificate or an associate's degree": from the one to the other; else the narrower of two limits. */
function addLevel(slots: Slots, latest: NonNullable<Slots['education']>): void {
  const before = slots.education;
  const areSeveral = before?.bound === 'exactly' && latest.bound === 'exactly' && before.level !== latest.level;
  if (areSeveral) {
    const [low, high] = [before.level, latest.level].sort(byLevel) as [EducationLevel, EducationLevel];
    slots.education = { level: high, bound: 'at-most' };
    slots.leastEducation = low;
  } else slots.education = narrower(before, latest);
}

function byLevel(one: EducationLevel, other: EducationLevel): number {
  return educationLevels.indexOf(one) - educationLevels.indexOf(other);
}

/** Most words between "not" and the schooling that is not wanted: "don't need a bachelor's". */
const NEGATED_WITHIN = 5;

/** The words of a span and those before it from "not" on, unless they say "not more than". */
function withNegation({ message, spans, span, tokens, lexicon }: SpanContext): readonly Token[] {
  const before = spans[spans.indexOf(span) - 1]?.end ?? 0;
  const lead = message.tokens.slice(Math.max(before, span.start - NEGATED_WITHIN), span.start);
  if (lookUp(lexicon.comparatives, lead)) return tokens;
  const [negation] = lexicon.negations.findAll(lead);
  return negation ? [...lead.slice(negation.start), ...tokens] : tokens;
}

/** "With a certificate, not a degree": the very level that is named, if it is one of those that the other limit leaves. */
function narrower(before: Slots['education'], latest: NonNullable<Slots['education']>): Slots['education'] {
  const isWithin =
    before?.bound === 'exactly' &&
    latest.bound === 'at-most' &&
    educationLevels.indexOf(before.level) <= educationLevels.indexOf(latest.level);
  return isWithin ? before : latest;
}
