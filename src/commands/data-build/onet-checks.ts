import { CODE } from './onet-tables';
import type { SourceRow } from './source-row';

/** Lowest and highest value of the scales that are read. */
const SCALES: Readonly<Record<string, readonly [number, number]>> = {
  IM: [1, 5],
  LV: [0, 7],
  OI: [1, 7],
  WI: [-3, 3],
  DR: [0, 10],
};
/** Other scales in the same tables, which are ignored. */
const OTHER_SCALES = ['IH'];
const FLAGS = ['Y', 'N', '', 'n/a'];

/** Reports unknown occupation codes, and a table that ends before the last rated occupations: its end may be missing. */
export function checkCodes(table: ReadonlyMap<string, SourceRow[]>, codes: ReadonlySet<string>) {
  for (const [code, [row]] of table) if (!codes.has(code)) row?.bad(CODE, 'a code of the table Occupation Data');
  const end = [...table.keys()].sort().at(-1) ?? '';
  const row = table.get(end)?.at(-1);
  if (end < LAST_RATED) row?.bad(CODE, `rows at least up to ${LAST_RATED}: the end of the table may be cut off`);
}

/** The last occupations of the classification that O*NET rates. */
const LAST_RATED = '53-7081.00';

/** Reports values outside their scale, and scales and flags that do not exist. */
export function checkRatings(rows: readonly SourceRow[], wanted: string): void {
  for (const row of rows) {
    row.filled('Element Name');
    const scale = row.text('Scale ID');
    const bounds = SCALES[scale];
    if (bounds) row.within('Data Value', bounds[0], bounds[1]);
    else if (!OTHER_SCALES.includes(scale))
      row.bad('Scale ID', `one of ${[...Object.keys(SCALES), ...OTHER_SCALES].join(', ')}`);
    for (const flag of ['Recommend Suppress', 'Not Relevant']) if (row.cells.has(flag)) row.oneOf(flag, FLAGS);
  }
  const [first] = rows;
  if (first && !rows.some(row => row.text('Scale ID') === wanted)) first.bad('Scale ID', `rows of the scale ${wanted}`);
}

/**
 * Reports occupations that lack an element of their table, and elements that the others do not have: rows may be missing.
 * @param usual how many elements the table has
 */
export function checkElements(table: ReadonlyMap<string, SourceRow[]>, scale: string, usual: number): void {
  const found = new Map<string, SourceRow>();
  for (const rows of table.values()) {
    const rated = rows.filter(row => row.text('Scale ID') === scale);
    if (rated.length !== usual)
      rated[0]?.bad(
        'Element Name',
        `${usual} elements on the scale ${scale}, not ${rated.length}: rows may be missing`,
      );
    for (const row of rows) if (row.text('Scale ID') in SCALES) found.set(row.text('Element Name'), row);
  }
  if (found.size > usual)
    [...found.values()].at(-1)?.bad('Element Name', `an element of the ${usual} that every occupation has`);
}

/** Reports flags that are neither Y nor N, and a wider flag that is set in fewer rows than the narrower: the two may be swapped. */
export function checkFlags(rows: readonly SourceRow[], wider: string, narrower: string): void {
  for (const row of rows) for (const column of [wider, narrower]) row.oneOf(column, ['Y', 'N']);
  const set = (column: string) => rows.filter(row => row.text(column) === 'Y').length;
  if (rows.length > 0 && set(wider) <= set(narrower))
    rows[0]?.bad(narrower, `Y in fewer rows than ${wider}, as in earlier releases: columns may be swapped`);
}

/** Reports a list of related occupations whose positions are not 1, 2, 3 and so on, or that names an unknown occupation. */
export function checkRelated(table: ReadonlyMap<string, SourceRow[]>, codes: ReadonlySet<string>): void {
  for (const rows of table.values()) {
    const places = rows.map(row => row.amount('Index', 0)).sort((a, b) => a - b);
    const gap = places.findIndex((place, at) => place !== at + 1);
    if (gap >= 0) rows[0]?.bad('Index', `the places 1 to ${rows.length}, each once: rows may be missing`);
    for (const row of rows)
      if (!codes.has(row.text('Related O*NET-SOC Code')))
        row.bad('Related O*NET-SOC Code', 'a code of the table Occupation Data');
  }
}

/** Reports duplicate titles of occupations. */
export function checkTitlesOnce(occupations: readonly { row: SourceRow; title: string }[]): void {
  const seen = new Set<string>();
  for (const { row, title } of occupations) {
    if (seen.has(title)) row.bad('Title', 'each title once');
    seen.add(title);
  }
}
