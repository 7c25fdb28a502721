import type { z } from 'zod';
import { HOURS_OF_YEAR } from '../../query/period';
import { type Cell, wholeSchema } from './cell';

/**
 * How the figures of a column are encoded, as short as possible:
 * - `step`: in steps of this size ("a number of people, in tens");
 * - `above`: in steps above the figure at this index, for rising percentiles;
 * - `hourOf`: in cents above the yearly pay at this index ÷ 2,080.
 * If the other column has no number, the figure itself is encoded.
 */
export type PackedColumn = { step: number; above?: number } | { hourOf: number };

/** The columns of a row after its code, each with its index in the row, in the order in which they are written. */
export type PackedColumns = readonly (readonly [place: number, column: PackedColumn])[];

/** Rows of figures, each of which begins with a code. */
type Rows = readonly (readonly [string, ...Cell[]])[];

const CENTS = 100;
const MARKS: Readonly<Record<string, Cell>> = {
  t: 'top',
  s: 'suppressed',
  y: 'annual-only',
  h: 'hourly-only',
  n: null,
};
const LETTERS = new Map(Object.entries(MARKS).map(([letter, mark]) => [mark, letter]));
const BLANK = ' '.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const CELL = /^(?:-?\d+(?:\.\d+)?|[tsyhn]?)$/;

/**
 * Encodes rows as one string: cells separated by spaces, rows by semicolons. A missing figure is a letter for the reason, and zero is
 * an empty cell.
 */
export function packRows(rows: Rows, columns: PackedColumns): string {
  return rows
    .map(row => [row[0], ...columns.map(([place, column]) => packCell(row, place, column))].join(' ').trimEnd())
    .join(';');
}

/** Decodes a string of `packRows`. There are 370,000 cells, so no cell is copied out of the string. */
export function unpackRows<T extends Rows[number]>(text: string, columns: PackedColumns): T[] {
  const rows: T[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf(';', from);
    const to = found < 0 ? text.length : found;
    rows.push(unpackRow(text, from, to, columns) as unknown as T);
    from = to + 1;
  }
  return rows;
}

function packCell(row: Rows[number], place: number, column: PackedColumn): string {
  const cell = row[place] as Cell;
  if (typeof cell !== 'number') return LETTERS.get(cell) ?? '';
  const counted = 'step' in column ? cell / column.step : cell * CENTS;
  const steps = rounded(counted - baseOf(row, column));
  return steps === 0 ? '' : String(steps);
}

function unpackRow(text: string, from: number, to: number, columns: PackedColumns): (string | Cell)[] {
  let end = cellEnd(text, from, to);
  const row: (string | Cell)[] = new Array(columns.length + 1).fill(null);
  row[0] = text.slice(from, end);
  for (const [place, column] of columns) {
    const start = Math.min(end + 1, to);
    end = cellEnd(text, start, to);
    const cell = readCell(text, start, end);
    row[place] = typeof cell === 'number' ? figureOf(cell + baseOf(row, column), column) : cell;
  }
  return row;
}

/** Converts steps or cents to a figure. */
function figureOf(counted: number, column: PackedColumn): number {
  return 'step' in column ? counted * column.step : counted / CENTS;
}

function cellEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== BLANK) at++;
  return at;
}

/** Decodes a cell: a number, or why there is none; an empty cell is zero. */
function readCell(text: string, from: number, to: number): Cell {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return readSpecial(text.slice(from, to));
    number = number * 10 + digit;
  }
  return number;
}

/** Decodes a cell that is not a plain number: a mark, a negative number, or decimals. */
function readSpecial(cell: string): Cell {
  return cell in MARKS ? (MARKS[cell] ?? null) : Number(cell);
}

/** The base from which a figure is counted, in steps of its column. */
function baseOf(row: readonly (string | Cell | undefined)[], column: PackedColumn): number {
  const place = 'hourOf' in column ? column.hourOf : column.above;
  const other = place === undefined ? null : row[place];
  if (typeof other !== 'number') return 0;
  return 'hourOf' in column ? Math.round((CENTS * other) / HOURS_OF_YEAR) : other / column.step;
}

/** Removes binary noise; no figure has more than two decimals. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Schema of a string of `packRows`, which is checked but not decoded. */
export function packedRowsSchema(code: RegExp, columns: PackedColumns): z.ZodType<string> {
  return wholeSchema<string>((text, report) => {
    if (typeof text !== 'string') return report([], 'rows of figures as one string');
    const wrong =
      text === '' ? undefined : text.split(';').find(row => !isValidRow(row.split(' '), code, columns.length));
    if (wrong !== undefined)
      report([], `rows of a code such as ${code.source} and up to ${columns.length} figures or marks, not "${wrong}"`);
  });
}

function isValidRow([first = '', ...cells]: readonly string[], code: RegExp, most: number): boolean {
  return code.test(first) && cells.length <= most && cells.every(cell => CELL.test(cell));
}
