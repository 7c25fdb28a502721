import type { Dataset, Subject } from '../dataset';
import type { Fact } from '../fact';
import type { BlsLine, YearRow } from '../schema/bls-line';
import type { Cell } from '../schema/cell';
import type { Terms } from '../schema/shared-tables';
import { sourceOfYear } from './pay-release';
import { type Reading, readCell, topCodeOf } from './reading';

/**
 * The percentage by which the national median of the newest release is above that of the earliest one in the data, with one decimal.
 * Hourly pay for a job that is paid only by the hour.
 */
export function changeOfPay(line: BlsLine | null, { oews }: Terms): Reading {
  const [then, now] = [oews.earliest, oews.newest].map(year => rowOf(line, year));
  const sources = { source: `oews-${oews.earliest}`, also: 'oews' };
  if (!then || !now || then === now) return { value: null, ...sources, missing: 'not-collected' };
  const [before, after] = isPaidByHour([then, now]) ? [then[2], now[2]] : [then[1], now[1]];
  // Above a top code the amount is unknown.
  if (typeof before !== 'number' || typeof after !== 'number')
    return { value: null, ...sources, missing: 'suppressed' };
  return { value: percentChange(before, after), ...sources };
}

function rowOf(line: BlsLine | null, year: number): YearRow | undefined {
  return line?.payByYear.find(([rowYear]) => rowYear === String(year));
}

/** The percentage by which one figure is above an earlier one, with one decimal; negative if it is below. */
export function percentChange(before: number, after: number): number {
  return Math.round((1000 * (after - before)) / before) / 10;
}

/** True if some of the years have only hourly pay. */
export function isPaidByHour(rows: readonly YearRow[]): boolean {
  return rows.some(([, annual]) => annual === 'hourly-only');
}

/** The national median of one subject in the release of one year, by the year or by the hour. */
export function payInYear([year, annual, hourly]: YearRow, subject: Subject, byHour: boolean, dataset: Dataset): Fact {
  const cell: Cell = byHour ? hourly : annual;
  const id = sourceOfYear(Number(year), dataset.terms);
  const { value, atLeast, missing } = readCell(
    cell,
    id,
    topCodeOf(dataset.terms, byHour ? 'hour' : 'year', Number(year)),
  );
  const basis = subject.type === 'occupation' ? subject.basis : null;
  return {
    occupation: subject.id,
    measure: byHour ? 'hourly' : 'salary',
    place: null,
    value,
    unit: byHour ? 'USD/hour' : 'USD/year',
    source: dataset.sources[id]?.label ?? id,
    ...(atLeast ? { atLeast } : {}),
    ...(missing ? { missing } : {}),
    ...(basis ? { basis } : {}),
  };
}
