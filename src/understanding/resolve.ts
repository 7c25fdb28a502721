import type { TrainingLevel } from '../knowledge/education-levels';
import { type Amount, type PayCycle, type Period, perUnit } from '../query/period';
import { isTechnology, type Trait } from '../query/predicate';
import type { Token } from '../text/tokenize';
import { emptySlots } from './empty-slots';
import { type EntityType, publishedMeasure } from './entities';
import type { Lexicon } from './lexicon';
import { lookUp, rawText, wordsOf } from './lookup';
import { measureBeside, unitOf } from './measure-beside';
import type { JobMention, OccupationLinker } from './occupations/linker';
import { educationIn, namesLevel } from './resolve-education';
import { fieldIn, industryIn } from './resolve-field';
import { jobOf, type NameParts, NO_PARTS } from './resolve-job';
import { majorsIn } from './resolve-major';
import { countIn, hoursIn, type NumberMention, numberIn, ordinalsIn, payOf } from './resolve-number';
import { cityInState, placeIn } from './resolve-place';
import { namedTraits, nearTraits } from './resolve-trait';
import type { EducationBound, FieldMention, Limit, Slots } from './slots';
import type { MeasuredSpan } from './tagger';
import type { Message } from './token-features';

/** What resolving depends on. */
export interface Resolver {
  lexicon: Lexicon;
  linker: OccupationLinker;
  /** What a shortened name may refer to. */
  parts: NameParts;
}

/** A span being resolved, with its context. */
interface Context extends Resolver {
  message: Message;
  spans: readonly MeasuredSpan[];
  span: MeasuredSpan;
  tokens: readonly Token[];
  slots: Slots;
  /** How often an amount of the message comes, where that is no unit of time by itself. */
  cycle: PayCycle | null;
}

/** An amount of pay in its unit of time: one beside it, or the one that the message names. */
function paid(found: NumberMention, period: Period | null, cycle: PayCycle | null): Amount {
  return cycle ? perUnit(found.value, cycle) : payOf(found, period);
}

/** The values of the labelled spans of a message. Each span ends up in a slot, or among `unresolved` in the person's words. */
export function resolve(message: Message, spans: readonly MeasuredSpan[], resolver: Resolver): Slots {
  const slots = emptySlots();
  const { period, cycle } = periodsIn(message, spans, resolver.lexicon);
  slots.period = period;
  slots.hours = hoursIn(message.tokens, resolver.lexicon);
  for (const span of spans) {
    const tokens = message.tokens.slice(span.start, span.end);
    slots.said.push({ type: span.type, text: rawText(tokens) });
    resolvers[span.type]({ ...resolver, message, spans, span, tokens, slots, cycle });
  }
  return slots;
}

/** The unit of time right behind an amount: "[41] [an hour], what is that a year". */
function periodBehind({ message, spans, span, lexicon }: Context): Period | null {
  const next = spans.find(({ type, start }) => type === 'period' && start - span.end <= 1 && start >= span.end);
  return (next && lookUp(lexicon.periods, message.tokens.slice(next.start, next.end))) ?? null;
}

/** The unit of time that is asked for, and how often an amount that is named comes. */
function periodsIn({ tokens }: Message, spans: readonly MeasuredSpan[], lexicon: Lexicon) {
  const said = spans
    .filter(({ type }) => type === 'period' || type === 'own-pay' || type === 'amount')
    .map(({ type, start, end }) => ({ type, words: tokens.slice(start, end) }));
  const cycles = said.map(({ words }) => lookUp(lexicon.payCycles, words) ?? null);
  const unit = said.find(({ type }, at) => type === 'period' && cycles[at] === null);
  return {
    period: (unit && lookUp(lexicon.periods, unit.words)) ?? null,
    cycle: cycles.find(cycle => cycle !== null) ?? null,
  };
}

const resolvers: Record<EntityType, (context: Context) => void> = {
  job: context => void context.slots.jobs.push(jobOf(context)),
  'own-job': context => void context.slots.own.push(jobOf(context)),
  'not-job': unlessManagers(context => void context.slots.excludedJobs.push(unwantedJob(context))),
  'story-job': () => undefined,
  field: context => resolveField(context, context.slots.fields),
  'not-field': unlessManagers(context => resolveField(context, context.slots.excludedFields)),
  'all-jobs': ({ slots }) => {
    slots.allJobs = true;
  },
  ref: context => {
    const { slots, tokens, lexicon } = context;
    const kind = lookUp(lexicon.references, tokens) ?? 'these';
    if (kind === 'place') slots.there = true;
    else slots.references.push({ kind, count: countIn(tokens, lexicon), text: rawText(tokens) });
  },
  there: ({ slots, tokens, lexicon }) => {
    slots.there = true;
    slots.otherPlace = lookUp(lexicon.references, tokens) === 'other';
  },
  ordinal: ({ slots, tokens, lexicon }) => {
    slots.ordinals.push(...ordinalsIn(tokens, lexicon));
  },
  place: resolvePlace,
  'not-place': ({ slots, tokens, lexicon }) => {
    slots.excludedPlaces.push(placeIn(tokens, lexicon));
  },
  'each-state': ({ slots }) => {
    slots.eachState = true;
  },
  measure: ({ slots, span, tokens, lexicon }) => {
    if (span.measure && !slots.measures.includes(span.measure)) slots.measures.push(span.measure);
    if (span.measure === 'technology')
      slots.checked.technologies.push(...namedTraits(tokens, lexicon).filter(isTechnology));
    if (span.measure === 'major') slots.checked.majors.push(...lexicon.majors.named(tokens));
    const level = span.measure === 'training' ? lookUp(lexicon.training, tokens) : undefined;
    if (level) slots.mentionedTraining.push(level);
    const published = span.measure && publishedMeasure(span.measure);
    const topic = published ? lexicon.topicBeside(tokens, published) : null;
    if (topic !== null) slots.topics.push({ text: rawText(tokens), id: topic });
  },
  top: ({ slots }) => {
    slots.direction = 'descending';
  },
  bottom: context => {
    // "The most money with the least school": the bottom of schooling turns nothing else round.
    if (!isOfSchooling(context)) context.slots.direction = 'ascending';
  },
  'at-least': context => addLimit(context, 'at-least'),
  'at-most': context => addLimit(context, 'at-most'),
  about: context => addLimit(context, 'about'),
  'own-pay': ({ slots, tokens, lexicon, cycle }) => {
    const found = numberIn(tokens, lexicon);
    if (found) slots.ownPay = paid(found, slots.period, cycle);
    else slots.unresolved.push(rawText(tokens));
  },
  amount: context => {
    const { slots, tokens, lexicon, cycle } = context;
    const found = numberIn(tokens, lexicon);
    // The number of hours is no pay.
    if (found && found.value === slots.hours && found.kind === 'number') return;
    if (found) slots.amount ??= paid(found, found.per ?? periodBehind(context), cycle);
    else slots.unresolved.push(rawText(tokens));
  },
  period: ({ slots, tokens, lexicon }) => {
    const isKnown = lookUp(lexicon.periods, tokens) ?? lookUp(lexicon.payCycles, tokens);
    if (isKnown === undefined) slots.unresolved.push(rawText(tokens));
  },
  'with-education': context => resolveEducation(context, 'exactly'),
  'most-education': context => resolveEducation(context, 'at-most'),
  'least-education': context => resolveEducation(context, 'at-least'),
  'training-level': ({ slots, tokens, lexicon }) => {
    const level = lookUp(lexicon.training, tokens);
    slots.training.push(
      ...(level ? [level] : lookUp(lexicon.periods, tokens) === 'year' ? LONG_ENOUGH : SHORT_TRAINING),
    );
  },
  'no-experience': ({ slots }) => {
    slots.noExperience = true;
  },
  trait: context => {
    const named = namedTraits(context.tokens, context.lexicon);
    const majors = majorsIn(context, named);
    if (majors.length > 0) context.slots.majors.push(...majors);
    else resolveTrait(context, named, { wanted: true });
  },
  'not-trait': context => {
    if (lookUp(context.lexicon.managing, context.tokens)) context.slots.noManagers = true;
    else resolveTrait(context, namedTraits(context.tokens, context.lexicon), { wanted: false });
  },
  shrinking: ({ slots }) => {
    slots.shrinking = true;
  },
  topic: ({ slots, tokens, lexicon }) => {
    const text = rawText(tokens);
    slots.topics.push({ text, id: lexicon.topicNamed(tokens) });
  },
  count: ({ slots, tokens, lexicon }) => {
    slots.count = countIn(tokens, lexicon);
  },
  year: ({ slots, tokens, lexicon }) => {
    if (!isHeld(tokens, lexicon)) slots.year = rawText(tokens);
  },
  term: ({ slots, tokens }) => {
    slots.term = rawText(tokens);
  },
  rating: ({ slots, tokens, lexicon }) => {
    const rating = lookUp(lexicon.ratings, tokens);
    if (rating === undefined) slots.unresolved.push(rawText(tokens));
    else slots.rating ??= rating;
  },
};

/** From this probability on a name that is not wanted means what it means anywhere, and not only one of those shown. */
const NAMED = 0.15;

function unwantedJob(context: Context): JobMention {
  const anywhere = jobOf({ ...context, parts: NO_PARTS });
  return (anywhere.candidates[0]?.probability ?? 0) >= NAMED ? anywhere : jobOf(context);
}

/** What is meant by training that takes weeks or months, or up to a year or so. */
const SHORT_TRAINING: readonly TrainingLevel[] = ['Short-term on-the-job training'];
const LONG_ENOUGH: readonly TrainingLevel[] = [...SHORT_TRAINING, 'Moderate-term on-the-job training'];

/** True for the present, and for a time ahead ("in ten years"): what figures and projections are of. */
function isHeld(tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (lookUp(lexicon.past, tokens)) return false;
  if (lookUp(lexicon.present, tokens)) return true;
  return lookUp(lexicon.periods, tokens) !== undefined && numberIn(tokens, lexicon) !== null;
}

/** "Managers" that are not wanted are those of all fields, neither a job nor a field. */
function unlessManagers(exclude: (context: Context) => void): (context: Context) => void {
  return context => {
    if (context.lexicon.managing.get(wordsOf(context.tokens))) context.slots.noManagers = true;
    else exclude(context);
  };
}

function resolveField(context: Context, into: FieldMention[]): void {
  const { slots, tokens } = context;
  const isWanted = into === slots.fields;
  const { field, industry, traits, majors } = fieldIn(context, isWanted);
  if (field) into.push(field);
  if (industry) slots.industries.push(industry);
  slots.majors.push(...majors);
  (isWanted ? slots.traits : slots.excludedTraits).push(...traits);
  if (!field && !industry && traits.length + majors.length === 0) slots.unresolved.push(rawText(tokens));
}

/**
 * What is liked or not. A career matter that no figure covers ("good benefits") is a topic instead, and the reply says
 * that it is left out.
 */
function resolveTrait(
  { tokens, lexicon, slots }: Context,
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

/** A place; or an industry that was taken for one. */
function resolvePlace(context: Context): void {
  const place = placeIn(context.tokens, context.lexicon);
  const industry = place.type === 'unknown' ? industryIn(context) : null;
  const { places } = context.slots;
  const follows = context.spans.some(({ type, end }) => type === 'place' && end === context.span.start);
  const whole = follows ? cityInState(places.at(-1), place) : null;
  if (industry) context.slots.industries.push(industry);
  else if (whole) places.splice(-1, 1, whole);
  else places.push(place);
}

/** A number beside the figure it limits: the measure named next to it, or pay. */
function addLimit({ slots, tokens, lexicon, span, spans }: Context, bound: Limit['bound']): void {
  const found = numberIn(tokens, lexicon);
  if (!found) {
    slots.unresolved.push(rawText(tokens));
    return;
  }
  const measure = measureBeside(span, spans, found.kind);
  const isPay =
    found.kind === 'money' || (found.kind === 'number' && (measure === null || unitOf(measure).startsWith('USD')));
  if (isPay) {
    const { value, per } = payOf(found, slots.period);
    slots.limits.push({ bound, value, per, kind: 'money', measure });
  } else slots.limits.push({ bound, value: found.value, per: null, kind: found.kind, measure });
}

type Placed = Pick<Context, 'spans' | 'span'>;

const hasTop = (spans: Context['spans']): boolean => spans.some(({ type }) => type === 'top');

/** True for schooling right behind the word for the lower end. */
function isBehindBottom({ spans, span }: Placed): boolean {
  const before = spans[spans.indexOf(span) - 1];
  return before?.type === 'bottom' && span.start - before.end <= 1;
}

/** True for a lower end that is one of schooling, beside a figure of something else. */
function isOfSchooling({ spans, span }: Placed): boolean {
  const next = spans[spans.indexOf(span) + 1];
  const isSchooling = next?.type === 'with-education' || (next?.type === 'measure' && next.measure === 'education');
  const hasFigure = spans.some(({ type, measure }) => type === 'measure' && measure !== 'education');
  return hasFigure && isSchooling && isBehindBottom({ spans, span: next });
}

function resolveEducation({ slots, spans, span, tokens, lexicon }: Context, bound: EducationBound): void {
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
  const level = educationIn(tokens, bound, lexicon);
  if (level === undefined) slots.unresolved.push(rawText(tokens));
  else slots.education = { level, bound };
}
