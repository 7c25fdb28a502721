import { educationLevels } from '../../knowledge/education-levels';
import { ALL_JOBS } from '../../knowledge/groups';
import { type Filters, MOST_TRAITS, type Trait } from '../../knowledge/search';
import { publishedUnit } from '../period';
import { cueBefore, cueBeside, type Sentence } from '../sentence';
import { type SpanOf, spansOf } from '../span';

/** Between "without" and what it excludes stand at most so many words ("without being a manager"). */
const NEAR = 3;

/** Jobs that the sentence names and does not exclude. */
export function jobsAsked({ reading }: Sentence, { withoutJobs }: Filters): SpanOf<'job'>[] {
  return spansOf(reading.spans, 'job').filter(({ value }) => !withoutJobs.includes(value.naming.ids[0] ?? ''));
}

/** Everything in the sentence that narrows a search for jobs. */
export function filtersOf(sentence: Sentence): Filters {
  const { reading, lexicon } = sentence;
  const excluded = (start: number) => isExcluded(sentence, start);
  const groups = spansOf(reading.spans, 'group').filter(({ value }) => value.codes[0] !== ALL_JOBS);
  return {
    groups: groups.filter(({ start }) => !excluded(start)).flatMap(({ value }) => value.codes),
    withoutGroups: groups.filter(({ start }) => excluded(start)).flatMap(({ value }) => value.codes),
    withoutJobs: spansOf(reading.spans, 'job')
      .filter(({ start }) => excluded(start))
      .flatMap(({ value }) => value.naming.ids.slice(0, value.naming.dominant ? 1 : undefined)),
    among: [],
    withoutManagers: reading.cues.some(({ id, start }) => id === 'managing' && excluded(start)),
    education: educationOf(sentence),
    ...payOf(sentence),
    payBeyond: null,
    growthOver: null,
    selfEmployed: false,
    noExperience: NO_EXPERIENCE.test(sentence.said),
    training: lexicon.training.findAll(reading.tokens)[0]?.value ?? null,
    traits: traitsOf(sentence),
  };
}

/** "With no experience", "that do not require any prior experience" */
const NO_EXPERIENCE =
  /\b(?:no|without|zero|not (?:need|require)) (?:any )?(?:(?:prior|previous|work|job) )*experience\b/;

function traitsOf(sentence: Sentence): Trait[] {
  const spans = spansOf(sentence.reading.spans, 'trait');
  const named = spans.map(({ value, start }) => ({ ...value.trait, wanted: !isDisliked(sentence, start) }));
  return distinct(named).slice(0, MOST_TRAITS);
}

/** Each trait once; whether it is wanted is what was said last. */
function distinct(traits: readonly Trait[]): Trait[] {
  return traits.filter(({ label }, at) => traits.findLastIndex(other => other.label === label) === at);
}

/** "Not in food", and all that is joined to it: "not doctors, dentists or any medical stuff". */
function isExcluded(sentence: Sentence, start: number): boolean {
  if (cueBefore(sentence, 'exclude', start, NEAR)) return true;
  const { spans, tokens } = sentence.reading;
  const before = spans.findLast(({ end, value }) => end <= start && (value.type === 'job' || value.type === 'group'));
  if (!before) return false;
  const between = tokens.slice(before.end, start).map(({ text }) => text);
  return between.every(word => JOINING.has(word)) && isExcluded(sentence, before.start);
}

const JOINING = new Set(['and', 'or', 'nor', 'any', 'other', 'the', 'a', 'an']);

/** "I hate phones"; and in a list of what is not wanted ("not construction and not driving"). */
function isDisliked(sentence: Sentence, start: number): boolean {
  if (cueBefore(sentence, 'dislike', start, NEAR) || cueBefore(sentence, 'exclude', start, 1)) return true;
  const { cues, tokens } = sentence.reading;
  return cues.some(
    ({ id, end }) =>
      id === 'exclude' && end <= start && tokens.slice(end, start).every(({ text }) => LINKING.has(text)),
  );
}

/** Words between "leave out" and what is not wanted ("anything that involves driving"). */
const LINKING = new Set(
  'any anything something everything all job jobs work one ones that which where with in about involve involves involving need needs has have to do you'.split(
    ' ',
  ),
);

export function anyFilter(filters: Filters): boolean {
  return Object.entries(filters).some(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
  );
}

/** A search with more filters: lists grow, single ones are replaced. */
export function narrowed(before: Filters, more: Filters): Filters {
  return {
    groups: more.groups.length > 0 ? more.groups : before.groups,
    withoutGroups: [...before.withoutGroups, ...more.withoutGroups],
    withoutJobs: [...before.withoutJobs, ...more.withoutJobs],
    among: more.among.length > 0 ? more.among : before.among,
    withoutManagers: before.withoutManagers || more.withoutManagers,
    education: more.education ?? before.education,
    payAtLeast: more.payAtLeast ?? before.payAtLeast,
    payAtMost: more.payAtMost ?? before.payAtMost,
    payBeyond: more.payBeyond ?? before.payBeyond,
    growthOver: more.growthOver ?? before.growthOver,
    training: more.training ?? before.training,
    noExperience: before.noExperience || more.noExperience,
    selfEmployed: before.selfEmployed || more.selfEmployed,
    traits: distinct([...before.traits, ...more.traits]).slice(-MOST_TRAITS),
  };
}

function educationOf(sentence: Sentence): Filters['education'] {
  const span = spansOf(sentence.reading.spans, 'education')[0];
  if (!span) return null;
  const { level, orLess } = span.value;
  if (orLess) return { level, bound: 'at-most' };
  for (const bound of ['at-most', 'at-least'] as const) if (cueBeside(sentence, bound, span)) return { level, bound };
  if (!cueBefore(sentence, 'exclude', span.start, 1)) return { level, bound: 'exactly' };
  // "Without a bachelor's": whatever asks for less.
  const below = educationLevels[Math.max(0, educationLevels.indexOf(level) - 1)] ?? level;
  return { level: below, bound: 'at-most' };
}

function payOf(sentence: Sentence): Pick<Filters, 'payAtLeast' | 'payAtMost'> {
  const [first, second] = spansOf(sentence.reading.spans, 'amount');
  if (!first) return { payAtLeast: null, payAtMost: null };
  if (second) return { payAtLeast: publishedUnit(first.value), payAtMost: publishedUnit(second.value) };
  const pay = publishedUnit(first.value);
  return cueBeside(sentence, 'at-most', first)
    ? { payAtLeast: null, payAtMost: pay }
    : { payAtLeast: pay, payAtMost: null };
}
