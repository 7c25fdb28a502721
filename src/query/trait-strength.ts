import type { Dataset, Occupation } from '../knowledge/dataset';
import { memoized, memoizedForBoth } from '../knowledge/memoized';
import type { OnetRecord } from '../knowledge/schema/onet-record';
import type { Terms } from '../knowledge/schema/shared-tables';
import { isTechnology, type Trait, type TraitTerm } from './predicate';

/** How strongly occupations have a trait, in standard deviations from the mean of all rated occupations. */
type Strengths = ReadonlyMap<Occupation, number>;

/** Strengths by the list and the name of a term, for each dataset. */
const byTerm = memoized((_: Dataset) => new Map<string, Strengths>());
/** Limits this cache: there are a few hundred terms, but any number of words of activities. */
const MOST_CACHED = 1000;

/**
 * Returns how strongly each O*NET occupation has a term: standardized importance (skills, knowledge), interest or impact (work styles),
 * or share of work activities whose label has the word; for a technology, its position in the list as a share. Occupations that O*NET
 * does not rate, or that do not use the technology, are not in the map.
 */
export function traitStrengths(term: TraitTerm, dataset: Dataset): Strengths {
  const known = byTerm(dataset);
  const key = `${term.list}: ${term.name}`;
  const found = known.get(key) ?? strengthsIn(dataset, term);
  if (known.size >= MOST_CACHED) known.clear();
  known.set(key, found);
  return found;
}

/**
 * Returns how strongly each O*NET occupation has a trait: the mean over its terms; for a technology, the sum, because a job that uses
 * several products of a family ("AutoCAD", "AutoCAD Civil 3D") uses it more. Occupations with none of the terms are not in the map.
 */
export const strengthsOfTrait = memoizedForBoth((dataset: Dataset, trait: Trait): Strengths => {
  const share = isTechnology(trait) ? 1 : 1 / trait.terms.length;
  const sums = new Map<Occupation, number>();
  for (const term of trait.terms)
    for (const [occupation, value] of traitStrengths(term, dataset))
      sums.set(occupation, (sums.get(occupation) ?? 0) + value * share);
  return sums;
});

function strengthsIn(dataset: Dataset, term: TraitTerm): Strengths {
  const read = readerOf(term, dataset.terms);
  const raw = dataset.occupations.flatMap((occupation): [Occupation, number][] => {
    const value = occupation.onet && !occupation.featured ? read(occupation.onet) : null;
    return value === null ? [] : [[occupation, value]];
  });
  return new Map(term.list === 'technology' ? raw : standardized(raw));
}

/** Reads a term's value on its own scale (importance 1–5, interest 1–7, impact −3–3); null if O*NET has none. */
function readerOf({ list, name }: TraitTerm, terms: Terms): (onet: OnetRecord) => number | null {
  switch (list) {
    case 'technology': {
      const position = terms.technology.indexOf(name);
      return ({ technology }) => placeInList(technology.indexOf(position), technology.length);
    }
    case 'skills': {
      const position = terms.skills.indexOf(name);
      return ({ skills }) => rated(skills, position);
    }
    case 'knowledge': {
      const position = terms.knowledge.indexOf(name);
      return ({ knowledge }) => rated(knowledge, position);
    }
    case 'work-styles': {
      const position = terms.workStyles.indexOf(name);
      return ({ workStyles }) => rated(workStyles, position);
    }
    case 'interests': {
      const position = terms.interests.indexOf(name);
      return ({ interests }) => interests?.[position] ?? null;
    }
    case 'activities': {
      const named = new RegExp(`\\b${name.replace(/[^a-z ]/gi, '')}`, 'i');
      const naming = new Set(terms.activities.flatMap((label, position) => (named.test(label) ? [position] : [])));
      return ({ activities }) =>
        activities.length === 0 ? null : activities.filter(position => naming.has(position)).length / activities.length;
    }
  }
}

/** O*NET lists technologies in demand first: from 1 for the first to nearly 0 for the last. */
function placeInList(position: number, length: number): number | null {
  return position < 0 ? null : 1 - position / length;
}

/** A rated occupation that lacks one term gets the bottom of the scale, because O*NET suppresses what does not matter. */
function rated(pairs: readonly (readonly [number, number])[], position: number): number | null {
  if (pairs.length === 0 || position < 0) return null;
  return pairs.find(([at]) => at === position)?.[1] ?? Math.min(...pairs.map(([, value]) => value));
}

function standardized(values: readonly [Occupation, number][]): [Occupation, number][] {
  const count = values.length || 1;
  const mean = values.reduce((sum, [, value]) => sum + value, 0) / count;
  const deviation = Math.sqrt(values.reduce((sum, [, value]) => sum + (value - mean) ** 2, 0) / count) || 1;
  return values.map(([occupation, value]) => [occupation, (value - mean) / deviation]);
}
