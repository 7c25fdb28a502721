import { isTechnology, type Trait } from '../query/predicate';
import { lookUp, rawText, wordsOf } from './lookup';
import { fieldIn } from './resolve-field';
import { isStudied, majorsIn } from './resolve-major';
import { isHollandCode, namedTraits, nearTraits } from './resolve-trait';
import type { AreaMention } from './slots';
import type { SpanContext } from './span-context';

/** Wraps a resolver of something excluded: "no managers" excludes the managers of all fields, not a job or a field. */
export function unlessManagers(exclude: (context: SpanContext) => void): (context: SpanContext) => void {
  return context => {
    if (context.lexicon.managing.get(wordsOf(context.tokens))) context.slots.noManagers = true;
    else exclude(context);
  };
}

/** Resolves a field of work, wanted or not, to an area, major groups, an industry, majors, or traits of jobs. */
export function resolveField(context: SpanContext, { wanted }: { wanted: boolean }): void {
  const { slots, tokens } = context;
  const { area, field, industry, traits, majors } = fieldIn(context, wanted);
  if (area) (wanted ? slots.areas : slots.excludedAreas).push(area);
  if (field) (wanted ? slots.fields : slots.excludedFields).push(field);
  if (industry) slots.industries.push(industry);
  slots.majors.push(...majors);
  (wanted ? slots.traits : slots.excludedTraits).push(...traits);
  if (!area && !field && !industry && traits.length + majors.length === 0) slots.unresolved.push(rawText(tokens));
}

/** Resolves what somebody likes, can do, has studied or cannot stand: a major, managing others, an area of work, or traits of jobs. */
export function resolveLiking(context: SpanContext, { wanted }: { wanted: boolean }): void {
  const { slots, tokens, lexicon } = context;
  const found = namedTraits(tokens, lexicon);
  // "Calm" is a topic before it is the short form of a product.
  const named = found.every(isTechnology) && lexicon.topics.get(wordsOf(tokens)) !== undefined ? [] : found;
  const exact = isHollandCode(tokens) ? undefined : exactArea(context);
  const area = exact ?? partialArea(context, named);
  const majors = wanted && (exact === undefined || isStudied(context)) ? majorsIn(context, named) : [];
  if (majors.length > 0) slots.majors.push(...majors);
  else if (!wanted && lookUp(lexicon.managing, tokens)) slots.noManagers = true;
  else if (area && wanted) slots.areas.push({ ...area, liked: true });
  else if (area) slots.excludedAreas.push(area);
  else resolveTrait(context, named, { wanted });
}

/** The area of work that the whole span names, as written or with corrected spelling. */
function exactArea({ message, span, tokens, lexicon: { areas } }: SpanContext): AreaMention | undefined {
  const area = areas.get(message.written.slice(span.start, span.end)) ?? areas.get(wordsOf(tokens));
  return area && { text: rawText(tokens), area, isChoice: false };
}

/** The area of work that a part of the span names, if it names nothing else. */
function partialArea({ tokens, lexicon }: SpanContext, named: readonly Trait[]): AreaMention | undefined {
  const namesElse = named.length > 0 || lexicon.topics.get(wordsOf(tokens)) !== undefined;
  const area = namesElse ? undefined : lookUp(lexicon.areas, tokens);
  return area && { text: rawText(tokens), area, isChoice: false };
}

/**
 * Resolves a span to traits of jobs. A career topic without data ("good benefits") is a topic instead, and the reply says that it is left
 * out.
 */
function resolveTrait(
  { tokens, lexicon, slots }: SpanContext,
  named: readonly Trait[],
  { wanted }: { wanted: boolean },
): void {
  const topic = named.length > 0 ? undefined : lookUp(lexicon.topics, tokens);
  if (topic !== undefined) {
    slots.topics.push({ text: rawText(tokens), id: topic });
    return;
  }
  const traits = named.length > 0 ? named : nearTraits(tokens, lexicon);
  for (const trait of traits) {
    const isWanted = lexicon.traits.isOpposite(trait) !== wanted;
    (isWanted ? slots.traits : slots.excludedTraits).push(trait);
  }
  if (traits.length === 0) slots.unresolved.push(rawText(tokens));
}
