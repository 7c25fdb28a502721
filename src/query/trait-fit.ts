import type { Dataset, Occupation, RankEntry } from '../knowledge/dataset';
import { isTechnology, type PredicateOf, type Trait } from './predicate';
import { traitStrengths } from './trait-strength';

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
 * Returns how strongly a job has all the traits together: the mean over the traits, each the mean over its terms in standard deviations
 * above the average of all jobs (technology: position in the job's list). A BLS line has the value of its strongest occupation.
 * @returns null if it is not rated, does not use a wanted technology, or uses an unwanted one; 0 without traits
 */
export function traitStrength(entry: RankEntry, traits: readonly TraitPredicate[], dataset: Dataset): number | null {
  if (traits.length === 0) return 0;
  const strengths = entry.members.flatMap(occupation => {
    const each = traits.map(predicate => strengthOf(occupation, predicate, dataset));
    return each.some(value => value === null) ? [] : [each.reduce<number>((sum, value) => sum + (value ?? 0), 0)];
  });
  if (strengths.length === 0) return null;
  // One specialty that uses a technology does not count for a line of many ("All other").
  const shared = strengths.reduce((sum, value) => sum + value, 0) / entry.members.length;
  const technologies = traits.every(({ trait }) => isTechnology(trait));
  return (technologies ? shared : Math.max(...strengths)) / traits.length;
}

/**
 * Returns the share of the other rated jobs (0–1) that have a trait less strongly than a job; jobs with as much of it count half. Null if
 * the job is not rated.
 */
export function shareBelow(trait: Trait, { id }: Pick<Occupation, 'id'>, dataset: Dataset): number | null {
  const strengthIn = (entry: RankEntry) => traitStrength(entry, [{ type: 'trait', trait, not: false }], dataset);
  const entry = dataset.entries.find(({ members }) => members.some(member => member.id === id));
  // A line of several occupations has the strength of the strongest; here it is the job's own that counts.
  const own = entry ? strengthIn({ ...entry, members: entry.members.filter(member => member.id === id) }) : null;
  if (own === null) return null;
  const others = dataset.entries.flatMap(other => (other === entry ? [] : (strengthIn(other) ?? [])));
  const below = others.filter(strength => strength < own).length;
  const equal = others.filter(strength => strength === own).length;
  return (below + equal / 2) / Math.max(1, others.length);
}

/**
 * How far below the average a job must be in a trait to avoid, in standard deviations. Just below it is not enough: people who dislike
 * company would be shown manager jobs. If something is liked as well, which then orders the jobs, anything below the average will do.
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
  const least = clearly && traits.every(({ not }) => not) ? AVOIDED.clearly : AVOIDED.beside;
  return traits
    .filter(({ not, trait }) => not && !isTechnology(trait))
    .some(predicate => (traitStrength(entry, [predicate], dataset) ?? 0) < least);
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
  const values = trait.terms.map(term => traitStrengths(term, dataset).get(occupation));
  const known = values.filter(value => value !== undefined);
  const sum = known.reduce((total, value) => total + value, 0);
  if (isTechnology(trait)) {
    if (not) return known.length === 0 ? 1 : null;
    // A job that uses several products of a family ("AutoCAD", "AutoCAD Civil 3D") uses it more.
    return known.length === 0 ? null : sum;
  }
  if (known.length === 0) return null;
  return (not ? -1 : 1) * (sum / trait.terms.length);
}
