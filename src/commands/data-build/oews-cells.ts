import type { BlsLine, Wages } from '../../knowledge/schema/bls-line';
import type { Cell } from '../../knowledge/schema/cell';
import type { SourceRow } from './source-row';

/** National figures of one occupation code. */
export interface OewsLine {
  code: string;
  title: string;
  level: BlsLine['level'];
  wages: Wages;
}

/** Columns of the annual percentiles 10, 25, 50, 75 and 90; USD. */
export const ANNUAL = ['A_PCT10', 'A_PCT25', 'A_MEDIAN', 'A_PCT75', 'A_PCT90'] as const;
/** Columns of the hourly percentiles 10, 25, 50, 75 and 90; USD. */
export const HOURLY = ['H_PCT10', 'H_PCT25', 'H_MEDIAN', 'H_PCT75', 'H_PCT90'] as const;

/** The columns of an OEWS workbook that are read or checked, by their headers. */
export const WAGE_COLUMNS = [
  'OCC_CODE',
  'OCC_TITLE',
  'O_GROUP',
  'TOT_EMP',
  'H_MEAN',
  'A_MEAN',
  ...HOURLY,
  ...ANNUAL,
  'ANNUAL',
  'HOURLY',
];

/** Allowed values of `O_GROUP`; minor and broad groups are left out. */
export const LEVELS = ['total', 'major', 'minor', 'broad', 'detailed'] as const;

/** The Standard Occupational Classification code of a row of OEWS. */
export function socOf(row: SourceRow): string {
  return row.code('OCC_CODE', /^\d{2}-\d{4}$/, 'a SOC code such as 29-1141');
}

/**
 * A wage cell of an OEWS workbook: a number, "#" (top code) or "*" (not available, because paid only in the other unit, or
 * suppressed).
 */
function wageCell(row: SourceRow, column: string): Cell {
  const text = row.text(column);
  if (text === '#') return 'top';
  if (text === '*') {
    const byHour = column.startsWith('H_');
    if (byHour && row.text('ANNUAL').toUpperCase() === 'TRUE') return 'annual-only';
    if (!byHour && row.text('HOURLY').toUpperCase() === 'TRUE') return 'hourly-only';
    return 'suppressed';
  }
  return positive(row, column) ?? 'suppressed';
}

/** An amount of money above zero; any other value is reported. */
function positive(row: SourceRow, column: string): number | null {
  const value = row.numberOr(column, ['#', '*'], 2);
  if (value !== null && value <= 0) row.bad(column, 'a wage above 0, "#" or "*"');
  return value;
}

/** Persons employed, or "**" if not published. */
function employmentCell(row: SourceRow): Cell {
  if (row.text('TOT_EMP') === '**') return 'suppressed';
  const people = row.amount('TOT_EMP', 0);
  if (people <= 0 || people % 10 !== 0) row.bad('TOT_EMP', 'a number of people, rounded to ten, or "**"');
  return people;
}

/** Reads one cell from each of five columns. */
export function quintet<T>(columns: readonly string[], read: (column: string) => T): [T, T, T, T, T] {
  return columns.map(read) as [T, T, T, T, T];
}

/** All figures of a row of an OEWS workbook. */
export function readWages(row: SourceRow): Wages {
  return {
    employment: employmentCell(row),
    hourlyMean: wageCell(row, 'H_MEAN'),
    annualMean: wageCell(row, 'A_MEAN'),
    hourly: quintet(HOURLY, column => wageCell(row, column)),
    annual: quintet(ANNUAL, column => wageCell(row, column)),
  };
}
