import { type EducationLevel, educationLevels, type TrainingLevel } from '../knowledge/education-levels';
import { measures as registry } from '../knowledge/measures/registry';
import type { Period } from '../query/period';
import type { Trait } from '../query/predicate';
import type { Token } from '../text/tokenize';
import type { AskedMeasure, EntityType } from './entities';
import type { Lexicon } from './lexicon';
import { lookUp, rawText } from './lookup';
import type { JobMention, OccupationLinker } from './occupations/linker';
import { countIn, numberIn, ordinalsIn, payOf } from './resolve-number';
import { placeIn } from './resolve-place';
import type { FieldMention, Limit, Slots } from './slots';
import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/** A span with the figure it asks for, if it is of type measure. */
export interface MeasuredSpan extends TaggedSpan {
  measure: AskedMeasure | null;
}

export const EMPTY_SLOTS: Slots = {
  jobs: [],
  own: [],
  excludedJobs: [],
  fields: [],
  excludedFields: [],
  allJobs: false,
  references: [],
  ordinals: [],
  places: [],
  excludedPlaces: [],
  there: false,
  eachState: false,
  measures: [],
  direction: null,
  limits: [],
  ownPay: null,
  amount: null,
  period: null,
  education: null,
  training: [],
  mentionedTraining: [],
  noExperience: false,
  traits: [],
  excludedTraits: [],
  noManagers: false,
  shrinking: false,
  topics: [],
  count: null,
  year: null,
  term: null,
  said: [],
  unresolved: [],
  language: null,
};

/** What resolving needs to know of the world. */
export interface Resolver {
  lexicon: Lexicon;
  linker: OccupationLinker;
}

/** One span being resolved, with all there is around it. */
interface Context extends Resolver {
  message: Message;
  spans: readonly MeasuredSpan[];
  span: MeasuredSpan;
  tokens: readonly Token[];
  period: Period | null;
  slots: Slots;
}

/** The values of the labelled spans of a message. Each span ends up in a slot, or among `unresolved` in the person's words. */
export function resolve(message: Message, spans: readonly MeasuredSpan[], resolver: Resolver): Slots {
  const slots = structuredClone(EMPTY_SLOTS);
  const periodSpan = spans.find(({ type }) => type === 'period');
  const period = periodSpan
    ? (lookUp(resolver.lexicon.periods, message.tokens.slice(periodSpan.start, periodSpan.end)) ?? null)
    : null;
  slots.period = period;
  for (const span of spans) {
    const tokens = message.tokens.slice(span.start, span.end);
    slots.said.push({ type: span.type, text: rawText(tokens) });
    resolvers[span.type]({ ...resolver, message, spans, span, tokens, period, slots });
  }
  return slots;
}

const resolvers: Record<EntityType, (context: Context) => void> = {
  job: context => void context.slots.jobs.push(jobOf(context)),
  'own-job': context => void context.slots.own.push(jobOf(context)),
  'not-job': excludeJob,
  'story-job': () => undefined,
  field: context => resolveField(context, context.slots.fields),
  'not-field': excludeField,
  'all-jobs': ({ slots }) => {
    slots.allJobs = true;
  },
  ref: context => {
    const { slots, tokens, lexicon } = context;
    const kind = lookUp(lexicon.references, tokens) ?? 'these';
    if (kind === 'place') slots.there = true;
    else slots.references.push({ kind, count: countIn(tokens, lexicon), text: rawText(tokens) });
  },
  there: ({ slots }) => {
    slots.there = true;
  },
  ordinal: ({ slots, tokens, lexicon }) => {
    slots.ordinals.push(...ordinalsIn(tokens, lexicon));
  },
  place: ({ slots, tokens, lexicon }) => {
    slots.places.push(placeIn(tokens, lexicon));
  },
  'not-place': ({ slots, tokens, lexicon }) => {
    slots.excludedPlaces.push(placeIn(tokens, lexicon));
  },
  'each-state': ({ slots }) => {
    slots.eachState = true;
  },
  measure: ({ slots, span, tokens, lexicon }) => {
    if (span.measure && !slots.measures.includes(span.measure)) slots.measures.push(span.measure);
    const level = span.measure === 'training' ? lookUp(lexicon.training, tokens) : undefined;
    if (level) slots.mentionedTraining.push(level);
  },
  top: ({ slots }) => {
    slots.direction = 'descending';
  },
  bottom: ({ slots }) => {
    slots.direction = 'ascending';
  },
  'at-least': context => addLimit(context, 'at-least'),
  'at-most': context => addLimit(context, 'at-most'),
  about: context => addLimit(context, 'about'),
  'own-pay': ({ slots, tokens, lexicon, period }) => {
    const found = numberIn(tokens, lexicon);
    if (found) slots.ownPay = payOf(found, period);
    else slots.unresolved.push(rawText(tokens));
  },
  amount: ({ slots, tokens, lexicon, period }) => {
    const found = numberIn(tokens, lexicon);
    if (found) slots.amount ??= payOf(found, slots.period === period ? found.per : period);
    else slots.unresolved.push(rawText(tokens));
  },
  period: () => undefined,
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
  trait: context => resolveTrait(context, context.slots.traits),
  'not-trait': context => {
    if (lookUp(context.lexicon.managing, context.tokens)) context.slots.noManagers = true;
    else resolveTrait(context, context.slots.excludedTraits);
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
};

/** What is meant by training that takes weeks or months, or up to a year or so. */
const SHORT_TRAINING: readonly TrainingLevel[] = ['Short-term on-the-job training'];
const LONG_ENOUGH: readonly TrainingLevel[] = [...SHORT_TRAINING, 'Moderate-term on-the-job training'];

/** True for the present, and for a time ahead ("in ten years"): what figures and projections are of. */
function isHeld(tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (lookUp(lexicon.past, tokens)) return false;
  if (lookUp(lexicon.present, tokens)) return true;
  return lookUp(lexicon.periods, tokens) !== undefined && numberIn(tokens, lexicon) !== null;
}

/** A mention of a job; in a list its words may go on in the next one ("marketing and sales managers"). */
function jobOf({ message, spans, span, tokens, linker }: Context): JobMention {
  const words = tokens.map(({ text }) => text);
  const next = spans[spans.indexOf(span) + 1];
  const near = next && next.type === span.type && next.start - span.end <= 1;
  const shared = near ? message.tokens.slice(next.end - 1, next.end).map(({ text }) => text) : [];
  return linker.link(words, message.written.slice(span.start, span.end), shared);
}

/** "Managers" that are not wanted are those of all fields, not a job. */
function excludeJob(context: Context): void {
  if (context.lexicon.managing.get(context.tokens.map(({ text }) => text))) context.slots.noManagers = true;
  else context.slots.excludedJobs.push(jobOf(context));
}

function excludeField(context: Context): void {
  if (context.lexicon.managing.get(context.tokens.map(({ text }) => text))) context.slots.noManagers = true;
  else resolveField(context, context.slots.excludedFields);
}

/** A field by its everyday name, or by the major groups whose names its words resemble; else a thing that jobs are about. */
function resolveField(context: Context, into: FieldMention[]): void {
  const { tokens, lexicon, slots } = context;
  const text = rawText(tokens);
  const named = lexicon.fields.get(tokens.map(token => token.text)) ?? lookUp(lexicon.fields, tokens);
  if (named) {
    into.push({ text, codes: [...named] });
    return;
  }
  const traits = into === slots.excludedFields ? slots.excludedTraits : slots.traits;
  const before = slots.unresolved.length;
  resolveTrait(context, traits);
  if (slots.unresolved.length === before) return;
  slots.unresolved.pop();
  const codes = lexicon.occupations.majorGroupsOf(tokens.map(token => token.text));
  if (codes.length > 0) into.push({ text, codes });
  else slots.unresolved.push(text);
}

/** Something liked, studied or used: an everyday aptitude, an O*NET term or technology, or words of work activities. */
function resolveTrait({ tokens, lexicon, slots }: Context, into: Trait[]): void {
  const found = lexicon.traits.findAll(tokens).map(({ value }) => value);
  if (found.length > 0) {
    into.push(...found);
    return;
  }
  const near = lexicon.traits.nearest(tokens) ?? lexicon.traits.activity(tokens);
  if (near) into.push(near);
  else slots.unresolved.push(rawText(tokens));
}

/** A number beside the figure it limits: the measure named next to it, or pay. */
function addLimit({ slots, tokens, lexicon, span, spans, period }: Context, bound: Limit['bound']): void {
  const found = numberIn(tokens, lexicon);
  if (!found) {
    slots.unresolved.push(rawText(tokens));
    return;
  }
  const measure = measureBeside(span, spans, found.kind);
  const isPay =
    found.kind === 'money' || (found.kind === 'number' && (measure === null || unitOf(measure).startsWith('USD')));
  if (isPay) {
    const { value, per } = payOf(found, period);
    slots.limits.push({ bound, value, per, kind: 'money', measure });
  } else slots.limits.push({ bound, value: found.value, per: null, kind: found.kind, measure });
}

function unitOf(measure: AskedMeasure): string {
  return measure === 'way-in' || measure === 'pay-trend' ? 'label' : registry[measure].unit;
}

/** The measure nearest to a number, of a unit that fits it. */
function measureBeside(span: TaggedSpan, spans: readonly MeasuredSpan[], kind: 'money' | 'percent' | 'number') {
  const fits = (measure: AskedMeasure) => {
    const unit = unitOf(measure);
    if (kind === 'money') return unit.startsWith('USD');
    if (kind === 'percent') return unit === 'percent';
    return unit !== 'label' && unit !== 'list';
  };
  const distance = (other: TaggedSpan) =>
    other.start >= span.end ? other.start - span.end : span.start - other.end + 0.5;
  return (
    spans
      .filter(other => other.measure !== null && fits(other.measure))
      .sort((one, other) => distance(one) - distance(other))[0]?.measure ?? null
  );
}

/** BLS's level of education that some words name. */
function resolveEducation({ slots, tokens, lexicon }: Context, bound: 'exactly' | 'at-most' | 'at-least'): void {
  const level = levelOf(tokens, bound, lexicon);
  if (level === undefined) slots.unresolved.push(rawText(tokens));
  else slots.education = { level, bound };
}

function levelOf(
  tokens: readonly Token[],
  bound: 'exactly' | 'at-most' | 'at-least',
  lexicon: Lexicon,
): EducationLevel | undefined {
  const unwanted = bound === 'at-most' ? lexicon.noDegree.get(tokens.map(({ text }) => text)) : undefined;
  if (unwanted !== undefined) return unwanted;
  const named = lookUp(lexicon.education, tokens) ?? levelOfYears(tokens, lexicon);
  if (named === undefined)
    return lookUp(lexicon.noDegree, tokens) ?? (lookUp(lexicon.schooling, tokens) && UNNAMED_LEVEL[bound]);
  const negated = bound === 'at-most' && lookUp(lexicon.negations, tokens);
  return negated ? belowLevel(named) : named;
}

/** The highest level that is not the one a person does not want; of degrees the one without a degree. */
function belowLevel(level: EducationLevel): EducationLevel {
  const place = educationLevels.indexOf(level);
  return educationLevels[Math.max(1, place - 1)] ?? level;
}

/** What is meant by a degree, college or school where no level is named. */
const UNNAMED_LEVEL = {
  exactly: "Bachelor's degree",
  'at-least': "Bachelor's degree",
  'at-most': 'High school diploma or equivalent',
} as const satisfies Record<string, EducationLevel>;

/** Years of school after high school and the level they lead to. */
const LEVELS_BY_YEARS: readonly (readonly [years: number, level: EducationLevel])[] = [
  [1, 'Postsecondary nondegree award'],
  [3, "Associate's degree"],
  [5, "Bachelor's degree"],
  [7, "Master's degree"],
  [Number.POSITIVE_INFINITY, 'Doctoral or professional degree'],
];

function levelOfYears(tokens: readonly Token[], lexicon: Lexicon): EducationLevel | undefined {
  const period = lookUp(lexicon.periods, tokens);
  if (period === undefined) return undefined;
  const years = period === 'year' ? (countIn(tokens, lexicon) ?? 1) : 1;
  return LEVELS_BY_YEARS.find(([most]) => years <= most)?.[1];
}
