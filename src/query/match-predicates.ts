import type { Dataset, RankEntry, Subject } from '../knowledge/dataset';
import { educationLevels } from '../knowledge/education-levels';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { ALL_JOBS, isManager, isRemainder } from '../knowledge/groups';
import { industryRow, isIndustry } from '../knowledge/industries';
import { orderValue } from '../knowledge/measures/levels';
import { readFact } from '../knowledge/measures/read-fact';
import { publishedPlace } from '../knowledge/measures/registry';
import { memoized } from '../knowledge/memoized';
import { nameKeyOf } from '../text/name-key';
import type { Predicate, PredicateOf } from './predicate';

/** Whether a job satisfies a predicate; `unknown` when a figure that it needs is not published. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** Every predicate except traits, which are a matter of degree. */
export type PlainPredicate = Exclude<Predicate, { type: 'trait' }>;

/** What figures are read from: the dataset, and the state asked about (null: the nation). */
export interface Figures {
  dataset: Dataset;
  place: StateCode | null;
}

/** True when a predicate narrows jobs by something other than traits. */
export function isPlain(predicate: Predicate): predicate is PlainPredicate {
  return predicate.type !== 'trait';
}

/** Tells whether a job satisfies something. */
export type Matcher = (entry: RankEntry) => Verdict;

/** Returns a function that tells whether a job satisfies all predicates: "no" if one fails, otherwise "unknown" if one is unknown. */
export function plainMatcher(predicates: readonly PlainPredicate[], figures: Figures): Matcher {
  // Figures cost the most, and most jobs fail another condition first.
  const inOrder = [...predicates.filter(one => !needsFigures(one)), ...predicates.filter(needsFigures)];
  const matchers = inOrder.map(predicate => matcherOf(predicate, figures));
  const { place } = figures;
  return entry => {
    if (isIndustry(place) && !industryRow(entry.line, place)) return 'no';
    let verdict: Verdict = 'yes';
    for (const matches of matchers) {
      const result = matches(entry);
      if (result === 'no') return 'no';
      if (result === 'unknown') verdict = 'unknown';
    }
    return verdict;
  };
}

function needsFigures({ type }: PlainPredicate): boolean {
  return type === 'figure' || type === 'beside';
}

/** Returns the figure of a measure in the place asked about, or in the nation if it is not published by state. */
export function figureOf(measure: MeasureId, subject: Subject, { dataset, place }: Figures): Fact {
  return readFact(measure, subject, publishedPlace(measure, place, subject), dataset);
}

/**
 * Whether a figure is at least or at most a value. A top-coded figure counts as at least any value, and as at most
 * none.
 */
export function matchBound(
  fact: Fact,
  { bound, value, strict = false }: { bound: 'at-least' | 'at-most'; value: number; strict?: boolean },
): Verdict {
  if (typeof fact.value !== 'number') return 'unknown';
  if (fact.atLeast) return verdictOf(bound === 'at-least');
  if (strict && fact.value === value) return 'no';
  return verdictOf(bound === 'at-least' ? fact.value >= value : fact.value <= value);
}

function matcherOf(predicate: PlainPredicate, figures: Figures): Matcher {
  const projectionOf = ({ line }: RankEntry) => line.projection;
  switch (predicate.type) {
    case 'field':
      return entry => verdictOf(isInField(entry, predicate.codes) !== predicate.not);
    case 'occupation':
      return occupationMatcher(predicate, figures.dataset);
    case 'manager':
      return entry => verdictOf(!isManager(entry.line.code));
    case 'figure':
      return remembered(predicate, figures, entry =>
        matchBound(figureOf(predicate.measure, entry.occupation, figures), predicate),
      );
    case 'beside':
      return remembered(predicate, figures, besideMatcher(predicate, figures));
    case 'education':
      return entry => matchEducation(projectionOf(entry)?.education ?? null, predicate);
    case 'training':
      return entry => matchLabel(projectionOf(entry)?.training ?? null, predicate.levels);
    case 'no-experience':
      return entry => matchLabel(projectionOf(entry)?.experience ?? null, ['None']);
    case 'major':
      return majorMatcher(predicate, figures.dataset);
    case 'area':
      return entry => verdictOf((centralityIn(entry, predicate) !== null) !== predicate.not);
  }
}

/** Verdicts on figures by condition and place: if no job matches a search, it is repeated with fewer conditions. */
const verdicts = new WeakMap<PlainPredicate, Map<StateCode | null, WeakMap<RankEntry, Verdict>>>();

function remembered(predicate: PlainPredicate, { place }: Figures, matches: Matcher): Matcher {
  const byPlace = verdicts.get(predicate) ?? new Map<StateCode | null, WeakMap<RankEntry, Verdict>>();
  verdicts.set(predicate, byPlace);
  const known = byPlace.get(place) ?? new WeakMap<RankEntry, Verdict>();
  byPlace.set(place, known);
  return entry => {
    const verdict = known.get(entry) ?? matches(entry);
    known.set(entry, verdict);
    return verdict;
  };
}

/**
 * Returns how central a job is to some areas of work: from 1 for the first job of an area to nearly 0 for the last; 0 for a job that is
 * only in a major group named with them; null for a job outside all of them.
 */
export function centralityIn(entry: RankEntry, { areas, codes }: PredicateOf<'area'>): number | null {
  const places = areas.flatMap(({ occupations }) =>
    entry.members
      .map(({ id }) => occupations.indexOf(id))
      .filter(place => place >= 0)
      .map(place => 1 - place / occupations.length),
  );
  if (places.length > 0) return Math.max(...places);
  return isInField(entry, codes) ? 0 : null;
}

function verdictOf(matches: boolean): Verdict {
  return matches ? 'yes' : 'no';
}

function isInField({ line }: RankEntry, codes: readonly string[]): boolean {
  return codes.includes(ALL_JOBS) || codes.includes(`${line.code.slice(0, 2)}-0000`);
}

/** The BLS lines of the featured jobs among some ids. */
function featuredLines(ids: readonly string[], dataset: Dataset): ReadonlySet<RankEntry['line']> {
  const lines = ids.flatMap(id => {
    const subject = dataset.subject(id);
    return subject?.type === 'occupation' && subject.featured !== null && subject.line ? [subject.line] : [];
  });
  return new Set(lines);
}

/** The words of a line's title, for finding names in it. */
const titleKey = memoized(({ title }: RankEntry['line']): string => ` ${nameKeyOf(title)} `);

/**
 * A featured job stands for the BLS line that it belongs to. An excluded name also excludes the jobs with that name in their titles: "no
 * police" excludes the supervisors of police.
 */
function occupationMatcher({ ids, groups = [], said = '', not }: PredicateOf<'occupation'>, dataset: Dataset): Matcher {
  const named = new Set(ids);
  const lines = featuredLines(ids, dataset);
  const name = not ? nameKeyOf(said) : '';
  return ({ members, line }) => {
    const isNamed =
      groups.some(group => line.code.startsWith(group)) ||
      members.some(({ id }) => named.has(id)) ||
      lines.has(line) ||
      (name !== '' && titleKey(line).includes(` ${name} `));
    return verdictOf(isNamed !== not);
  };
}

/** One matching occupation of a line is enough: BLS publishes some of them together. "All Other" lines say nothing about a major. */
function majorMatcher({ majors }: PredicateOf<'major'>, dataset: Dataset): Matcher {
  const occupations = dataset.majors.preparedFor(majors.flatMap(({ programs }) => programs));
  return ({ members, line }) => verdictOf(!isRemainder(line.title) && members.some(({ soc }) => occupations.has(soc)));
}

/** A figure is like that of another job if it differs by no more than this share: wider than "around $50k", since no amount is named. */
const LIKE_ANOTHER = 0.2;

/** True if a figure is about as high as another one; a top-coded figure is about as high as none, since nobody knows how high it is. */
export function areNear([fact, other]: readonly Fact[]): boolean {
  if (!fact || !other) return false;
  if (typeof fact.value !== 'number' || typeof other.value !== 'number' || fact.atLeast || other.atLeast) return false;
  return Math.abs(fact.value - other.value) <= LIKE_ANOTHER * Math.abs(other.value);
}

/** Above or below the figure of another job, or of all jobs; two top-coded figures are neither. */
function besideMatcher({ measure, bound, subject }: PredicateOf<'beside'>, figures: Figures): Matcher {
  const other = figures.dataset.subject(subject);
  if (!other) return () => 'unknown';
  const limit = figureOf(measure, other, figures);
  const limitValue = orderValue(limit);
  return ({ occupation, members }) => {
    const fact = figureOf(measure, occupation, figures);
    const value = orderValue(fact);
    if (value === null || limitValue === null) return 'unknown';
    // The job itself is not like itself.
    if (bound === 'about') return verdictOf(!members.some(({ id }) => id === subject) && areNear([fact, limit]));
    return verdictOf(bound === 'at-least' ? value > limitValue : value < limitValue);
  };
}

function matchEducation(level: string | null, { level: wanted, bound }: PredicateOf<'education'>): Verdict {
  const at = (educationLevels as readonly string[]).indexOf(level ?? '');
  if (at < 0) return 'unknown';
  const gap = at - educationLevels.indexOf(wanted);
  return verdictOf(bound === 'exactly' ? gap === 0 : bound === 'at-most' ? gap <= 0 : gap >= 0);
}

function matchLabel(label: string | null, wanted: readonly string[]): Verdict {
  return label === null ? 'unknown' : verdictOf(wanted.includes(label));
}
