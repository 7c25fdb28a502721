import type { BlsLine, Wages } from '../schema/bls-line';
import type { Terms } from '../schema/shared-tables';

/**
 * Which release of national pay is read: the newest, or the one that the states and sectors are of, for figures that stand
 * beside theirs.
 */
export type PayRelease = 'newest' | 'of-states';

/** National pay of a line with the year (May) that it is of. */
export interface NationalPay {
  wages: Wages;
  year: number;
}

/** National pay of a line; where a release has no such line, that of the other. Null where neither has. */
export function nationalPay(line: BlsLine | null, release: PayRelease, { oews }: Terms): NationalPay | null {
  const newest = line?.wages ? { wages: line.wages, year: oews.newest } : null;
  const earlier = line?.earlierWages ? { wages: line.earlierWages, year: oews.states } : null;
  return release === 'newest' ? (newest ?? earlier) : (earlier ?? newest);
}

/** Year (May) of a release of pay. */
export function yearOf(release: PayRelease, { oews }: Terms): number {
  return release === 'newest' ? oews.newest : oews.states;
}

/** Id of the entry of `data/sources.yaml` that dates the national file of a year. */
export function sourceOfYear(year: number, { oews }: Terms): string {
  return year === oews.newest ? 'oews' : `oews-${year}`;
}
