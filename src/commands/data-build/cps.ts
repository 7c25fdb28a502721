import type { BlsLine } from '../../knowledge/schema/bls-line';
import { checkPrintedTitles } from './cps-titles';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { readTable } from './source-table';

type People = NonNullable<BlsLine['people']>;
/** An en dash means that the base is under 50,000 people. */
const SMALL_BASE = ['–', '-', ''];

/** The title that the other tables give to all employed people, whom the first row of CPS counts. */
const ALL = 'All occupations';

const PEOPLE = ['Women', 'White', 'Black', 'Asian', 'Hispanic'] as const;
const BANDS = [
  '16 to 19 years',
  '20 to 24 years',
  '25 to 34 years',
  '35 to 44 years',
  '45 to 54 years',
  '55 to 64 years',
  '65 years and over',
] as const;

/** CPS has no codes: the title, reduced to its letters, is the key. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/\[\d+\]/g, '')
    .replace(/\band\b|[^a-z]/g, '');
}

/** Bounds of the shares of all employed people, which show whether the columns are in the right order. */
const SHARES_OF_ALL: Readonly<Record<(typeof PEOPLE)[number], readonly [number, number]>> = {
  Women: [42, 52],
  White: [65, 88],
  Black: [9, 16],
  Asian: [4, 9],
  Hispanic: [16, 30],
};

/** CPS table 11: percent of employed people, by title key. Rows without figures are headings or notes. */
export async function readPeople(
  from: SourceFolder,
  problems: Problems,
): Promise<Map<string, { title: string; people: People }>> {
  const positions = ['Occupation', 'Total', ...PEOPLE];
  const spec = { folder: 'bls', file: /^cpsaat11_\d{4}\.xlsx$/, header: 7, columns: positions, positions };
  const rows = await readTable(from, spec, problems);
  await checkPrintedTitles(from, spec, PEOPLE, 2, problems);
  const byTitle = new Map<string, { title: string; people: People }>();
  for (const row of rows) {
    if (isNote(row, PEOPLE)) continue;
    row.within('Total', 0, 1_000_000, 0);
    const [women = null, white = null, black = null, asian = null, hispanic = null] = PEOPLE.map(column =>
      shareOf(row, column),
    );
    if ((white ?? 0) + (black ?? 0) + (asian ?? 0) > 100.5)
      row.bad('White', 'shares of White, Black and Asian that add up to 100 or less: columns may be swapped');
    if (byTitle.size === 0) checkAll(row);
    const title = titleOf(row, byTitle);
    keepOnce(byTitle, row, title, { title, people: { women, white, black, asian, hispanic } });
  }
  return byTitle;
}

function shareOf(row: SourceRow, column: string): number | null {
  const share = row.numberOr(column, SMALL_BASE, 1);
  if (share !== null && (share < 0 || share > 100)) row.bad(column, 'a percentage from 0 to 100, or a dash');
  return share;
}

/** Checks the first row, which counts all employed people. */
function checkAll(row: SourceRow): void {
  for (const column of PEOPLE) {
    const [least, most] = SHARES_OF_ALL[column];
    const share = row.numberOr(column, SMALL_BASE, 1) ?? 0;
    if (share < least || share > most)
      row.bad(column, `${least} to ${most} of all employed people: columns may be swapped, or the first row missing`);
  }
}

/** CPS table 11b: thousands of people per age band and median age in years, by title key. */
export async function readAges(from: SourceFolder, problems: Problems) {
  const positions = ['Occupation', 'Total', ...BANDS, 'Median age'];
  const spec = { folder: 'bls', file: /^cpsaat11b_\d{4}\.xlsx$/, header: 6, columns: positions, positions };
  const rows = await readTable(from, spec, problems);
  await checkPrintedTitles(from, spec, [...BANDS, 'Median age'], 2, problems);
  const byTitle = new Map<string, { title: string; medianAge: number | null; ages: number[] }>();
  for (const row of rows) {
    if (isNote(row, BANDS)) continue;
    const ages = BANDS.map(band => row.within(band, 0, 1_000_000, 0));
    const medianAge = row.numberOr('Median age', SMALL_BASE, 1);
    checkAges(row, ages, medianAge);
    const title = titleOf(row, byTitle);
    keepOnce(byTitle, row, title, { title, medianAge, ages });
  }
  return { bands: [...BANDS], byTitle };
}

/** Lower limits of the age bands, in years. */
const BAND_STARTS = [16, 20, 25, 35, 45, 55, 65, 120];

/** Checks that the bands add up to the total, and that half of the people are younger than the median. */
function checkAges(row: SourceRow, ages: readonly number[], median: number | null): void {
  const total = row.amount('Total', 0);
  const sum = ages.reduce((total, people) => total + people, 0);
  if (Math.abs(sum - total) > ages.length) row.bad('Total', `the people of all ages, ${sum}: columns may be swapped`);
  if (median === null) return;
  const below = (year: number) =>
    ages.reduce((younger, people, at) => {
      const [start = 0, end = 0] = [BAND_STARTS[at], BAND_STARTS[at + 1]];
      return younger + people * Math.min(1, Math.max(0, (year - start) / (end - start)));
    }, 0);
  if (below(median - 5) > sum / 2 || below(median + 5) < sum / 2)
    row.bad('Median age', 'an age that half of the people are younger than: columns may be swapped');
}

/** The title of a row; the first row gets the one that the other tables use. @param before the rows above, by title */
function titleOf(row: SourceRow, before: ReadonlyMap<string, unknown>): string {
  const title = row.title('Occupation');
  if (before.size > 0) return title;
  if (!/^Total/.test(title)) row.bad('Occupation', 'all employed people in the first row');
  return ALL;
}

function isNote(row: SourceRow, columns: readonly string[]): boolean {
  return row.text('Total') === '' && columns.every(column => row.text(column) === '');
}

function keepOnce<T>(byTitle: Map<string, T>, row: SourceRow, title: string, entry: T): void {
  const key = titleKey(title);
  if (byTitle.has(key)) row.bad('Occupation', 'each occupation once: a row above has it, too');
  byTitle.set(key, entry);
}
