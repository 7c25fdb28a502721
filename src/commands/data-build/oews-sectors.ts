import type { SectorRow } from '../../knowledge/schema/bls-line';
import { LEVELS, readWages, socOf, WAGE_COLUMNS } from './oews-cells';
import { checkMeans, checkRow, meanInRange, ODD_MEANS } from './oews-checks';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { readTable } from './source-table';

/** Number of NAICS sectors, including government. */
const SECTORS = 20;
/** Every sector employs at least this many occupations. */
const LEAST_OCCUPATIONS = 150;

const SPEC = {
  folder: 'bls',
  file: /^natsector_M\d{4}_dl\.xlsx$/,
  columns: ['NAICS', 'NAICS_TITLE', 'I_GROUP', ...WAGE_COLUMNS],
  key: ['NAICS', 'I_GROUP', 'OCC_CODE', 'O_GROUP'],
};

/** Reads wages per NAICS sector, by occupation code, and the sectors' names. */
export async function readSectorWages(from: SourceFolder, problems: Problems) {
  const sectors = new Map<string, string>();
  const byCode = new Map<string, SectorRow[]>();
  const odd: SourceRow[] = [];
  const rows = await readTable(from, SPEC, problems);
  const last = new Map<string, { row: SourceRow; count: number }>();
  for (const row of rows) {
    if (row.oneOf('I_GROUP', ['sector', 'cross-industry', '3-digit', '4-digit']) !== 'sector') continue;
    const cells = readSector(row, odd);
    if (row.oneOf('O_GROUP', LEVELS) !== 'detailed') continue;
    const code = socOf(row);
    sectors.set(cells[0], row.filled('NAICS_TITLE'));
    last.set(cells[0], { row, count: (last.get(cells[0])?.count ?? 0) + 1 });
    byCode.set(code, [...(byCode.get(code) ?? []), cells]);
  }
  checkMeans(odd, rows.length, ODD_MEANS);
  checkSectors(rows, last);
  return { sectors, byCode };
}

function readSector(row: SourceRow, odd: SourceRow[]): SectorRow {
  const naics = row.code('NAICS', /^\d{2}(?:-\d{2})?$/, 'a NAICS sector such as 31-33');
  row.title('OCC_TITLE');
  const wages = readWages(row);
  const { employment, annualMean, hourly, annual } = wages;
  checkRow(row, { ...wages, hourlyMedian: hourly[2] });
  if (!meanInRange(annualMean, annual)) odd.push(row);
  return [naics, employment, hourly[2], annualMean, annual[2]];
}

function checkSectors(rows: readonly SourceRow[], last: ReadonlyMap<string, { row: SourceRow; count: number }>): void {
  if (rows.length > 0 && last.size !== SECTORS)
    rows[0]?.bad('NAICS', `${SECTORS} sectors in the file, not ${last.size}: rows may be missing`);
  for (const { row, count } of last.values())
    if (count < LEAST_OCCUPATIONS)
      row.bad('NAICS', `at least ${LEAST_OCCUPATIONS} occupations in a sector, not ${count}: rows may be missing`);
}
