import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import { filesOf, type TableSpec } from './source-table';

/** The headers of CPS tables span several rows, and break within words. */
const plain = (cell: unknown): string =>
  String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Reports headers of a table other than the expected ones.
 * @param expected beginnings of the headers
 * @param from first column
 */
export async function checkPrintedTitles(
  folder: SourceFolder,
  spec: Pick<TableSpec, 'folder' | 'file' | 'header'>,
  expected: readonly string[],
  from: number,
  problems: Problems,
): Promise<void> {
  const [found] = filesOf(folder, spec);
  if (found === undefined) return;
  const file = `${spec.folder}/${found}`;
  const above = (await folder.rows(file).catch(() => [])).slice(0, spec.header);
  expected.forEach((title, at) => {
    const printed = above.map(row => plain(row[from + at])).filter(text => text !== '');
    if (printed.some(text => text.startsWith(title))) return;
    problems.add({
      file,
      where: 'titles',
      field: `column ${from + at + 1}`,
      value: printed.join(' / ') || 'no title',
      allowed: `"${title}": compare with the publisher's file, columns may be swapped`,
    });
  });
}

/** The year printed above a CPS table; null if there is none. */
export async function yearAbove(
  folder: SourceFolder,
  spec: Pick<TableSpec, 'folder' | 'file'>,
): Promise<string | null> {
  const [found] = filesOf(folder, spec);
  if (found === undefined) return null;
  const rows = (await folder.rows(`${spec.folder}/${found}`).catch(() => [])).slice(0, 7);
  return rows.map(row => plain(row[1])).find(text => /^20\d\d$/.test(text)) ?? null;
}
