import type { Wages } from '../../knowledge/schema/bls-line';
import type { Cell } from '../../knowledge/schema/cell';
import { HOURS_OF_YEAR } from '../../query/period';
import { ANNUAL, HOURLY } from './oews-cells';
import type { SourceRow } from './source-row';

/** BLS rounds annual wages to ten dollars and hourly ones to cents. */
const ROUNDING = { dollars: 25, share: 0.002 };

/** Share of the rows of states and sectors whose mean may be outside the percentiles, as in some rows with few workers. */
export const ODD_MEANS = 0.005;

/** The cells of a row that belong together; `hourly` is null where a file has the hourly median alone. */
export type RowCells = Pick<Wages, 'hourlyMean' | 'annualMean' | 'annual'> & {
  hourly: Wages['hourly'] | null;
  hourlyMedian: Cell;
};

/** Reports hourly pay × 2,080 that is not the annual pay beside it, and percentiles that do not rise. */
export function checkRow(row: SourceRow, { hourlyMean, annualMean, hourly, hourlyMedian, annual }: RowCells): void {
  checkHours(row, 'H_MEAN', 'A_MEAN', hourlyMean, annualMean);
  if (hourly)
    for (const [at, column] of HOURLY.entries()) checkHours(row, column, ANNUAL[at] ?? '', hourly[at], annual[at]);
  else checkHours(row, 'H_MEDIAN', 'A_MEDIAN', hourlyMedian, annual[2]);
  checkRise(row, ANNUAL, annual);
  if (hourly) checkRise(row, HOURLY, hourly);
}

/** Reports pairs of cells in which one unit of pay is not the other one's. */
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

/** Whether a mean lies between the 10th percentile and the 90th, as far as they are published. */
export function meanInRange(mean: Cell, percentiles: readonly Cell[]): boolean {
  const [low, high] = [percentiles[0], percentiles.at(-1)];
  if (typeof mean !== 'number') return true;
  return !(typeof low === 'number' && mean < low) && !(typeof high === 'number' && mean > high);
}

/**
 * Reports rows whose mean lies outside the percentiles, when there are more of them than rows of few workers explain.
 * @param share of all rows whose mean may lie outside
 */
export function checkMeans(outside: readonly SourceRow[], all: number, share: number): void {
  if (outside.length <= all * share) return;
  for (const row of outside)
    row.bad('A_MEAN', 'a mean between the 10th and the 90th percentile: columns may be swapped');
}
