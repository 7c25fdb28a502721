import { type EducationLevel, educationLevels } from '../knowledge/education-levels';
import { isNumeric } from '../knowledge/measures/registry';
import type { Token } from '../text/tokenize';
import { type AskedMeasure, publishedMeasure } from './entities';
import { lookUp, rawText } from './lookup';
import { educationIn, namesLevel } from './resolve-education';
import type { EducationBound, EducationMention, Slots } from './slots';
import type { SpanContext } from './span-context';

type Placed = Pick<SpanContext, 'spans' | 'span'>;

const hasTop = (spans: SpanContext['spans']): boolean => spans.some(({ type }) => type === 'top');

/** True if a span is right after one of type `bottom` ("the least [school]"). */
function isAfterBottom({ spans, span }: Placed): boolean {
  const before = spans[spans.indexOf(span) - 1];
  return before?.type === 'bottom' && span.start - before.end <= 1;
}

/** True if a span of type `bottom` is about schooling while the message asks for another figure. */
export function isOfSchooling({ spans, span }: Placed): boolean {
  const next = spans[spans.indexOf(span) + 1];
  const isSchooling = next?.type === 'with-education' || (next?.type === 'measure' && next.measure === 'education');
  const hasFigure = spans.some(({ type, measure }) => type === 'measure' && isOfFigure(measure));
  return hasFigure && isSchooling && isAfterBottom({ spans, span: next });
}

/** True for a measure of numbers, by which jobs may be ordered, as opposed to schooling itself and related jobs. */
function isOfFigure(measure: AskedMeasure | null | undefined): boolean {
  const published = measure && publishedMeasure(measure);
  return published ? isNumeric(published) : false;
}

/** Resolves schooling that limits jobs or orders them. */
export function resolveEducation(context: SpanContext, bound: EducationBound): void {
  const { slots, spans, span, tokens, lexicon } = context;
  // "The most money with the least school": no more than high school.
  if (bound === 'exactly' && !namesLevel(tokens, lexicon) && isAfterBottom({ spans, span }) && hasTop(spans)) {
    slots.education = { level: 'High school diploma or equivalent', bound: 'at-most' };
    return;
  }
  // "Less school" asks for an order by schooling, not for a level.
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
  const actual = negated === tokens ? bound : 'at-most';
  const level = educationIn(negated, actual, lexicon);
  if (level === undefined) slots.unresolved.push(rawText(tokens));
  else addLevel(slots, { level, bound: actual });
}

/** Adds a level to those already named: "a certificate or an associate's degree" is a range. */
function addLevel(slots: Slots, latest: EducationMention): void {
  slots.education = slots.education === null ? latest : joined(slots.education, latest);
}

/** Combines two levels: into a range, the narrower limit, or else the one named last. */
function joined(before: EducationMention, latest: EducationMention): EducationMention {
  const [most, least] = [before, latest].sort((a, b) => rankOf(b.level) - rankOf(a.level)) as [
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

/** The tokens of a span, extended back to a "not" that negates the schooling: "don't need a bachelor's". */
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
