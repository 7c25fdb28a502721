import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { Problems } from './problems';
import { readTable } from './source-table';

type People = NonNullable<BlsLine['people']>;
/** An en dash stands where the base is under 50,000 people. */
const SMALL_BASE = ['–', '-', ''];

/** CPS has no codes: the title, reduced to its letters, is the key. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/\[\d+\]/g, '')
    .replace(/\band\b|[^a-z]/g, '');
}

/** CPS table 11: percent of employed people, by title key. Rows without an occupation's figures are headings or notes. */
export async function readPeople(
  from: string,
  problems: Problems,
): Promise<Map<string, { title: string; people: People }>> {
  const positions = ['Occupation', 'Total', 'Women', 'White', 'Black', 'Asian', 'Hispanic'];
  const spec = { folder: 'bls', file: /^cpsaat11_\d{4}\.xlsx$/, header: 7, columns: positions, positions };
  const byTitle = new Map<string, { title: string; people: People }>();
  for (const row of await readTable(from, spec, problems)) {
    if (row.text('Total') === '') continue;
    const share = (column: string) => row.numberOr(column, SMALL_BASE, 1);
    const people = {
      women: share('Women'),
      white: share('White'),
      black: share('Black'),
      asian: share('Asian'),
      hispanic: share('Hispanic'),
    };
    byTitle.set(titleKey(row.text('Occupation')), { title: row.text('Occupation'), people });
  }
  return byTitle;
}

/** CPS table 11b: thousands of people per age band and median age in years, by title key. */
export async function readAges(from: string, problems: Problems) {
  const bands = [
    '16 to 19 years',
    '20 to 24 years',
    '25 to 34 years',
    '35 to 44 years',
    '45 to 54 years',
    '55 to 64 years',
    '65 years and over',
  ];
  const positions = ['Occupation', 'Total', ...bands, 'Median age'];
  const spec = { folder: 'bls', file: /^cpsaat11b_\d{4}\.xlsx$/, header: 6, columns: positions, positions };
  const byTitle = new Map<string, { title: string; medianAge: number | null; ages: number[] }>();
  for (const row of await readTable(from, spec, problems)) {
    if (row.text('Total') === '') continue;
    byTitle.set(titleKey(row.text('Occupation')), {
      title: row.text('Occupation'),
      medianAge: row.numberOr('Median age', SMALL_BASE, 1),
      ages: bands.map(band => row.amount(band, 0)),
    });
  }
  return { bands, byTitle };
}
