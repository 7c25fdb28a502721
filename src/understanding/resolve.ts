import type { TrainingLevel } from '../knowledge/education-levels';
import { type Amount, type PayCycle, type Period, perUnit } from '../query/period';
import { isTechnology } from '../query/predicate';
import type { Token } from '../text/tokenize';
import { emptySlots } from './empty-slots';
import { type AskedMeasure, type EntityType, publishedMeasure } from './entities';
import type { Lexicon } from './lexicon';
import { lookUp, rawText, wordsOf } from './lookup';
import type { JobMention } from './occupations/linker';
import { industryIn } from './resolve-field';
import { jobOf, NO_PARTS } from './resolve-job';
import { resolveField, resolveLiking, unlessManagers } from './resolve-liking';
import { addLimit } from './resolve-limit';
import { countIn, hoursIn, type NumberMention, numberIn, ordinalsIn, payOf } from './resolve-number';
import { periodAfter, periodsIn } from './resolve-period';
import { cityInState, placeIn } from './resolve-place';
import { isOfSchooling, resolveEducation } from './resolve-schooling';
import { namedTraits } from './resolve-trait';
import type { Slots } from './slots';
import type { Resolver, SpanContext } from './span-context';
import type { MeasuredSpan } from './tagger';
import type { Message } from './token-features';

/** Converts a number to an amount of pay, with the unit of time next to it or the one that the message has elsewhere. */
function amountOf(found: NumberMention, period: Period | null, cycle: PayCycle | null): Amount {
  return cycle ? perUnit(found.value, cycle) : payOf(found, period);
}

/** Resolves the labeled spans of a message. Each span ends up in a slot or, in the person's words, in `unresolved`. */
export function resolve(message: Message, spans: readonly MeasuredSpan[], resolver: Resolver): Slots {
  const slots = emptySlots();
  const { period, cycle, nextToHourly } = periodsIn(message, spans, resolver.lexicon);
  slots.period = period;
  slots.hours = hoursIn(message.tokens, resolver.lexicon);
  const resolved = new Set<string>();
  for (const span of spans) {
    const tokens = message.tokens.slice(span.start, span.end);
    slots.said.push({ type: span.type, text: rawText(tokens) });
    if (NAMING.includes(span.type)) {
      const named = `${span.type} ${wordsOf(tokens)}`;
      if (resolved.has(named)) continue;
      resolved.add(named);
    }
    resolvers[span.type]({ ...resolver, message, spans, span, tokens, slots, cycle });
  }
  // "The yearly pay and the hourly": hourly pay is a figure of its own, shown next to pay in the other unit.
  if (nextToHourly) {
    slots.measures.push('salary', 'hourly');
    slots.period = nextToHourly;
  }
  return slots;
}

/** Spans of these types that repeat the same words are resolved once. */
const NAMING: readonly EntityType[] = ['job', 'own-job', 'not-job', 'field', 'not-field', 'trait', 'not-trait'];

const resolvers: Record<EntityType, (context: SpanContext) => void> = {
  job: context => void context.slots.jobs.push(jobOf(context)),
  'own-job': context => {
    const { slots, tokens, lexicon } = context;
    // "Engineers like me" refers to the person's own job, which they named earlier.
    const isPointing = lexicon.references.get(wordsOf(tokens)) === 'own';
    if (isPointing) slots.references.push({ kind: 'own', count: null, text: rawText(tokens) });
    else slots.own.push(jobOf(context));
  },
  'not-job': unlessManagers(context => void context.slots.excludedJobs.push(unwantedJob(context))),
  'story-job': () => undefined,
  field: context => resolveField(context, { wanted: true }),
  'not-field': unlessManagers(context => resolveField(context, { wanted: false })),
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
    // After a place that the message names, "there" is that place.
    slots.there ||= slots.places.length === 0;
    slots.otherPlace = lookUp(lexicon.references, tokens) === 'other';
  },
  ordinal: ({ slots, tokens, lexicon }) => {
    const ordinals = ordinalsIn(tokens, lexicon);
    slots.ordinals.push(...ordinals);
    slots.next ||= ordinals.length === 0 && lookUp(lexicon.following, tokens) !== undefined;
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
    if (span.measure === 'salary' && lookUp(lexicon.median, tokens)) slots.median = true;
    if (span.measure === 'technology')
      slots.checked.technologies.push(...namedTraits(tokens, lexicon).filter(isTechnology));
    if (span.measure && OF_TRAITS.includes(span.measure))
      slots.checked.requirements.push(...namedTraits(tokens, lexicon).filter(trait => !isTechnology(trait)));
    if (span.measure === 'education') slots.checked.schooling ??= lookUp(lexicon.education, tokens) ?? null;
    if (span.measure === 'major') slots.checked.majors.push(...lexicon.majors.named(tokens));
    const level = span.measure === 'training' ? lookUp(lexicon.training, tokens) : undefined;
    if (level) slots.mentionedTraining.push(level);
    const published = span.measure && publishedMeasure(span.measure);
    const topic = published ? lexicon.topicBeside(tokens, published) : null;
    if (topic !== null) slots.topics.push({ text: rawText(tokens), id: topic });
  },
  top: context => addDirection(context, 'descending'),
  bottom: context => {
    // "The most money with the least school": "least" is about schooling and does not reverse the order.
    if (!isOfSchooling(context)) addDirection(context, 'ascending');
  },
  'at-least': context => addLimit(context, 'at-least'),
  'at-most': context => addLimit(context, 'at-most'),
  about: context => addLimit(context, 'about'),
  'own-pay': ({ slots, tokens, lexicon, cycle }) => {
    const found = numberIn(tokens, lexicon);
    if (!found) {
      slots.unresolved.push(rawText(tokens));
      return;
    }
    slots.ownPay = amountOf(found, slots.period, cycle);
    const last = slots.jobs.pop();
    if (last) slots.jobs.push({ offer: slots.ownPay, ...last });
  },
  amount: context => {
    const { slots, tokens, lexicon, cycle } = context;
    const found = numberIn(tokens, lexicon);
    // The number of hours is not pay.
    if (found && found.value === slots.hours && found.kind === 'number') return;
    if (found) slots.amount ??= amountOf(found, found.per ?? periodAfter(context), cycle);
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
    slots.training.push(...(level ? [level] : trainingIn(tokens, lexicon)));
    // Somebody who wants training of weeks or months does not want years at college as well.
    if (!level && !lookUp(lexicon.onTheJob, tokens))
      slots.education ??= { level: 'Postsecondary nondegree award', bound: 'at-most' };
  },
  'no-experience': ({ slots }) => {
    slots.noExperience = true;
  },
  trait: context => resolveLiking(context, { wanted: true }),
  'not-trait': context => resolveLiking(context, { wanted: false }),
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
    if (!isCovered(tokens, lexicon)) slots.year = rawText(tokens);
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

/** Measures whose words may name what a job is checked for: "much talking", "how much math". */
const OF_TRAITS: readonly AskedMeasure[] = ['knowledge', 'skills', 'duties', 'activities'];

function addDirection({ slots, tokens, lexicon }: SpanContext, direction: NonNullable<Slots['direction']>): void {
  slots.direction = direction;
  slots.comparative = lookUp(lexicon.comparatives, tokens) !== undefined;
  slots.positive = lookUp(lexicon.positives, tokens) !== undefined;
  slots.quantity = lookUp(lexicon.quantities, tokens) !== undefined;
}

/** From this probability on, an excluded name keeps its usual meaning; below, it may be short for a job that was shown. */
const NAMED = 0.15;

function unwantedJob(context: SpanContext): JobMention {
  const anywhere = jobOf({ ...context, parts: NO_PARTS });
  return (anywhere.candidates[0]?.probability ?? 0) >= NAMED ? anywhere : jobOf(context);
}

/** The levels of training meant by words that name no level. */
function trainingIn(tokens: readonly Token[], lexicon: Lexicon): readonly TrainingLevel[] {
  if (lookUp(lexicon.onTheJob, tokens)) return ON_THE_JOB;
  return lookUp(lexicon.periods, tokens) === 'year' ? LONG_ENOUGH : SHORT_TRAINING;
}

/** Levels of training that takes weeks or months, up to about a year, or any time on the job. */
const SHORT_TRAINING: readonly TrainingLevel[] = ['Short-term on-the-job training'];
const LONG_ENOUGH: readonly TrainingLevel[] = [...SHORT_TRAINING, 'Moderate-term on-the-job training'];
const ON_THE_JOB: readonly TrainingLevel[] = [...LONG_ENOUGH, 'Long-term on-the-job training'];

/** True for times that the data covers: the present, and the future ("in ten years"), for which there are projections. */
function isCovered(tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (lookUp(lexicon.past, tokens)) return false;
  if (lookUp(lexicon.present, tokens)) return true;
  return lookUp(lexicon.periods, tokens) !== undefined && numberIn(tokens, lexicon) !== null;
}

/** Resolves a place, or an industry that was tagged as one. */
function resolvePlace(context: SpanContext): void {
  const place = placeIn(context.tokens, context.lexicon);
  const industry = place.type === 'unknown' ? industryIn(context) : null;
  const { places } = context.slots;
  const follows = context.spans.some(({ type, end }) => type === 'place' && end === context.span.start);
  const whole = follows ? cityInState(places.at(-1), place) : null;
  if (industry) context.slots.industries.push(industry);
  else if (whole) places.splice(-1, 1, whole);
  else places.push(place);
}
