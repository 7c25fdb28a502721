import type { Majors } from '../../knowledge/schema/majors';
import { CIP_CODE } from '../../knowledge/schema/majors';
import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { readTable } from './source-table';

/** Names of the crosswalk's file in the folder `nces`. */
export const CROSSWALK = /^CIP20\d\d_SOC20\d\d_Crosswalk\.(?:csv|xlsx)$/;

const COLUMNS = {
  cip: 'CIP2020Code',
  program: 'CIP2020Title',
  soc: 'SOC2018Code',
  occupation: 'SOC2018Title',
} as const;

const SPEC = {
  folder: 'nces',
  file: CROSSWALK,
  columns: Object.values(COLUMNS),
  key: [COLUMNS.cip, COLUMNS.soc],
};

/** Placeholders for a code without a match: an occupation without a program, a program without an occupation. */
const NO_PROGRAM = '99.9999';
const NO_OCCUPATION = '99-9999';

/** Share of the occupations whose title may differ from O*NET's, as it does after a new release of either. */
const OTHER_TITLES = 0.02;

/**
 * Programs with the occupations they prepare for, from NCES's crosswalk of CIP and SOC.
 * @param occupations of O*NET, whose codes and titles the crosswalk must match
 */
export async function readMajors(
  from: SourceFolder,
  occupations: readonly Pick<OnetRecord, 'code' | 'title'>[],
  problems: Problems,
): Promise<Majors> {
  const rows = await readTable(from, SPEC, problems);
  const titles = new Map<string, string>();
  const occupationTitles = new Map<string, string>();
  const codes = new Map<string, Set<string>>();
  for (const row of rows) {
    const cip = row.code(COLUMNS.cip, CIP_CODE, 'a CIP code such as 26.0101');
    const soc = row.code(COLUMNS.soc, /^\d{2}-\d{4}$/, 'a SOC code such as 15-1252, or 99-9999 for none');
    const title = row.code(COLUMNS.program, /[A-Za-z]{2}/, 'the title of a program');
    checkSame(row, COLUMNS.occupation, soc, row.title(COLUMNS.occupation), occupationTitles);
    checkSame(row, COLUMNS.program, cip, title, titles);
    const found = codes.get(cip) ?? new Set();
    codes.set(cip, soc === NO_OCCUPATION ? found : found.add(soc));
  }
  checkOccupations(rows, occupations);
  return {
    programs: [...codes]
      .filter(([cip]) => cip !== NO_PROGRAM)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([cip, socs]) => [cip, (titles.get(cip) ?? '').replace(/\.$/, ''), [...socs].sort()]),
  };
}

/** Records the title of a code, and reports one that differs from an earlier row. */
function checkSame(row: SourceRow, column: string, code: string, title: string, titles: Map<string, string>): void {
  const known = titles.get(code);
  if (known === undefined) titles.set(code, title);
  else if (known !== title) row.bad(column, `"${known}", as in the rows above with ${code}`);
}

/** Checks that every code is one of O*NET's, that all of those are there, and that the titles agree. */
function checkOccupations(
  rows: readonly SourceRow[],
  occupations: readonly Pick<OnetRecord, 'code' | 'title'>[],
): void {
  if (occupations.length === 0) return;
  const official = new Map(occupations.map(({ code, title }) => [code, plain(title)]));
  const known = new Set(occupations.map(({ code }) => code.slice(0, 7)));
  const seen = new Map<string, SourceRow>();
  for (const row of rows) {
    const soc = row.text(COLUMNS.soc);
    if (soc === NO_OCCUPATION || seen.has(soc)) continue;
    seen.set(soc, row);
    if (!known.has(soc))
      row.bad(COLUMNS.soc, 'a code of onet/Occupation Data: the crosswalk and O*NET must use the SOC of one year');
  }
  const differing = [...seen].filter(([soc, row]) => {
    const title = official.get(`${soc}.00`);
    return title !== undefined && title !== plain(row.text(COLUMNS.occupation));
  });
  if (differing.length > OTHER_TITLES * known.size)
    for (const [soc, row] of differing)
      row.bad(COLUMNS.occupation, `the title that O*NET has for ${soc}: columns may be shifted`);
  const missing = [...known].filter(soc => !seen.has(soc));
  if (missing.length > 0 && rows.length > 0)
    rows
      .at(-1)
      ?.bad(
        COLUMNS.soc,
        `every occupation of O*NET in the file, but ${missing.slice(0, 5).join(', ')} are not: rows may be missing`,
      );
}

/** A title in the form in which titles are compared; apostrophes are printed in two ways. */
function plain(title: string): string {
  return title.replaceAll('’', "'").toLowerCase();
}
