import type { z } from 'zod';
import { type Cell, wholeSchema } from './cell';

/**
 * How the figures of a column are written, the shorter the better:
 * - `step`: how many steps of so many units ("a number of people, in tens");
 * - `above`: how many steps above the column at that place, of percentiles that rise;
 * - `hourOf`: how many cents above the 2,080th part of the yearly pay at that place.
 * Where the other column has no number, the figure stands by itself.
 */
export type PackedColumn = { step: number; above?: number } | { hourOf: number };

/** The columns of a row behind its code, by their place in it, in the order in which they are written. */
export type PackedColumns = readonly (readonly [place: number, column: PackedColumn])[];

/** Rows of figures, each of which begins with a code. */
type Rows = readonly (readonly [string, ...Cell[]])[];

const HOURS = 2080;
const MARKS: Readonly<Record<string, Cell>> = {
  t: 'top',
  s: 'suppressed',
  y: 'annual-only',
  h: 'hourly-only',
  n: null,
};
const LETTERS = new Map(Object.entries(MARKS).map(([letter, mark]) => [mark, letter]));
const CELL = /^(?:-?\d+(?:\.\d+)?|[tsyhn]?)$/;

/**
 * Rows as one text: cells with a blank between them, rows with a semicolon, a letter for each reason why there is no figure, and
 * nothing for zero.
 */
export function packRows(rows: Rows, columns: PackedColumns): string {
  return rows
    .map(row => [row[0], ...columns.map(([place, column]) => packCell(row, place, column))].join(' ').trimEnd())
    .join(';');
}

/** The rows that a text of `packRows` stands for. */
export function unpackRows<T extends Rows[number]>(text: string, columns: PackedColumns): T[] {
  return text === '' ? [] : text.split(';').map(packed => unpackRow(packed, columns) as unknown as T);
}

function packCell(row: Rows[number], place: number, column: PackedColumn): string {
  const cell = row[place] as Cell;
  if (typeof cell !== 'number') return LETTERS.get(cell) ?? '';
  const steps = rounded(cell / stepOf(column) - baseOf(row, column));
  return steps === 0 ? '' : String(steps);
}

function unpackRow(packed: string, columns: PackedColumns): (string | Cell)[] {
  const [code = '', ...cells] = packed.split(' ');
  const row: (string | Cell)[] = [code];
  columns.forEach(([place, column], at) => {
    const cell = cells[at] ?? '';
    const mark = MARKS[cell];
    row[place] = mark === undefined ? rounded((Number(cell) + baseOf(row, column)) * stepOf(column)) : mark;
  });
  return row;
}

function stepOf(column: PackedColumn): number {
  return 'step' in column ? column.step : 0.01;
}

/** What a figure is counted from, in steps of its column. */
function baseOf(row: readonly (string | Cell | undefined)[], column: PackedColumn): number {
  const place = 'hourOf' in column ? column.hourOf : column.above;
  const other = place === undefined ? null : row[place];
  if (typeof other !== 'number') return 0;
  return 'hourOf' in column ? Math.round((100 * other) / HOURS) : other / column.step;
}

/** Without the noise of binary fractions; no figure has more than two decimals. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A text of `packRows`: checked, and kept as it is. */
export function packedRowsSchema(code: RegExp, columns: PackedColumns): z.ZodType<string> {
  return wholeSchema<string>((text, report) => {
    if (typeof text !== 'string') return report([], 'rows of figures as one text');
    const wrong = text === '' ? undefined : text.split(';').find(row => !isSound(row.split(' '), code, columns.length));
    if (wrong !== undefined)
      report([], `rows of a code such as ${code.source} and up to ${columns.length} figures or marks, not "${wrong}"`);
  });
}

function isSound([first = '', ...cells]: readonly string[], code: RegExp, most: number): boolean {
  return code.test(first) && cells.length <= most && cells.every(cell => CELL.test(cell));
}
