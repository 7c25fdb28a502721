import type { Occupation } from '../../knowledge/dataset';
import type { Bearer } from './name-index';
import { STRENGTH } from './name-tables';

/** An occupation that words may mean. */
export interface Likely {
  id: string;
  probability: number;
}

/** How many occupations of a mention are kept. */
export const BEST_READINGS = 12;

/** Factor by which each step of strength makes the occupation of a name likelier. */
const KIND_WEIGHT = 5;
/** Smoothing: jobs added to every occupation, so that small ones can be meant. */
const BASE_JOBS = 20;
/** Share of the jobs of a BLS line that counts for a specialty within it. */
const SPECIALTY = 0.2;
/** Odds that a name means a job that does not have this name, by the highest strength of the name (0–6). */
const ELSEWHERE: readonly number[] = [1, 0.3, 0.15, 0.1, 0.02, 0.01, 0];

/** How much the number of jobs counts in an everyday name, next to the order of its occupations. */
const JOBS_POWER = 1 / 6;

/**
 * Returns which of the occupations that have a name it means, most probable first. The kind of name and the number of jobs both count, so
 * that a name listed for one occupation does not hide those of others. Everyday names list their occupations by how likely they are meant,
 * and that counts instead of their jobs; not for a word that ends many titles ("teacher"), which means any of them.
 * @param word.endsMany true if the name is a word that ends many titles or titles of many kinds
 * @param word.generic true if it ends so many titles that it does not name any of them by itself
 */
export function likelyBearers(bearers: readonly Bearer[], word: { endsMany: boolean; generic: boolean }): Likely[] {
  const jobs = word.endsMany ? bearers.map(jobsOfBearer) : jobsMeant(bearers);
  const weights = bearers.map(({ occupation: { id }, strength }, at) => ({
    id,
    weight: KIND_WEIGHT ** strength * (BASE_JOBS + (jobs[at] ?? 0)),
  }));
  const strongest = Math.max(...bearers.map(({ strength }) => strength));
  const elsewhere = word.generic && strongest < STRENGTH.everyday ? 1 : (ELSEWHERE[strongest] ?? 0);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0) * (1 + elsewhere);
  return weights
    .map(({ id, weight }) => ({ id, probability: weight / total }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, BEST_READINGS);
}

/** The number of jobs that counts for each bearer of a name. Bearers of an everyday name share their jobs by their order, above all. */
function jobsMeant(bearers: readonly Bearer[]): number[] {
  const jobs = bearers.map(jobsOfBearer);
  const everyday = [...bearers.keys()].filter(at => bearers[at]?.strength === STRENGTH.everyday);
  const total = everyday.reduce((sum, at) => sum + (jobs[at] ?? 0), 0);
  const shares = everyday.map((at, place) => (BASE_JOBS + (jobs[at] ?? 0)) ** JOBS_POWER / (place + 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  everyday.forEach((at, place) => {
    jobs[at] = (total * (shares[place] ?? 0)) / all;
  });
  return jobs;
}

/** The number of jobs of a bearer of a name, fewer for a specialty within a BLS line. */
function jobsOfBearer({ occupation }: Bearer): number {
  const isMain = occupation.featured || (occupation.id.endsWith('.00') && !isRemainder(occupation));
  return (isMain ? 1 : SPECIALTY) * jobsOf(occupation);
}

/** True for an "all other" category, whose code ends in 9. Few people who name a job mean one. */
function isRemainder({ soc }: Occupation): boolean {
  return soc.endsWith('9');
}

/** Persons employed (0 if unknown), as a measure of how likely somebody asks about the job. */
function jobsOf(occupation: Occupation): number {
  return occupation.featured ? Number.MAX_SAFE_INTEGER / 1e6 : (occupation.line?.projection?.jobs ?? 0);
}
