import type { Dataset, Occupation, RankEntry, Subject } from './dataset';
import { educationLevels } from './education-levels';
import type { Fact } from './fact';
import { ALL_JOBS } from './groups';
import { readFact } from './measures/read-fact';
import { heightOf, TOP_CODE } from './measures/reading';
import { isOfPeople } from './measures/registry';
import { type Filters, isTechnology, type Search, type Trait } from './search';
import { traitStrengths } from './trait-strength';

/** A job that fits a search, with the figure or the likeness it is ordered by. */
export interface FoundEntry {
  entry: RankEntry;
  /** The measure's figure; for a search by traits the median pay, which may be missing. */
  fact: Fact;
  /** How far it has the traits (standard deviations above the average); 0 without traits. */
  strength: number;
  /** It has the wanted traits clearly, and not only more than others. */
  marked: boolean;
}

export interface SearchResult {
  found: FoundEntry[];
  /** Jobs left out because a figure that the search needs is not published. */
  missing: number;
}

/**
 * A job "has" a trait from so many standard deviations above the average, where traits only narrow a ranking; more, where it
 * does none of the work the trait speaks of: biology and care alone make no work with animals.
 */
const MARKED = { doing: 0.8, only: 2 };
const MANAGING = /\b(?:managers?|supervisors?|chief|directors?)\b/i;

/** All jobs that fit, in order; each BLS line once. Top-coded figures come first, ties go to the job with more people. */
export function searchEntries(search: Search, dataset: Dataset): SearchResult {
  const { filters, measure, less } = search;
  let missing = 0;
  const found: FoundEntry[] = [];
  for (const entry of dataset.entries) {
    const verdict = fits(entry, search, dataset);
    if (verdict === 'unknown') missing++;
    if (verdict !== 'yes') continue;
    const strength = strengthOf(entry, filters.traits, dataset);
    const fact = readFact(measure ?? 'salary', entry.occupation, search.place, dataset);
    // A figure of several lines together orders none of them.
    const wider = measure !== null && isOfPeople(measure) && entry.line.peopleOf !== null;
    const lacking = measure !== null && (wider || typeof fact.value !== 'number');
    if (isUnwanted(entry, filters.traits, dataset)) continue;
    if (strength === null || lacking) missing++;
    else {
      const marked = isMarked(entry, filters.traits, dataset);
      if (measure === null || marked) found.push({ entry, fact, strength, marked });
    }
  }
  const byJobs = (one: FoundEntry, other: FoundEntry) => sizeOf(other.entry) - sizeOf(one.entry);
  const byFigure = (one: FoundEntry, other: FoundEntry) =>
    (less ? -1 : 1) * (heightOf(other.fact) - heightOf(one.fact)) || byJobs(one, other);
  const byStrength = (one: FoundEntry, other: FoundEntry) => other.strength - one.strength || byJobs(one, other);
  found.sort(measure === null ? byStrength : byFigure);
  return { found, missing };
}

function sizeOf({ line }: RankEntry): number {
  return line.projection?.jobs ?? 0;
}

type Verdict = 'yes' | 'no' | 'unknown';

function fits({ line, title, occupation, members }: RankEntry, search: Search, dataset: Dataset): Verdict {
  const { filters } = search;
  // Where the figures of a state order the jobs, its pay is the one to be over or under.
  const payOf: PayOf = (subject, measure) => readFact(measure, subject, search.place, dataset);
  const family = `${line.code.slice(0, 2)}-0000`;
  if (filters.groups.length > 0 && !filters.groups.includes(family)) return 'no';
  if (filters.withoutGroups.includes(family)) return 'no';
  if (filters.among.length > 0 && !members.some(({ id }) => filters.among.includes(id))) return 'no';
  if (members.some(({ id }) => filters.withoutJobs.includes(id))) return 'no';
  if (filters.withoutManagers && (family === '11-0000' || MANAGING.test(title))) return 'no';
  const verdicts = [
    filters.education && fitsEducation(line.projection?.education ?? null, filters.education),
    filters.payAtLeast && fitsPay(payOf, occupation, filters.payAtLeast, 1),
    filters.payAtMost && fitsPay(payOf, occupation, filters.payAtMost, -1),
    filters.payBeyond && fitsBeyond(payOf, occupation, filters.payBeyond, dataset),
    filters.growthOver !== null && over(line.projection?.growth ?? null, filters.growthOver),
    filters.training && same(line.projection?.training ?? null, filters.training),
    filters.noExperience && same(line.projection?.experience ?? null, 'None'),
    filters.selfEmployed &&
      over(line.projection?.selfEmployed ?? null, dataset.subject(ALL_JOBS)?.line?.projection?.selfEmployed ?? 0),
  ].filter(verdict => typeof verdict === 'string');
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
}

function fitsEducation(level: string | null, { level: wanted, bound }: NonNullable<Filters['education']>): Verdict {
  if (level === null) return 'unknown';
  const [is, asked] = [level, wanted].map(label => (educationLevels as readonly string[]).indexOf(label));
  const gap = (is ?? 0) - (asked ?? 0);
  const fit = bound === 'exactly' ? gap === 0 : bound === 'at-most' ? gap <= 0 : gap >= 0;
  return fit ? 'yes' : 'no';
}

/** A job's pay in the place that the search is about. */
type PayOf = (subject: Subject, measure: 'salary' | 'hourly') => Fact;

function fitsPay(
  payOf: PayOf,
  occupation: Occupation,
  { amount, unit }: NonNullable<Filters['payAtLeast']>,
  sign: 1 | -1,
): Verdict {
  const fact = payOf(occupation, unit === 'USD/hour' ? 'hourly' : 'salary');
  if (typeof fact.value !== 'number') return 'unknown';
  // Above the top code nothing is known: a top-coded job may be paid any amount.
  const limit = Math.min(amount, sign > 0 ? TOP_CODE[unit === 'USD/hour' ? 'hour' : 'year'] : amount);
  return sign * (heightOf(fact) - limit) >= 0 ? 'yes' : 'no';
}

/** Better (or worse) paid than another job by the median year; of two top-coded figures neither is. */
function fitsBeyond(
  payOf: PayOf,
  occupation: Occupation,
  { job, more }: NonNullable<Filters['payBeyond']>,
  dataset: Dataset,
): Verdict {
  const other = dataset.subject(job);
  const facts = [occupation, ...(other ? [other] : [])].map(subject => payOf(subject, 'salary'));
  if (facts.length < 2 || facts.some(({ value }) => typeof value !== 'number')) return 'unknown';
  const [height = 0, limit = 0] = facts.map(heightOf);
  return (more ? height > limit : height < limit) ? 'yes' : 'no';
}

function over(value: number | null, limit: number): Verdict {
  if (value === null) return 'unknown';
  return value > limit ? 'yes' : 'no';
}

function same(value: string | null, wanted: string): Verdict {
  if (value === null) return 'unknown';
  return value === wanted ? 'yes' : 'no';
}

/** True for a job that has more than the average of what is not wanted. */
function isUnwanted(entry: RankEntry, traits: readonly Trait[], dataset: Dataset): boolean {
  const unwanted = traits.filter(trait => !trait.wanted && !isTechnology(trait));
  return unwanted.some(trait => (strengthOf(entry, [trait], dataset) ?? 0) < 0);
}

/** True for a job that has the wanted traits clearly enough to be ordered by something else. */
function isMarked(entry: RankEntry, traits: readonly Trait[], dataset: Dataset): boolean {
  if (traits.every(isTechnology)) return true;
  const wanted = traits.filter(trait => trait.wanted);
  if (wanted.length === 0) return true;
  const does = wanted.every(trait => doesTheWork(entry, trait, dataset));
  return (strengthOf(entry, wanted, dataset) ?? 0) >= (does ? MARKED.doing : MARKED.only);
}

/** True where a trait names work activities and the job has one of them, or where it names none. */
function doesTheWork({ members }: RankEntry, { terms }: Trait, dataset: Dataset): boolean {
  const activities = terms.filter(({ list }) => list === 'activities');
  return (
    activities.length === 0 ||
    activities.some(term => members.some(occupation => (traitStrengths(term, dataset).get(occupation) ?? 0) > 0))
  );
}

/** Mean over the traits, each the mean over its terms; the strongest occupation of a line speaks for it. Null: not rated, or the technology is not used. */
function strengthOf(entry: RankEntry, traits: readonly Trait[], dataset: Dataset): number | null {
  if (traits.length === 0) return 0;
  const strengths = entry.members.flatMap(occupation => {
    const each = traits.map(trait => traitStrength(occupation, trait, dataset));
    return each.some(value => value === null) ? [] : [each.reduce<number>((sum, value) => sum + (value ?? 0), 0)];
  });
  if (strengths.length === 0) return null;
  // One specialty that uses a technology does not speak for a line of many ("All other").
  const shared = strengths.reduce((sum, value) => sum + value, 0) / entry.members.length;
  return (traits.every(isTechnology) ? shared : Math.max(...strengths)) / traits.length;
}

function traitStrength(occupation: Occupation, trait: Trait, dataset: Dataset): number | null {
  const { terms, wanted } = trait;
  const values = terms.map(term => traitStrengths(term, dataset).get(occupation));
  const known = values.filter(value => value !== undefined);
  if (isTechnology(trait)) {
    if (!wanted) return known.length === 0 ? 1 : null;
    // Who uses several products of a family ("AutoCAD", "AutoCAD Civil 3D") uses it more.
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  }
  if (known.length === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / terms.length;
  return wanted ? mean : -mean;
}
