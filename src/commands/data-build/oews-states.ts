import type { StateRow } from '../../knowledge/schema/bls-line';
import type { Cell } from '../../knowledge/schema/cell';
import { ANNUAL, quintet, socOf } from './oews-cells';
import { checkMeans, checkRow, meanInRange, ODD_MEANS } from './oews-checks';
import { checkStates } from './oews-state-checks';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { readTable } from './source-table';

/** If an occupation has workers in this many states, they are nearly all of its workers in the nation. */
const NEARLY_ALL_STATES = 45;
const TERRITORIES = ['GU', 'PR', 'VI'];

const SPEC = {
  folder: 'bls',
  file: /^state_M\d{4}.*\.(csv|xlsx)$/,
  columns: [
    ...['AREA_TITLE', 'PRIM_STATE', 'OCC_CODE', 'OCC_TITLE', 'TOT_EMP', 'JOBS_1000', 'H_MEAN', 'A_MEAN', 'H_MEDIAN'],
    ...ANNUAL,
  ],
  key: ['PRIM_STATE', 'OCC_CODE'],
};

/** Reads wages per state, by occupation code; the states' names; and the workers of all states, for codes that each of them publishes. */
export async function readStateWages(from: SourceFolder, problems: Problems) {
  const states = new Map<string, string>();
  const byCode = new Map<string, StateRow[]>();
  const odd: SourceRow[] = [];
  const rows = (await readTable(from, SPEC, problems)).filter(isDetailed);
  for (const row of rows) {
    const code = socOf(row);
    const state = row.code('PRIM_STATE', /^[A-Z]{2}$/, 'a two-letter state code');
    const name = row.code('AREA_TITLE', /[a-z]{3}/, 'the name of a state');
    row.title('OCC_TITLE');
    if ((states.get(state) ?? name) !== name)
      row.bad('AREA_TITLE', `${states.get(state)}, as in other rows of ${state}`);
    else states.set(state, name);
    const cells: StateRow = [state, stateEmployment(row), ...readStateCells(row, odd)];
    byCode.set(code, [...(byCode.get(code) ?? []), cells]);
  }
  checkMeans(odd, rows.length, ODD_MEANS);
  checkStates(rows);
  return { states, byCode, workers: workersOf(byCode) };
}

function workersOf(byCode: ReadonlyMap<string, readonly StateRow[]>): Map<string, number> {
  return new Map(
    [...byCode].flatMap(([code, rows]): [string, number][] => {
      const people = rows.flatMap(([, employment]) => (typeof employment === 'number' ? [employment] : []));
      const isWhole = people.length === rows.length && rows.length >= NEARLY_ALL_STATES;
      return isWhole ? [[code, people.reduce((sum, number) => sum + number, 0)]] : [];
    }),
  );
}

/** BLS's own workbook also has groups and territories; the subset as text has none. */
function isDetailed(row: SourceRow): boolean {
  const isOfGroup = row.cells.has('O_GROUP') && row.text('O_GROUP') !== 'detailed';
  return !isOfGroup && !TERRITORIES.includes(row.text('PRIM_STATE'));
}

function stateEmployment(row: SourceRow): Cell {
  const people = row.numberOr('TOT_EMP', ['', '**'], 0);
  if (people !== null && (people <= 0 || people % 10 !== 0))
    row.bad('TOT_EMP', 'a number of people, rounded to ten, or "**"');
  return people ?? 'suppressed';
}

/**
 * The state file has empty cells instead of marks: if there is a mean, an empty percentile with only empty ones after it is above the
 * top code; a missing half (hourly or annual) means that the job is paid only in the other unit.
 */
function readStateCells(row: SourceRow, odd: SourceRow[]): [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell] {
  const [hourlyMean, annualMean, hourlyMedian] = ['H_MEAN', 'A_MEAN', 'H_MEDIAN'].map(column => wage(row, column)) as [
    Cell,
    Cell,
    Cell,
  ];
  const annual = quintet(ANNUAL, column => wage(row, column));
  checkRow(row, { hourlyMean, annualMean, hourly: null, hourlyMedian, annual });
  if (!meanInRange(annualMean, annual)) odd.push(row);
  const anyAnnual = annualMean !== null || annual.some(cell => cell !== null);
  const anyHourly = hourlyMean !== null || hourlyMedian !== null;
  const isTop = (at: number) => annualMean !== null && annual.slice(at).every(cell => cell === null);
  const fillAnnual = (cell: Cell, at: number): Cell => {
    if (cell !== null) return cell;
    if (!anyAnnual) return anyHourly ? 'hourly-only' : 'suppressed';
    return isTop(at) ? 'top' : 'suppressed';
  };
  const fillHourly = (cell: Cell): Cell => {
    if (cell !== null) return cell;
    if (!anyHourly) return anyAnnual ? 'annual-only' : 'suppressed';
    return isTop(2) ? 'top' : 'suppressed';
  };
  const [p10, p25, p50, p75, p90] = annual.map(fillAnnual) as [Cell, Cell, Cell, Cell, Cell];
  const mean = annualMean ?? (anyHourly ? 'hourly-only' : 'suppressed');
  return [fillHourly(hourlyMean), mean, fillHourly(hourlyMedian), p10, p25, p50, p75, p90];
}

function wage(row: SourceRow, column: string): Cell {
  if (row.text(column) === '#') return 'top';
  const value = row.numberOr(column, ['', '*'], 2);
  if (value !== null && value <= 0) row.bad(column, 'a wage above 0, or an empty cell');
  return value;
}
