import type { Dataset, RankEntry } from '../knowledge/dataset';
import { isTechnology, type Predicate, type PredicateOf, predicatesOf, wantedTraits } from './predicate';
import { type TraitPredicate, traitStrength } from './trait-fit';

/**
 * Several things that somebody likes or can do, at least one of them an area of work ("I can keep books, handle cattle and cook"). No job
 * has to have all of them: jobs are ordered by how much of them they have. Technologies are not among them: a job uses one or does not.
 */
export interface Likes {
  areas: readonly PredicateOf<'area'>[];
  traits: readonly TraitPredicate[];
}

/** Returns the likes among the conditions of a search; null if there are fewer than two, or only traits, which order jobs anyway. */
export function likesIn(predicates: readonly Predicate[]): Likes | null {
  const areas = predicatesOf('area', predicates).filter(({ liked, not }) => liked && !not);
  const traits = wantedTraits(predicates).filter(({ trait }) => !isTechnology(trait));
  return areas.length > 0 && areas.length + traits.length > 1 ? { areas, traits } : null;
}

/** Limits of what one trait counts for a job, in standard deviations, so that none makes up for all the others. */
const TRAIT = { least: -1, most: 2 };
/** What a liked area of work counts for a job in it, from the most typical job to the last one, and for one outside of it. */
const AREA = { typical: 2, last: 1, outside: -0.5 };

/** A job is shown if it has at least this much of one of the likes. */
const LEAST_LIKED = 1;

/**
 * Returns how much of what somebody likes a job has: the mean over the likes, about in standard deviations above the average job. Null for
 * a job with too little of all of it.
 * @param centrality how central an area of work is to the job, from 0 to 1; null for a job outside of it
 */
export function likeStrength(
  entry: RankEntry,
  { areas, traits }: Likes,
  dataset: Dataset,
  centrality: (area: PredicateOf<'area'>) => number | null,
): number | null {
  const ofAreas = areas.map(area => {
    const central = centrality(area);
    return central === null ? AREA.outside : AREA.last + (AREA.typical - AREA.last) * central;
  });
  const ofTraits = traits.map(trait => {
    const strength = traitStrength(entry, [trait], dataset) ?? TRAIT.least;
    return Math.min(TRAIT.most, Math.max(TRAIT.least, strength));
  });
  const all = [...ofAreas, ...ofTraits];
  if (Math.max(...all) < LEAST_LIKED) return null;
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}
