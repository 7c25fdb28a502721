import type { BlsLine, StateRow } from '../../knowledge/schema/bls-line';
import type { Cell } from '../../knowledge/schema/cell';
import type { Problems } from './problems';
import { readTable, type SourceRow } from './source-table';

type Wages = NonNullable<BlsLine['wages']>;
type SectorRow = BlsLine['sectors'][number];

/** OEWS figures of one occupation code. */
export interface OewsLine {
  code: string;
  title: string;
  level: BlsLine['level'];
  wages: Wages;
}

const annual = ['A_PCT10', 'A_PCT25', 'A_MEDIAN', 'A_PCT75', 'A_PCT90'] as const;
const hourly = ['H_PCT10', 'H_PCT25', 'H_MEDIAN', 'H_PCT75', 'H_PCT90'] as const;
const levels = new Map<string, BlsLine['level']>([
  ['total', 'total'],
  ['major', 'major'],
  ['detailed', 'detailed'],
]);
const SOC = /^\d{2}-\d{4}$/;

/** A wage cell of an OEWS workbook: a number, "#" (top code) or "*" (not available, because `annualOnly`/`hourlyOnly` or suppressed). */
function wageCell(row: SourceRow, column: string): Cell {
  const text = row.text(column);
  if (text === '#') return 'top';
  if (text === '*') {
    const byHour = column.startsWith('H_');
    if (byHour && row.text('ANNUAL').toUpperCase() === 'TRUE') return 'annual-only';
    if (!byHour && row.text('HOURLY').toUpperCase() === 'TRUE') return 'hourly-only';
    return 'suppressed';
  }
  const value = row.numberOr(column, ['', '#', '*'], 2);
  return value ?? 'suppressed';
}

function employmentCell(row: SourceRow): Cell {
  return row.text('TOT_EMP') === '**' ? 'suppressed' : row.amount('TOT_EMP', 0);
}

function quintet<T>(columns: readonly string[], read: (column: string) => T): [T, T, T, T, T] {
  return columns.map(read) as [T, T, T, T, T];
}

const wageColumns = [
  'OCC_CODE',
  'OCC_TITLE',
  'O_GROUP',
  'TOT_EMP',
  'H_MEAN',
  'A_MEAN',
  ...annual,
  ...hourly,
  'ANNUAL',
  'HOURLY',
];

/** National wages: one entry per detailed code, major group and the total; the broad twin of a detailed code is left out. */
export async function readNationalWages(from: string, problems: Problems): Promise<OewsLine[]> {
  const spec = { folder: 'bls', file: /^national_M\d{4}_dl\.xlsx$/, columns: wageColumns };
  const lines = new Map<string, OewsLine>();
  for (const row of await readTable(from, spec, problems)) {
    const level = levels.get(row.text('O_GROUP'));
    const code = row.code('OCC_CODE', SOC, 'a SOC code such as 29-1141');
    const combined = level === undefined && row.text('O_GROUP') === 'broad' && !lines.has(code);
    if (level === undefined && !combined) continue;
    lines.set(code, { code, title: row.text('OCC_TITLE'), level: level ?? 'detailed', wages: readWages(row) });
  }
  return [...lines.values()];
}

function readWages(row: SourceRow): Wages {
  return {
    employment: employmentCell(row),
    hourlyMean: wageCell(row, 'H_MEAN'),
    annualMean: wageCell(row, 'A_MEAN'),
    hourly: quintet(hourly, column => wageCell(row, column)),
    annual: quintet(annual, column => wageCell(row, column)),
  };
}

/** Wages per NAICS sector, by occupation code; and the sectors' names. */
export async function readSectorWages(from: string, problems: Problems) {
  const spec = {
    folder: 'bls',
    file: /^natsector_M\d{4}_dl\.xlsx$/,
    columns: ['NAICS', 'NAICS_TITLE', 'I_GROUP', ...wageColumns],
  };
  const sectors = new Map<string, string>();
  const byCode = new Map<string, SectorRow[]>();
  for (const row of await readTable(from, spec, problems)) {
    if (row.text('I_GROUP') !== 'sector' || row.text('O_GROUP') !== 'detailed') continue;
    const code = row.code('OCC_CODE', SOC, 'a SOC code such as 29-1141');
    const naics = row.text('NAICS');
    sectors.set(naics, row.text('NAICS_TITLE'));
    const cells: SectorRow = [
      naics,
      employmentCell(row),
      wageCell(row, 'H_MEDIAN'),
      wageCell(row, 'A_MEAN'),
      wageCell(row, 'A_MEDIAN'),
    ];
    byCode.set(code, [...(byCode.get(code) ?? []), cells]);
  }
  return { sectors, byCode };
}

/** Wages per state, by occupation code; and the states' names. */
export async function readStateWages(from: string, problems: Problems) {
  const columns = ['AREA_TITLE', 'PRIM_STATE', 'OCC_CODE', 'TOT_EMP', 'H_MEAN', 'A_MEAN', 'H_MEDIAN', ...annual];
  const states = new Map<string, string>();
  const byCode = new Map<string, StateRow[]>();
  for (const row of await readTable(from, { folder: 'bls', file: /^state_M\d{4}.*\.(csv|xlsx)$/, columns }, problems)) {
    const code = row.code('OCC_CODE', SOC, 'a SOC code such as 29-1141');
    const state = row.code('PRIM_STATE', /^[A-Z]{2}$/, 'a two-letter state code');
    states.set(state, row.text('AREA_TITLE'));
    const cells: StateRow = [state, stateEmployment(row), ...readStateCells(row)];
    byCode.set(code, [...(byCode.get(code) ?? []), cells]);
  }
  return { states, byCode };
}

function stateEmployment(row: SourceRow): Cell {
  return row.numberOr('TOT_EMP', ['', '**'], 0) ?? 'suppressed';
}

/**
 * The state file has empty cells instead of marks: with a mean present, an empty percentile below only empty ones is
 * above the top code; a missing half (hourly or annual) means that the job is paid by the other unit only.
 */
function readStateCells(row: SourceRow): [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell] {
  const number = (column: string): Cell => {
    const text = row.text(column);
    if (text === '#') return 'top';
    return row.numberOr(column, ['', '*'], 2);
  };
  const [hourlyMean, annualMean, hourlyMedian] = ['H_MEAN', 'A_MEAN', 'H_MEDIAN'].map(number) as [Cell, Cell, Cell];
  const percentiles = quintet(annual, number);
  const anyAnnual = annualMean !== null || percentiles.some(cell => cell !== null);
  const anyHourly = hourlyMean !== null || hourlyMedian !== null;
  const topMedian =
    anyAnnual && annualMean !== null && percentiles[2] === null && percentiles.slice(3).every(cell => cell === null);
  const fillAnnual = (cell: Cell, at: number): Cell => {
    if (cell !== null) return cell;
    if (!anyAnnual) return anyHourly ? 'hourly-only' : 'suppressed';
    return annualMean !== null && percentiles.slice(at).every(higher => higher === null) ? 'top' : 'suppressed';
  };
  const fillHourly = (cell: Cell): Cell => {
    if (cell !== null) return cell;
    if (!anyHourly) return anyAnnual ? 'annual-only' : 'suppressed';
    return topMedian ? 'top' : 'suppressed';
  };
  const [p10, p25, p50, p75, p90] = percentiles.map(fillAnnual) as [Cell, Cell, Cell, Cell, Cell];
  return [
    fillHourly(hourlyMean),
    annualMean ?? (anyHourly ? 'hourly-only' : 'suppressed'),
    fillHourly(hourlyMedian),
    p10,
    p25,
    p50,
    p75,
    p90,
  ];
}
