import { educationLevels } from '../../knowledge/education-levels';
import { ALL_JOBS } from '../../knowledge/groups';
import { type Filters, MOST_TRAITS, type Trait } from '../../knowledge/search';
import { singular } from '../normalise';
import { publishedUnit } from '../period';
import { cueBefore, cueBeside, type Sentence } from '../sentence';
import { type SpanOf, spansOf } from '../span';

/** Between "without" and what it excludes stand at most so many words ("without being a manager"). */
const NEAR = 3;

/** Jobs that the sentence names and does not exclude. */
export function jobsAsked(sentence: Sentence, { withoutJobs, withoutManagers }: Filters): SpanOf<'job'>[] {
  return spansOf(sentence.reading.spans, 'job').filter(
    ({ value, start }) =>
      !withoutJobs.includes(value.naming.ids[0] ?? '') && !(withoutManagers && isExcluded(sentence, start)),
  );
}

/** The states behind a word that leaves them out. */
export function excludedPlaces({ reading }: Sentence): string[] {
  const places = spansOf(reading.spans, 'place');
  const first = Math.min(...places.map(({ start }) => start));
  const excludes = reading.cues.some(({ id, start }) => id === 'exclude' && start < first);
  return excludes ? places.map(({ value }) => value.code) : [];
}

/** Everything in the sentence that narrows a search for jobs. */
export function filtersOf(sentence: Sentence): Filters {
  const { reading, lexicon } = sentence;
  const excluded = (start: number) => isExcluded(sentence, start);
  // "No managers" leaves out all who lead people, and not the three jobs most often called so.
  const isManaging = (start: number, end: number) =>
    reading.cues.some(cue => cue.id === 'managing' && cue.start === start && cue.end === end);
  const groups = spansOf(reading.spans, 'group').filter(({ value }) => value.codes[0] !== ALL_JOBS);
  return {
    groups: groups.filter(({ start }) => !excluded(start)).flatMap(({ value }) => value.codes),
    withoutGroups: groups.filter(({ start }) => excluded(start)).flatMap(({ value }) => value.codes),
    withoutJobs: spansOf(reading.spans, 'job')
      .filter(({ start, end }) => excluded(start) && !isManaging(start, end))
      .flatMap(span => allCalledSo(span, sentence)),
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

/**
 * All jobs that a name leaves out: "not nurses" means every kind of nurse, but no job that only resembles one; a name that
 * means several of a group of the SOC ("doctors") means all that are classed with them.
 */
function allCalledSo({ value: { naming }, said }: SpanOf<'job'>, { lexicon }: Sentence): string[] {
  const [first = ''] = naming.ids;
  const words = said.toLowerCase().split(' ').map(singular);
  const isKin = (id: string) => id.startsWith(first.slice(0, MINOR_GROUP));
  const kin = naming.ids.filter(isKin);
  const classes = new Set(kin.length < SEVERAL ? [] : kin.map(id => id.slice(0, BROAD_GROUP)));
  const classed = [...lexicon.titleWords.keys()].filter(id => classes.has(id.slice(0, BROAD_GROUP)));
  const called = (id: string) => words.every(word => lexicon.titleWords.get(id)?.has(word));
  const meant = naming.ids.filter(id => !naming.dominant || isKin(id) || called(id));
  return [...new Set([...meant, ...classed])];
}

/** So many characters of an SOC code name a minor group ("29-12": physicians and others), so many a broad one ("29-122"). */
const MINOR_GROUP = 5;
const BROAD_GROUP = 6;
const SEVERAL = 3;

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
export function isExcluded(sentence: Sentence, start: number): boolean {
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
  const { cues, tokens } = sentence.reading;
  const between = (end: number) => tokens.slice(end, start).map(({ text }) => text);
  const dislikes = cues.filter(({ id, end }) => id === 'dislike' && end <= start && start - end <= NEAR);
  // "I do not like people, I like computers": what is liked takes over.
  const holds = dislikes.some(({ end }) => !between(end).some(word => LIKING.has(word)));
  const leftOut = cues.some(
    ({ id, end }) => id === 'exclude' && end <= start && between(end).every(word => LINKING.has(word)),
  );
  return holds || leftOut || cueBefore(sentence, 'exclude', start, 1);
}

const LIKING = new Set('but like likes love loves enjoy enjoys prefer prefers want wants'.split(' '));

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
