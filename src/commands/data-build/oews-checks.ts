import type { Wages } from '../../knowledge/schema/bls-line';
import type { Cell } from '../../knowledge/schema/cell';
import { HOURS_OF_YEAR } from '../../query/period';
import { ANNUAL, HOURLY } from './oews-cells';
import type { SourceRow } from './source-row';

/** BLS rounds annual wages to ten dollars and hourly ones to cents. */
const ROUNDING = { dollars: 25, share: 0.002 };

/** Share of the rows of states and sectors whose mean may be outside the percentiles, as in some rows with few workers. */
export const ODD_MEANS = 0.005;

/** The cells of a row that belong together; `hourly` is null if a file has only the hourly median. */
export type RowCells = Pick<Wages, 'hourlyMean' | 'annualMean' | 'annual'> & {
  hourly: Wages['hourly'] | null;
  hourlyMedian: Cell;
};

/** Reports hourly pay × 2,080 that does not match the annual pay, and percentiles that do not rise. */
export function checkRow(row: SourceRow, { hourlyMean, annualMean, hourly, hourlyMedian, annual }: RowCells): void {
  checkHours(row, 'H_MEAN', 'A_MEAN', hourlyMean, annualMean);
  if (hourly)
    for (const [at, column] of HOURLY.entries()) checkHours(row, column, ANNUAL[at] ?? '', hourly[at], annual[at]);
  else checkHours(row, 'H_MEDIAN', 'A_MEDIAN', hourlyMedian, annual[2]);
  checkRise(row, ANNUAL, annual);
  if (hourly) checkRise(row, HOURLY, hourly);
}

/** Reports pairs of hourly and annual cells that do not match. */
function checkHours(row: SourceRow, byHour: string, byYear: string, hour?: Cell, year?: Cell): void {
  if (typeof hour !== 'number' || typeof year !== 'number') return;
  const expected = hour * HOURS_OF_YEAR;
  if (Math.abs(expected - year) <= Math.max(ROUNDING.dollars, year * ROUNDING.share)) return;
  row.bad(byYear, `about ${Math.round(expected)}, ${byHour} × 2,080: columns may be swapped or shifted`);
}

function checkRise(row: SourceRow, columns: readonly string[], cells: readonly Cell[]): void {
  let highest = 0;
  cells.forEach((cell, at) => {
    const value = cell === 'top' ? Number.POSITIVE_INFINITY : cell;
    if (typeof value !== 'number') return;
    if (value < highest) row.bad(columns[at] ?? '', 'no less than the percentile before it: columns may be swapped');
    highest = value;
  });
}

/** True if a mean is between the 10th and the 90th percentile, as far as they are published. */
export function meanInRange(mean: Cell, percentiles: readonly Cell[]): boolean {
  const [low, high] = [percentiles[0], percentiles.at(-1)];
  if (typeof mean !== 'number') return true;
  return !(typeof low === 'number' && mean < low) && !(typeof high === 'number' && mean > high);
}

/**
 * Reports rows whose mean is outside the percentiles, if there are more of them than rows with few workers explain.
 * @param share of all rows whose mean may be outside
 */
export function checkMeans(outside: readonly SourceRow[], all: number, share: number): void {
  if (outside.length <= all * share) return;
  for (const row of outside)
    row.bad('A_MEAN', 'a mean between the 10th and the 90th percentile: columns may be swapped');
}
