import type { Problems } from './problems';
import type { RawCell } from './source-folder';

/** One row of a source table; its readers report a bad cell with file, row, column, value and what is allowed. */
export class SourceRow {
  constructor(
    readonly file: string,
    /** 1-based, as a spreadsheet shows it. */
    readonly number: number,
    readonly cells: ReadonlyMap<string, RawCell>,
    readonly problems: Problems,
  ) {}

  /** The cell as trimmed text; "" if it is empty. */
  text(column: string): string {
    const cell = this.cells.get(column);
    return cell === null || cell === undefined ? '' : String(cell).trim();
  }

  /** Text that must not be empty; an empty cell is reported. */
  filled(column: string): string {
    const text = this.text(column);
    if (text === '') this.bad(column, 'text');
    return text;
  }

  /** A number (thousands separators allowed), rounded to `decimals` to drop the spreadsheet's binary noise. */
  amount(column: string, decimals = 4): number {
    const value = numberIn(this.text(column));
    if (value === null) this.bad(column, 'a number');
    return round(value ?? 0, decimals);
  }

  /** Like `amount`, but null if the cell is one of `empty`. */
  numberOr(column: string, empty: readonly string[], decimals = 4): number | null {
    if (empty.includes(this.text(column))) return null;
    const value = numberIn(this.text(column));
    if (value === null) this.bad(column, `a number or ${empty.map(mark => `"${mark}"`).join(', ')}`);
    return value === null ? null : round(value, decimals);
  }

  /** A number that must be within bounds; any other is reported. */
  within(column: string, least: number, most: number, decimals = 4): number {
    const value = this.amount(column, decimals);
    if (value < least || value > most) this.bad(column, `a number from ${least} to ${most}`);
    return value;
  }

  /** Text that must match `pattern`; any other is reported. */
  code(column: string, pattern: RegExp, allowed: string): string {
    const text = this.text(column);
    if (!pattern.test(text)) this.bad(column, allowed);
    return text;
  }

  /** The title of an occupation: a text with a word in it. */
  title(column: string): string {
    return this.code(column, /[A-Za-z]{3}/, 'the title of an occupation');
  }

  /** Text that must be one of `allowed`; any other is reported. */
  oneOf(column: string, allowed: readonly string[]): string {
    const text = this.text(column);
    if (!allowed.includes(text)) this.bad(column, `one of ${allowed.map(name => name || 'an empty cell').join(', ')}`);
    return text;
  }

  /** Reports a cell. @param allowed what it may contain, or what to do about it */
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

/** Parses a number. Commas may only separate thousands, so "1,23" is not a number. Null for any other text. */
function numberIn(text: string): number | null {
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}

/** Rounds to remove binary noise: 40.909999999999997 → 40.91. */
export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
