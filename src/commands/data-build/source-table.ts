import { checkKeys, checkTitles } from './check-table';
import { checkCount } from './known-counts';
import type { Problems } from './problems';
import type { RawCell, SourceFolder } from './source-folder';
import { SourceRow } from './source-row';

/** Where a table is and what it must have. */
export interface TableSpec {
  /** Folder below the sources directory. */
  folder: string;
  /** Pattern of its file name; only one file may match. */
  file: RegExp;
  /** Sheet to read (xlsx only); the first one if absent. */
  sheet?: string;
  /** 1-based row of the column titles. */
  header?: number;
  /** Columns that must be there, in this order. */
  columns: readonly string[];
  /** Names for the columns by position, for tables whose titles span several rows. */
  positions?: readonly string[];
  /** Renames column titles that change from release to release to constant ones. */
  rename?: (titles: readonly string[]) => string[];
  /** Columns that together identify a row; no two rows may have the same values in them. */
  key?: readonly string[];
}

/** What browsers add to the name of a download if such a file exists: "Skills (1).xlsx", "Skills - Copy.xlsx". */
const COPY = / ?(?:\(\d+\)|- Copy(?: \(\d+\))?)(?=\.\w+$)/;

/** Names of the files of a table, including copies. */
export function filesOf(from: SourceFolder, { folder, file }: Pick<TableSpec, 'folder' | 'file'>): string[] {
  return from.list(folder).filter(name => file.test(name.replace(COPY, '')));
}

/**
 * Reads a source table from xlsx, csv or tab-separated text.
 * @returns its rows below the header; empty if the file is missing, exists twice, cannot be read or lacks a column, which is reported
 * in `problems`
 */
export async function readTable(from: SourceFolder, spec: TableSpec, problems: Problems): Promise<SourceRow[]> {
  const [found, ...others] = filesOf(from, spec);
  const fault = (field: string, value: string, allowed: string) => {
    const file = `${spec.folder}/${found ?? readable(spec.file)}`;
    problems.add({ file, where: spec.sheet ?? 'table', field, value, allowed });
    return [];
  };
  if (found === undefined)
    return fault('file', 'no such file', `a file named like ${readable(spec.file)} in ${spec.folder}/`);
  if (others.length > 0) return fault('file', `also ${others.join(', ')}`, 'one file of each table: remove the others');
  const rows = await rowsOf(from, `${spec.folder}/${found}`, spec.sheet);
  if (!Array.isArray(rows))
    return fault('file', `an unreadable file (${rows.why})`, `an intact file as downloaded, in UTF-8 if it is text`);
  const header = spec.header ?? 1;
  const printed = (rows[header - 1] ?? []).map(title => String(title ?? '').trim());
  const titles = spec.positions ?? spec.rename?.(printed) ?? printed;
  const wrong = checkTitles(titles, spec.columns);
  if (wrong) return fault('column titles', titles.join(', ').slice(0, 300), wrong);
  const file = `${spec.folder}/${found}${spec.sheet ? ` [${spec.sheet}]` : ''}`;
  const below = rowsBelow(rows, header, titles, file, problems);
  checkCount(`${found}${spec.sheet ? ` [${spec.sheet}]` : ''}`, below.length, fault);
  checkKeys(below, spec.key ?? []);
  return below;
}

async function rowsOf(from: SourceFolder, file: string, sheet: string | undefined) {
  try {
    return await from.rows(file, sheet);
  } catch (error) {
    return { why: (error as Error).message };
  }
}

function rowsBelow(
  rows: RawCell[][],
  header: number,
  titles: readonly string[],
  file: string,
  problems: Problems,
): SourceRow[] {
  return rows.slice(header).flatMap((cells, index) => {
    if (cells.every(cell => cell === null || cell === undefined || cell === '')) return [];
    return new SourceRow(file, header + index + 1, new Map(titles.map((title, at) => [title, cells[at]])), problems);
  });
}

/** A pattern of file names as people write it: "national_M[year]_dl.xlsx". */
function readable({ source }: RegExp): string {
  return source
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\d{4}', '[year]')
    .replaceAll('\\', '');
}
