import { groupBy } from '../../knowledge/group-by';
import { checkCodes, checkElements, checkFlags, checkRatings, checkRelated } from './onet-checks';
import { ACTIVITY, ACTIVITY_SAID, CODE, CODE_PATTERN, CODE_SAID, ONET_TABLES, readOnetTable } from './onet-tables';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';

/** Rows of a table by the code of their occupation. */
type ByOccupation = ReadonlyMap<string, SourceRow[]>;

/** Reports mistakes that only one table can have. @param codes of all occupations */
type Check = (table: ByOccupation, codes: ReadonlySet<string>) => void;

const rowsOf = (table: ByOccupation): SourceRow[] => [...table.values()].flat();

/** Checks a column of names, which contain letters. */
const names =
  (column: string): Check =>
  table => {
    for (const row of rowsOf(table)) row.code(column, /[A-Za-z]/, 'a name');
  };

/** Checks ratings of elements on a scale; every occupation has the same elements. */
const rated =
  (scale: string, elements: number): Check =>
  table => {
    checkRatings(rowsOf(table), scale);
    checkElements(table, scale, elements);
  };

/** Checks of the tables that have rows for each occupation. */
const CHECKS = {
  alternates: table => {
    names('Alternate Title')(table, new Set());
    for (const row of rowsOf(table)) row.code('Short Title', /[A-Za-z]|^$/, 'a name, or n/a');
  },
  reported: names('Reported Job Title'),
  zones: table => {
    for (const row of rowsOf(table)) row.within('Job Zone', 1, 5, 0);
  },
  related: checkRelated,
  skills: rated('IM', 35),
  knowledge: rated('IM', 33),
  technology: table => {
    names('Example')(table, new Set());
    checkFlags(rowsOf(table), 'Hot Technology', 'In Demand');
  },
  interests: rated('OI', 6),
  workStyles: rated('WI', 21),
  activityLinks: table => {
    for (const row of rowsOf(table)) {
      row.code('Task ID', /^\d+$/, 'the number of a task');
      row.code('DWA ID', ACTIVITY, ACTIVITY_SAID);
    }
  },
} satisfies Partial<Record<keyof typeof ONET_TABLES, Check>>;

/** Name of an O*NET table with rows for each occupation. */
export type OccupationTable = keyof typeof CHECKS;

/**
 * Reads a table with rows for each occupation, and checks it.
 * @param codes of all occupations
 * @returns the rows by the code of their occupation
 */
export async function readByOccupation(
  from: SourceFolder,
  table: OccupationTable,
  codes: ReadonlySet<string>,
  problems: Problems,
): Promise<Map<string, SourceRow[]>> {
  const rows = await readOnetTable(from, ONET_TABLES[table], problems);
  const byCode = groupBy(rows, row => row.code(CODE, CODE_PATTERN, CODE_SAID));
  checkCodes(byCode, codes);
  CHECKS[table](byCode, codes);
  return byCode;
}
