import type { Dataset, RankEntry } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { orderValue } from '../knowledge/measures/levels';
import { countedApart } from '../knowledge/measures/people-counted';
import { isOfPeople } from '../knowledge/measures/registry';
import type { SourceId } from '../knowledge/schema/sources';
import { aloneIn, bestOf } from './best-of-line';
import { likeStrength, likesIn } from './likes';
import {
  centralityIn,
  type Figures,
  figureOf,
  isPlain,
  type Matcher,
  plainMatcher,
  type Verdict,
} from './match-predicates';
import { distanceIn } from './near-figures';
import { gradedTraits, isTechnology, type Predicate, predicatesOf, type TraitList, wantedTraits } from './predicate';
import type { Query } from './query';
import { type HowClearly, hasUnwanted, isMarked, type TraitPredicate, traitStrength } from './trait-fit';

/** A job that matches the predicates of a query. */
export interface SelectedOccupation {
  entry: RankEntry;
  /** The figure that orders the jobs; if traits order them, the median pay, which may be missing. */
  fact: Fact;
  /** Strength of the wanted traits, areas or likes (standard deviations above the average); 0 without any. */
  strength: number;
}

/** The jobs that match a query, in its order. */
export interface Selection {
  /** The measure that orders them; null: how well they fit the traits. */
  measure: MeasureId | null;
  selected: SelectedOccupation[];
  /** How many jobs are left out because a figure that the query needs is not published. */
  unknown: number;
}

/** How strongly a job must have the traits: more than average if they order the jobs, clearly if a measure does. */
type HowMarked = HowClearly | 'more';

type Selecting = Pick<Query, 'predicates' | 'order' | 'places'>;

/** Returns the measure that orders the jobs of a query, or the median pay; null if the fit to its traits and areas orders them. */
export function orderingMeasure({ predicates, order }: Pick<Query, 'predicates' | 'order'>): MeasureId | null {
  if (order.measure !== null) return order.measure;
  return predicates.some(isGraded) ? null : 'salary';
}

/** True for a condition that jobs meet to some degree: an area of work that is wanted, or a trait that orders jobs. */
export function isGraded(predicate: Predicate): boolean {
  return predicate.type === 'area' ? !predicate.not : gradedTraits([predicate]).length > 0;
}

/**
 * Returns all jobs that match the predicates, in order; each BLS line once. Figures are those of the first place of the query if the
 * measure is published by state. Top-coded figures rank above all exact ones; ties are broken by the number of people.
 */
export function selectOccupations(query: Selecting, dataset: Dataset): Selection {
  const measure = orderingMeasure(query);
  const figures = { dataset, place: query.places[0] ?? null };
  const { matching: lines, unknown } = matchOccupations(query, dataset, measure !== null);
  const strengthOf = strengthIn(query.predicates, dataset);
  const matching = query.predicates.some(isGraded) ? lines.map(line => bestOf(line, strengthOf)) : lines;
  const distanceFrom = distanceIn(query, measure, figures);
  const all = matching.flatMap((entry): { job: SelectedOccupation; value: number }[] => {
    const fact = figureOf(measure ?? 'salary', entry.occupation, figures);
    const strength = strengthOf(entry);
    const value = measure === null ? strength : distanceFrom(orderValue(fact));
    return strength === null || value === null ? [] : [{ job: { entry, fact, strength }, value }];
  });
  const sign = query.order.direction === 'ascending' ? -1 : 1;
  // A technology is either used or not.
  const isFit =
    likesIn(query.predicates) !== null || wantedTraits(query.predicates).some(({ trait }) => !isTechnology(trait));
  const areMany = measure !== null && isFit;
  const fitting = areMany ? fittest(all) : all;
  fitting.sort((a, b) => sign * (b.value - a.value) || peopleIn(b.job.entry) - peopleIn(a.job.entry));
  const jobs = fitting.map(({ job }) => job);
  return {
    measure,
    selected: measure !== null && isOfPeople(measure) ? eachRowOnce(jobs) : jobs,
    unknown: unknown + matching.length - all.length,
  };
}

/**
 * Returns a function that tells how strongly a job has what is wanted; null if it lacks a wanted technology, is not rated, or has too
 * little of several likes.
 */
export function strengthIn(predicates: readonly Predicate[], dataset: Dataset): (entry: RankEntry) => number | null {
  const likes = likesIn(predicates);
  if (likes) return entry => likeStrength(entry, likes, dataset, area => centralityIn(entry, area));
  const traits = gradedTraits(predicates);
  const areas = predicatesOf('area', predicates).filter(({ not }) => !not);
  return entry => {
    const fit = traitStrength(entry, traits, dataset);
    return fit === null ? null : fit + areas.reduce((sum, area) => sum + (centralityIn(entry, area) ?? 0), 0);
  };
}

/** How many of the best-fitting jobs are then ordered by something else. */
const MOST_FITTING = 50;

/** The jobs that fit best: hundreds of jobs involve some persuading, but the best-paid of them are not about it. */
function fittest<T extends { job: SelectedOccupation }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => b.job.strength - a.job.strength).slice(0, MOST_FITTING);
}

/**
 * Returns the jobs that match the predicates, unordered, with the number of jobs searched; each BLS line once, but if people are asked
 * about, each job whose people are counted separately.
 * @param clearly true if traits only narrow the list: then a job must have them clearly (or at least mostly, if none has), not just more
 * than average
 */
export function matchOccupations(
  { predicates, places, order }: Selecting,
  dataset: Dataset,
  clearly = true,
): { matching: RankEntry[]; all: number; unknown: number } {
  const figures = { dataset, place: places[0] ?? null };
  const entries = asksForPeople({ predicates, order }) ? dataset.entries.flatMap(eachCountedApart) : dataset.entries;
  const strict = verdictsOn(entries, matcherOf(predicates, figures, clearly ? 'clearly' : 'more'));
  const isFinal = strict.matching.length > 0 || !clearly || predicatesOf('trait', predicates).length === 0;
  return isFinal ? strict : verdictsOn(entries, matcherOf(predicates, figures, 'mostly'));
}

function verdictsOn(entries: readonly RankEntry[], matches: Matcher) {
  const verdicts = entries.map(matches);
  return {
    matching: entries.filter((_, at) => verdicts[at] === 'yes'),
    all: entries.length,
    unknown: verdicts.filter(verdict => verdict === 'unknown').length,
  };
}

function asksForPeople({ predicates, order }: Pick<Query, 'predicates' | 'order'>): boolean {
  const measures = predicates.flatMap(predicate =>
    predicate.type === 'figure' || predicate.type === 'beside' ? predicate.measure : [],
  );
  return [...measures, ...(order.measure === null ? [] : [order.measure])].some(isOfPeople);
}

/** Splits a line whose people are counted by code into an entry for each code; any other stays one. */
function eachCountedApart(entry: RankEntry): RankEntry[] {
  const apart = entry.members.filter(member => countedApart(member));
  if (apart.length === 0) return [entry];
  return apart.map(member => aloneIn(entry, member));
}

/** Keeps one entry for each BLS line, so that sums over lines count each line once. */
export function eachLineOnce(entries: readonly RankEntry[]): RankEntry[] {
  return [...new Map(entries.map(entry => [entry.line, entry])).values()];
}

/** Returns a function that tells whether a job matches all predicates, including traits. */
export function satisfies(predicates: readonly Predicate[], figures: Figures): (entry: RankEntry) => boolean {
  const matches = matcherOf(predicates, figures, 'clearly');
  return entry => matches(entry) === 'yes';
}

function matcherOf(predicates: readonly Predicate[], figures: Figures, how: HowMarked): Matcher {
  const likes = likesIn(predicates);
  const plain = predicates.filter(isPlain).filter(one => !likes?.areas.some(area => area === one));
  const matchesPlain = plainMatcher(plain, figures);
  const traits = predicatesOf('trait', predicates).filter(
    one => !one.graded && !likes?.traits.some(trait => trait === one),
  );
  const strengthOf = strengthIn(predicates, figures.dataset);
  return entry => {
    const verdict = matchesPlain(entry);
    if (verdict !== 'yes') return verdict;
    if (likes && strengthOf(entry) === null) return 'no';
    return matchTraits(entry, traits, figures.dataset, likes ? 'more' : how);
  };
}

function matchTraits(entry: RankEntry, traits: readonly TraitPredicate[], dataset: Dataset, how: HowMarked): Verdict {
  if (traits.length === 0) return 'yes';
  if (hasUnwanted(entry, traits, dataset, how !== 'more')) return 'no';
  // A job that O*NET does not rate is unknown; one that does not use a technology simply does not match.
  if (traitStrength(entry, traits, dataset) === null)
    return traits.some(({ trait }) => isTechnology(trait)) ? 'no' : 'unknown';
  return how === 'more' || isMarked(entry, traits, dataset, how) ? 'yes' : 'no';
}

/** If several jobs share one row of counted people, the row is listed once, for the job with the most people. */
function eachRowOnce(jobs: readonly SelectedOccupation[]): SelectedOccupation[] {
  const seen = new Set<string>();
  return jobs.filter(({ entry: { line } }) => {
    if (line.peopleOf === null) return true;
    const first = !seen.has(line.peopleOf);
    seen.add(line.peopleOf);
    return first;
  });
}

/** Persons employed in the nation, 2024. */
export function peopleIn({ line }: RankEntry): number {
  return line.projection?.jobs ?? 0;
}

const SOURCE_OF_LIST: Partial<Record<TraitList, SourceId>> = { skills: 'onet-skills', knowledge: 'onet-knowledge' };

/** Returns the labels of the sources that decide the predicates, in the nation or a state; the figures of the reply have their own. */
export function sourcesOfPredicates(
  { predicates, places }: Pick<Query, 'predicates' | 'places'>,
  dataset: Dataset,
): string[] {
  const ids = predicates.flatMap((predicate): SourceId[] => {
    if (predicate.type === 'trait') return predicate.trait.terms.map(({ list }) => SOURCE_OF_LIST[list] ?? 'onet');
    if (predicate.type === 'major') return ['majors'];
    return ['education', 'training', 'no-experience'].includes(predicate.type) ? ['projections'] : [];
  });
  const figures = predicates.flatMap(predicate =>
    predicate.type === 'figure' || predicate.type === 'beside'
      ? [sourceOf(predicate.measure, places[0] ?? null, dataset)]
      : [],
  );
  return [...new Set([...ids.map(id => dataset.sources[id]?.label ?? id), ...figures])];
}

/** Label of the source of an official measure. */
function sourceOf(measure: MeasureId, place: StateCode | null, dataset: Dataset): string {
  const [entry] = dataset.entries;
  if (!entry) throw new Error('The dataset has no occupations.');
  return figureOf(measure, entry.occupation, { dataset, place }).source;
}
