import { educationLevels } from '../../knowledge/education-levels';
import type { Filters, Trait } from '../../knowledge/search';
import { publishedUnit } from '../period';
import { cueAfter, cueBefore, type Sentence } from '../sentence';
import { type SpanOf, spansOf } from '../span';

/** Between "without" and what it excludes stand at most so many words ("without being a manager"). */
const NEAR = 3;

/** Everything in the sentence that narrows a search for jobs. */
export function filtersOf(sentence: Sentence): Filters {
  const { reading, lexicon } = sentence;
  const excluded = (start: number) => cueBefore(sentence, 'exclude', start, NEAR);
  const groups = spansOf(reading.spans, 'group').filter(({ value }) => value.id !== '00-0000');
  const covered = ({ start, end, value }: SpanOf<'group'>): readonly string[] =>
    lexicon.families.get(reading.tokens.slice(start, end).map(token => token.text)) ?? [value.id];
  return {
    groups: groups.filter(({ start }) => !excluded(start)).flatMap(covered),
    withoutGroups: groups.filter(({ start }) => excluded(start)).flatMap(covered),
    withoutJobs: spansOf(reading.spans, 'job')
      .filter(({ start }) => excluded(start))
      .flatMap(({ value }) => value.naming.ids.slice(0, value.naming.dominant ? 1 : undefined)),
    withoutManagers: reading.cues.some(({ id, start }) => id === 'managing' && excluded(start)),
    education: educationOf(sentence),
    ...payOf(sentence),
    growthOver: null,
    selfEmployed: false,
    training: lexicon.training.findAll(reading.tokens)[0]?.value ?? null,
    traits: spansOf(reading.spans, 'trait').map(
      ({ value, start }): Trait => ({ ...value.trait, wanted: !cueBefore(sentence, 'dislike', start, NEAR) }),
    ),
  };
}

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
    withoutManagers: before.withoutManagers || more.withoutManagers,
    education: more.education ?? before.education,
    payAtLeast: more.payAtLeast ?? before.payAtLeast,
    payAtMost: more.payAtMost ?? before.payAtMost,
    growthOver: more.growthOver ?? before.growthOver,
    training: more.training ?? before.training,
    selfEmployed: before.selfEmployed || more.selfEmployed,
    traits: [...before.traits, ...more.traits].slice(-8),
  };
}

function educationOf(sentence: Sentence): Filters['education'] {
  const span = spansOf(sentence.reading.spans, 'education')[0];
  if (!span) return null;
  const { start, end } = span;
  const { level, orLess } = span.value;
  if (orLess) return { level, bound: 'at-most' };
  if (cueBefore(sentence, 'at-most', start, 1) || cueAfter(sentence, 'at-most', end))
    return { level, bound: 'at-most' };
  if (cueBefore(sentence, 'at-least', start, 1) || cueAfter(sentence, 'at-least', end))
    return { level, bound: 'at-least' };
  if (!cueBefore(sentence, 'exclude', start, 1)) return { level, bound: 'exactly' };
  // "Without a bachelor's": whatever asks for less.
  const below = educationLevels[Math.max(0, educationLevels.indexOf(level) - 1)] ?? level;
  return { level: below, bound: 'at-most' };
}

function payOf(sentence: Sentence): Pick<Filters, 'payAtLeast' | 'payAtMost'> {
  const [first, second] = spansOf(sentence.reading.spans, 'amount');
  if (!first) return { payAtLeast: null, payAtMost: null };
  if (second) return { payAtLeast: publishedUnit(first.value), payAtMost: publishedUnit(second.value) };
  const atMost = cueBefore(sentence, 'at-most', first.start, 1) || cueAfter(sentence, 'at-most', first.end);
  const pay = publishedUnit(first.value);
  return atMost ? { payAtLeast: null, payAtMost: pay } : { payAtLeast: pay, payAtMost: null };
}
