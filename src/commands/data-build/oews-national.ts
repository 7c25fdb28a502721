import { LEVELS, type OewsLine, readWages, socOf, WAGE_COLUMNS } from './oews-cells';
import { checkMeans, checkRow, meanInRange } from './oews-checks';
import { checkSums } from './oews-sums';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { filesOf, readTable } from './source-table';
import { readTopCode, type TopCode } from './top-code';

/** One national release. */
export interface NationalRelease {
  /** Its year (May). */
  year: number;
  lines: OewsLine[];
  topCode: TopCode | null;
}

const NATIONAL = { folder: 'bls', file: /^national_M\d{4}_dl\.xlsx$/ };
const KEPT: readonly string[] = ['total', 'major', 'detailed'];

/** All national releases in the folder, the earliest first; at least one. */
export async function readNationalReleases(from: SourceFolder, problems: Problems): Promise<NationalRelease[]> {
  const years = [...new Set(filesOf(from, NATIONAL).map(yearIn))].sort();
  if (years.length === 0) await readTable(from, { ...NATIONAL, columns: WAGE_COLUMNS }, problems);
  const releases: NationalRelease[] = [];
  for (const year of years) {
    const spec = { folder: 'bls', file: new RegExp(`^national_M${year}_dl\\.xlsx$`) };
    const lines = await readNational(from, spec, problems);
    releases.push({ year, lines, topCode: await readTopCode(from, spec, lines, problems) });
  }
  return releases;
}

/** The year in the name of an OEWS file. */
export function yearIn(name: string): number {
  return Number(/_M(\d{4})/.exec(name)?.[1]);
}

/** One entry per detailed code, major group and the total; minor and broad groups are left out. */
async function readNational(
  from: SourceFolder,
  spec: Pick<typeof NATIONAL, 'folder' | 'file'>,
  problems: Problems,
): Promise<OewsLine[]> {
  const key = ['OCC_CODE', 'O_GROUP'];
  const rows = await readTable(from, { ...spec, columns: WAGE_COLUMNS, key }, problems);
  const read = rows.map(row => ({ row, line: lineOf(row) }));
  checkMeans(
    read.filter(({ line }) => !meanInRange(line.wages.annualMean, line.wages.annual)).map(({ row }) => row),
    rows.length,
    0,
  );
  checkSums(read);
  return read.map(({ line }) => line).filter(({ level }) => KEPT.includes(level));
}

function lineOf(row: SourceRow): OewsLine {
  const wages = readWages(row);
  checkRow(row, { ...wages, hourlyMedian: wages.hourly[2] });
  return {
    code: socOf(row),
    title: row.title('OCC_TITLE'),
    level: row.oneOf('O_GROUP', LEVELS) as OewsLine['level'],
    wages,
  };
}
