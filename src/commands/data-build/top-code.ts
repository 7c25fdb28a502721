import type { OewsLine } from './oews-cells';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import { filesOf, type TableSpec } from './source-table';

/** The amounts from which on a release publishes no exact figure; USD per year and per hour. */
export interface TopCode {
  year: number;
  hour: number;
}

const NOTES = 'Field Descriptions';
const TOP_CODE_NOTE = /\$([\d.,]+) per hour or \$([\d.,]+) per year/;

/** The top code that a workbook's notes name; null if no cell is top-coded. Top-coded cells without such a note are reported. */
export async function readTopCode(
  from: SourceFolder,
  spec: Pick<TableSpec, 'folder' | 'file'>,
  lines: readonly OewsLine[],
  problems: Problems,
): Promise<TopCode | null> {
  const [found] = filesOf(from, spec);
  if (found === undefined || !lines.some(isTopCoded)) return null;
  const file = `${spec.folder}/${found}`;
  const rows = await from.rows(file, NOTES).catch(() => []);
  const amounts = rows.flat().flatMap(cell => TOP_CODE_NOTE.exec(String(cell)) ?? []);
  const [hour, year] = amounts.slice(1, 3).map(amount => Number(amount.replaceAll(',', '')));
  if (hour && year) return { year, hour };
  problems.add({
    file,
    where: NOTES,
    field: '#',
    value: 'no amounts',
    allowed: 'a note such as "a wage equal to or greater than $115.00 per hour or $239,200 per year"',
  });
  return null;
}

function isTopCoded({ wages }: OewsLine): boolean {
  return [wages.hourlyMean, wages.annualMean, ...wages.hourly, ...wages.annual].includes('top');
}
