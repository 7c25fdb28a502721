import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import type { Problems } from './problems';

type RawCell = string | number | boolean | Date | null | undefined;

/** One row of a source table; its readers report a bad cell with file, row, column, value and what is allowed. */
export class SourceRow {
  constructor(
    readonly file: string,
    /** 1-based, as a spreadsheet shows it. */
    readonly number: number,
    readonly cells: ReadonlyMap<string, RawCell>,
    readonly problems: Problems,
  ) {}

  /** The cell as trimmed text; "" when empty. */
  text(column: string): string {
    const cell = this.cells.get(column);
    return cell === null || cell === undefined ? '' : String(cell).trim();
  }

  /** A number (thousands separators allowed), rounded to `decimals` to drop the spreadsheet's binary noise. */
  amount(column: string, decimals = 4): number {
    const text = this.text(column).replaceAll(',', '');
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) {
      this.bad(column, 'a number');
      return 0;
    }
    return round(value, decimals);
  }

  /** Like `amount`, null where the cell is one of `empty`. */
  numberOr(column: string, empty: readonly string[], decimals = 4): number | null {
    if (empty.includes(this.text(column))) return null;
    const text = this.text(column).replaceAll(',', '');
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) {
      this.bad(column, `a number or ${empty.map(mark => `"${mark}"`).join(', ')}`);
      return null;
    }
    return round(value, decimals);
  }

  /** Text that matches `pattern`. */
  code(column: string, pattern: RegExp, allowed: string): string {
    const text = this.text(column);
    if (!pattern.test(text)) this.bad(column, allowed);
    return text;
  }

  bad(column: string, allowed: string): void {
    const value = this.text(column);
    this.problems.add({
      file: this.file,
      where: `row ${this.number}`,
      field: column,
      value: value === '' ? 'an empty cell' : `"${value}"`,
      allowed,
    });
  }
}

/** Rounds half away from binary noise: 40.909999999999997 → 40.91. */
export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Where a table stands and what it must have. */
export interface TableSpec {
  /** Folder below the sources directory. */
  folder: string;
  /** File name pattern, newest release last in alphabetical order. */
  file: RegExp;
  /** Sheet to read (xlsx only; the first when absent). */
  sheet?: string;
  /** 1-based row of the column titles. */
  header?: number;
  /** Columns that must be there. */
  columns: readonly string[];
  /** Names for the columns by position, for tables whose titles span several rows. */
  positions?: readonly string[];
}

/**
 * Reads a source table from xlsx, csv or tab-separated text.
 * @returns its rows below the header; empty when the file is missing or lacks a column, which is reported in `problems`
 */
export async function readTable(from: string, spec: TableSpec, problems: Problems): Promise<SourceRow[]> {
  const folder = path.join(from, spec.folder);
  const found = listFiles(folder)
    .filter(name => spec.file.test(name))
    .sort()
    .at(-1);
  const fault = (field: string, value: string, allowed: string) => {
    problems.add({
      file: path.join(spec.folder, found ?? String(spec.file)),
      where: spec.sheet ?? 'table',
      field,
      value,
      allowed,
    });
    return [];
  };
  if (found === undefined)
    return fault('file', 'no such file', `a file named like ${spec.file.source} in ${spec.folder}/`);
  let rows: RawCell[][];
  try {
    rows = await readRows(path.join(folder, found), spec.sheet);
  } catch (error) {
    return fault(
      'file',
      `an unreadable file (${(error as Error).message})`,
      `a sound ${path.extname(found)} file${spec.sheet ? ` with the sheet "${spec.sheet}"` : ''}`,
    );
  }
  const header = spec.header ?? 1;
  const titles = spec.positions ?? (rows[header - 1] ?? []).map(title => String(title ?? '').trim());
  const missing = spec.columns.filter(column => !titles.includes(column));
  if (missing.length > 0)
    return fault('column titles', titles.join(', ').slice(0, 300), `the columns ${missing.join(', ')}`);
  const file = path.join(spec.folder, found) + (spec.sheet ? ` [${spec.sheet}]` : '');
  return rows
    .map(
      (cells, index) =>
        new SourceRow(file, index + 1, new Map(titles.map((title, at) => [title, cells[at]])), problems),
    )
    .slice(header)
    .filter(row => [...row.cells.values()].some(cell => cell !== null && cell !== undefined && cell !== ''));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function readRows(file: string, sheet: string | undefined): Promise<RawCell[][]> {
  if (file.endsWith('.xlsx')) {
    const sheets = await readWorkbook(file);
    const found = sheet === undefined ? sheets[0] : sheets.find(({ sheet: name }) => name === sheet);
    if (!found) throw new Error(`no sheet "${sheet}"; there are ${sheets.map(({ sheet: name }) => name).join(', ')}`);
    return found.data as RawCell[][];
  }
  const options = file.endsWith('.csv') ? {} : { delimiter: '\t', quote: false as const };
  return parse(readFileSync(file), { ...options, bom: true, relax_column_count: true }) as string[][];
}
