import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { readTable, type TableSpec } from './source-table';

/** What BLS's projection tables print if there is no value. */
export const NONE = ['—', ''];
/** Header of the column with the code of a line. */
export const CODE_COLUMN = 'National Employment Matrix code';
/** Header of the column with the title of a line. */
export const TITLE_COLUMN = 'National Employment Matrix title';

/**
 * Titles of BLS's projection tables without their years and footnotes: "Employment, 2034" becomes "Employment, projected",
 * "Employment change, percent, 2024–34" becomes "Employment change, percent".
 */
export function withoutYears(titles: readonly string[]): string[] {
  const years = titles.join(' ').match(/\b20\d\d\b/g) ?? [];
  const last = years.sort().at(-1) ?? '';
  return titles.map(title =>
    title
      .replace(/\[\d+\]/g, '')
      .replace(/^20\d\d /, '')
      .replace(/, 20\d\d–\d\d/, '')
      .replace(`, ${last}`, ', projected')
      .replace(/, 20\d\d\b/, ', base')
      .trim(),
  );
}

/**
 * The lines of a table, each with its code. Notes come after the lines; a note that has lines below it is reported.
 * @param figures a column that is filled in every row with figures
 */
export function* linesOf(rows: readonly SourceRow[], figures: string): Generator<[row: SourceRow, code: string]> {
  let note: SourceRow | undefined;
  for (const row of rows) {
    const code = codeOf(row, figures);
    if (code === null) note = row;
    else {
      note?.bad(CODE_COLUMN, 'a code such as 29-1141, as lines with codes follow');
      note = undefined;
      yield [row, code];
    }
  }
}

/** The code of a row; null for a note. A row that has figures and no code is reported. */
function codeOf(row: SourceRow, figures: string): string | null {
  if (row.text(CODE_COLUMN) === '' && row.text(figures) === '') return null;
  return row.code(CODE_COLUMN, /^\d{2}-\d{4}$/, 'a code such as 29-1141');
}

/** The title of a row without its footnotes. */
export function titleOf(row: SourceRow): string {
  return row.title(TITLE_COLUMN).replace(/\s*\[\d+\]/g, '');
}

/**
 * Reads a table that has each code once; notes and rows without figures are left out.
 * @param figures columns of which at least one is filled in a row with figures
 * @param read returns what to keep of a row
 */
export async function readByCode<T>(
  from: SourceFolder,
  spec: TableSpec,
  figures: readonly [string, ...string[]],
  problems: Problems,
  read: (row: SourceRow, code: string) => T,
): Promise<Map<string, T>> {
  const byCode = new Map<string, T>();
  for (const [row, code] of linesOf(await readTable(from, spec, problems), figures[0])) {
    if (figures.every(column => NONE.includes(row.text(column)))) continue;
    titleOf(row);
    const kept = read(row, code);
    if (byCode.has(code)) row.bad(CODE_COLUMN, `each code once: a row above has ${code}, too`);
    byCode.set(code, kept);
  }
  return byCode;
}
