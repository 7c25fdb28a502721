import type { StateCode } from '../fact';
import type { StateRow } from '../schema/bls-line';

/** Position of each figure in a state row (see `StateRow`). */
export const STATE = { employment: 1, hourlyMean: 2, annualMean: 3, hourlyMedian: 4, annual: 5 } as const;

/**
 * The states with a published median pay, the highest (or lowest, `direction` -1) first. A top-coded median counts above every exact
 * one; ties are broken by the number of jobs.
 */
export function statesByPay(states: readonly StateRow[], direction: 1 | -1): StateCode[] {
  const annualMedian = STATE.annual + 2;
  const paidByYear = states.some(row => typeof row[annualMedian] === 'number' || row[annualMedian] === 'top');
  const column = paidByYear ? annualMedian : STATE.hourlyMedian;
  const height = (row: StateRow): number | null => {
    const cell = row[column];
    return cell === 'top' ? Number.MAX_SAFE_INTEGER : typeof cell === 'number' ? cell : null;
  };
  const size = ({ [STATE.employment]: jobs }: StateRow): number => (typeof jobs === 'number' ? jobs : 0);
  return states
    .filter(row => height(row) !== null)
    .sort((a, b) => direction * ((height(b) ?? 0) - (height(a) ?? 0)) || size(b) - size(a))
    .map(([state]) => state);
}

/** The states with a published number of jobs, the one with most jobs first. */
export function statesByJobs(states: readonly StateRow[]): StateCode[] {
  return states
    .flatMap((row): { state: StateCode; jobs: number }[] => {
      const jobs = row[STATE.employment];
      return typeof jobs === 'number' ? [{ state: row[0], jobs }] : [];
    })
    .sort((a, b) => b.jobs - a.jobs)
    .map(({ state }) => state);
}
