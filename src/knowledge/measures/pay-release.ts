import type { BlsLine, Wages } from '../schema/bls-line';
import type { Terms } from '../schema/shared-tables';

/** Which release of national pay to read: the newest, or that of the states and sectors, for figures shown next to theirs. */
export type PayRelease = 'newest' | 'of-states';

/** National pay of a line with its year (May). */
export interface NationalPay {
  wages: Wages;
  year: number;
}

/** National pay of a line; if a release does not have the line, from the other release. Null if neither has it. */
export function nationalPay(line: BlsLine | null, release: PayRelease, { oews }: Terms): NationalPay | null {
  const newest = line?.wages ? { wages: line.wages, year: oews.newest } : null;
  const earlier = line?.earlierWages ? { wages: line.earlierWages, year: oews.states } : null;
  return release === 'newest' ? (newest ?? earlier) : (earlier ?? newest);
}

/** Year (May) of a release of pay. */
export function yearOf(release: PayRelease, { oews }: Terms): number {
  return release === 'newest' ? oews.newest : oews.states;
}

/** Id of the entry of `data/sources.yaml` for the national file of a year. */
export function sourceOfYear(year: number, { oews }: Terms): string {
  return year === oews.newest ? 'oews' : `oews-${year}`;
}
