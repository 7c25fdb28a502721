import type { Dataset, Occupation, RankEntry } from '../knowledge/dataset';
import { memoizedForBoth } from '../knowledge/memoized';
import { isTechnology, type PredicateOf, type Trait } from './predicate';
import { strengthsOfTrait, traitStrengths } from './trait-strength';

/** A condition on the traits of a job: a trait that is wanted or (`not`) one to avoid. */
export type TraitPredicate = PredicateOf<'trait'>;

/**
 * If traits only narrow a ranking, a job "has" a trait from this many standard deviations above the average. More are needed if it does
 * none of the work that the trait names: biology and care alone do not make a job work with animals.
 */
const MARKED = { doing: 0.8, only: 2 };

/** `clearly`: as in MARKED; `mostly`: far enough above the average, whatever work it does. */
export type HowClearly = 'clearly' | 'mostly';

/**
 * Returns how strongly a job has all the traits together, each the mean over its terms in standard deviations above the average of all
 * jobs (technology: position in the job's list). A BLS line has the value of its strongest occupation.
 * @returns null if it is not rated, does not use a wanted technology, or uses an unwanted one; 0 without traits
 */
export function traitStrength(entry: RankEntry, traits: readonly TraitPredicate[], dataset: Dataset): number | null {
  if (traits.length === 0) return 0;
  const strengths = entry.members.flatMap(occupation => {
    const each = traits.map(predicate => strengthOf(occupation, predicate, dataset));
    return each.some(value => value === null) ? [] : [together(each.map(value => value ?? 0))];
  });
  if (strengths.length === 0) return null;
  // One specialty that uses a technology does not count for a line of many ("All other").
  const shared = strengths.reduce((sum, value) => sum + value, 0) / entry.members.length;
  const technologies = traits.every(({ trait }) => isTechnology(trait));
  return technologies ? shared : Math.max(...strengths);
}

/** The strength of several traits: halfway between their mean and the weakest of them, so that much of one does not replace another. */
function together(strengths: readonly number[]): number {
  const mean = strengths.reduce((sum, strength) => sum + strength, 0) / strengths.length;
  return (mean + Math.min(...strengths)) / 2;
}

/** Strengths of a trait in the lines that are rated, and the 33rd percentile of these strengths. */
interface InLines {
  byLine: ReadonlyMap<RankEntry, number>;
  lowestThird: number;
}

/** A comparison of several jobs asks for all lines for each job. */
const strengthsInLines = memoizedForBoth((dataset: Dataset, trait: Trait): InLines => {
  const strengths = new Map<RankEntry, number>();
  for (const entry of dataset.entries) {
    const strength = traitStrength(entry, [{ type: 'trait', trait, not: false }], dataset);
    if (strength !== null) strengths.set(entry, strength);
  }
  const inOrder = [...strengths.values()].sort((a, b) => a - b);
  return { byLine: strengths, lowestThird: inOrder[Math.floor(inOrder.length / 3)] ?? 0 };
});

/**
 * Returns the share of the other rated jobs (0–1) that have a trait less strongly than a job; jobs with as much of it count half. Null if
 * the job is not rated.
 */
export function shareBelow(trait: Trait, { id }: Pick<Occupation, 'id'>, dataset: Dataset): number | null {
  const isIts = (member: Occupation) => member.id === id;
  const entry = dataset.entries.find(({ members }) => members.some(isIts));
  if (!entry) return null;
  // A line of several occupations has the strength of the strongest; here it is the job's own that counts.
  const alone = { ...entry, members: entry.members.filter(isIts) };
  const own = traitStrength(alone, [{ type: 'trait', trait, not: false }], dataset);
  if (own === null) return null;
  let below = 0;
  let all = 0;
  for (const [other, strength] of strengthsInLines(dataset, trait).byLine) {
    if (other === entry) continue;
    all++;
    below += strength < own ? 1 : strength === own ? 0.5 : 0;
  }
  return below / Math.max(1, all);
}

/**
 * How far below the average a job must be in a trait to avoid, in standard deviations. Just below it is not enough: people who dislike
 * company would be shown manager jobs. For a trait that most jobs hardly have, the lowest third will do. If something is liked as well, which
 * then orders the jobs, anything below the average will do.
 */
const AVOIDED = { clearly: 0.35, beside: 0 };

/**
 * True for a job that has too much of something to avoid.
 * @param clearly true if traits only narrow the list and do not order it
 */
export function hasUnwanted(
  entry: RankEntry,
  traits: readonly TraitPredicate[],
  dataset: Dataset,
  clearly: boolean,
): boolean {
  const isClearly = clearly && traits.every(({ not }) => not);
  return traits
    .filter(({ not, trait }) => not && !isTechnology(trait))
    .some(predicate => {
      const least = isClearly ? Math.min(AVOIDED.clearly, -lowestThird(predicate.trait, dataset)) : AVOIDED.beside;
      return (traitStrength(entry, [predicate], dataset) ?? 0) < least;
    });
}

/** The 33rd percentile of a trait's strength among rated jobs. For a trait that most jobs hardly have, it is just below the average. */
function lowestThird(trait: Trait, dataset: Dataset): number {
  return strengthsInLines(dataset, trait).lowestThird;
}

/** True for a job that has the wanted traits clearly enough to be ordered by something else. */
export function isMarked(
  entry: RankEntry,
  traits: readonly TraitPredicate[],
  dataset: Dataset,
  how: HowClearly,
): boolean {
  const wanted = traits.filter(({ not }) => !not);
  if (wanted.length === 0 || traits.every(({ trait }) => isTechnology(trait))) return true;
  const does = how === 'mostly' || wanted.every(({ trait }) => doesTheWork(entry, trait, dataset));
  return (traitStrength(entry, wanted, dataset) ?? 0) >= (does ? MARKED.doing : MARKED.only);
}

/** True if a trait names work activities and the job has one of them, or if it names none. */
function doesTheWork({ members }: RankEntry, { terms }: Trait, dataset: Dataset): boolean {
  const activities = terms.filter(({ list }) => list === 'activities');
  return (
    activities.length === 0 ||
    activities.some(term => members.some(occupation => (traitStrengths(term, dataset).get(occupation) ?? 0) > 0))
  );
}

function strengthOf(occupation: Occupation, { trait, not }: TraitPredicate, dataset: Dataset): number | null {
  const strength = strengthsOfTrait(dataset, trait).get(occupation) ?? null;
  if (!not) return strength;
  if (isTechnology(trait)) return strength === null ? 1 : null;
  return strength === null ? null : -strength;
}
