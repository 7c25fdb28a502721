import type { Dataset, Subject } from '../dataset';
import type { MeasureId, StateCode } from '../fact';
import { industryRow, isIndustry } from '../industries';
import type { BlsLine, StateRow, Wages } from '../schema/bls-line';
import type { Cell } from '../schema/cell';
import type { OnetRecord } from '../schema/onet-record';
import { changeOfPay } from './pay-over-years';
import { nationalPay, type PayRelease, sourceOfYear } from './pay-release';
import { atNationalPrices, PRICES, priceLevelOf } from './price-level';
import { namedCell, present, type Reading, readCell, released, sortValue, topCodeOf } from './reading';
import { STATE, statesByJobs, statesByPay } from './state-rows';

/** Everything an official reader may need. */
export interface Context {
  subject: Subject;
  line: BlsLine | null;
  onet: OnetRecord | null;
  place: StateCode | null;
  /** Which release of national pay to read. */
  release: PayRelease;
  dataset: Dataset;
}
/** Reads a measure from the official record of an occupation or group. */
export type Reader = (context: Context) => Reading;

const PERCENTILES = ['10th percentile', '25th percentile', 'median', '75th percentile', '90th percentile'];

function stateRow({ line, place }: Context): StateRow | undefined {
  return line?.states.find(([state]) => state === place);
}

const topInStates = ({ dataset: { terms } }: Context, unit: 'year' | 'hour') =>
  topCodeOf(terms, unit, terms.oews.states);

/** Reads a cell of national pay, with the source of its file. */
function readNational({ line, release, dataset: { terms } }: Context, pick: PickCell, unit: 'year' | 'hour'): Reading {
  const pay = nationalPay(line, release, terms);
  if (pay === null) return readCell(null, 'oews', 0);
  return readCell(pick(pay.wages), sourceOfYear(pay.year, terms), topCodeOf(terms, unit, pay.year));
}
type PickCell = (wages: Wages) => Cell;

/**
 * Reads a wage of the nation, or of the state or industry asked about. If a state has no row, the wage counts as suppressed if the job
 * has wages at all.
 */
function wage(national: PickCell, stateAt: number, unit: 'year' | 'hour' = 'year', sectorAt?: SectorColumn): Reader {
  return context => {
    if (context.place === null) return readNational(context, national, unit);
    if (sectorAt !== undefined && isIndustry(context.place))
      return readSector(context, context.place, sectorAt, topInStates(context, unit));
    const row = stateRow(context);
    return row ? readCell(row[stateAt] as Cell, 'oews-states', topInStates(context, unit)) : missingInState(context);
  };
}

/** Position of each figure in a sector row (see `SectorRow`). */
const SECTOR = { employment: 1, hourlyMedian: 2, annualMean: 3, annualMedian: 4 } as const;
type SectorColumn = (typeof SECTOR)[keyof typeof SECTOR];

/** Reads a cell of the industry asked about; suppressed if the job has rows of other industries only. */
function readSector({ line, subject }: Context, industry: string, column: SectorColumn, top: number | null): Reading {
  const row = industryRow(line, industry);
  if (row) return readCell(row[column], 'oews-sectors', top);
  const published = subject.type === 'occupation' && (line?.sectors.length ?? 0) > 0;
  return { value: null, source: 'oews-sectors', missing: published ? 'suppressed' : 'not-collected' };
}

/** The state file has no rows for groups, so their figures are not collected rather than suppressed. */
function missingInState({ line, subject, dataset }: Context): Reading {
  const published = nationalPay(line, 'newest', dataset.terms) && subject.type === 'occupation';
  return { value: null, source: 'oews-states', missing: published ? 'suppressed' : 'not-collected' };
}

/** Reads an hourly percentile of national pay; the state file has only the median. */
const hourlyPercentile =
  (at: number): Reader =>
  context =>
    context.place === null
      ? readNational(context, ({ hourly }) => hourly[at] ?? null, 'hour')
      : { value: null, source: 'oews-states', missing: 'outside' };

/** Readers of the hourly counterparts of measures of yearly pay. */
export const hourlyReaders: Partial<Record<MeasureId, Reader>> = {
  'salary-mean': wage(({ hourlyMean }) => hourlyMean, STATE.hourlyMean, 'hour'),
  'salary-p10': hourlyPercentile(0),
  'salary-p25': hourlyPercentile(1),
  'salary-p75': hourlyPercentile(3),
  'salary-p90': hourlyPercentile(4),
};

const percentile = (at: number, sectorAt?: SectorColumn): Reader =>
  wage(({ annual }) => annual[at] ?? null, STATE.annual + at, 'year', sectorAt);

/** The cells of annual percentiles with their sources. */
function percentilesOf(context: Context): { cells: Cell[]; source: string; top: number | null } {
  const { line, place, release, dataset } = context;
  if (place !== null) {
    const cells = (stateRow(context)?.slice(STATE.annual) ?? []) as Cell[];
    return { cells, source: 'oews-states', top: topInStates(context, 'year') };
  }
  const pay = nationalPay(line, release, dataset.terms);
  if (pay === null) return { cells: [], source: 'oews', top: 0 };
  const top = topCodeOf(dataset.terms, 'year', pay.year);
  return { cells: [...pay.wages.annual], source: sourceOfYear(pay.year, dataset.terms), top };
}

/** The median of a state at national prices; the national one is at these anyway. */
const realPay: Reader = context => {
  const { place, dataset } = context;
  const paid = percentile(2)(context);
  return place === null ? paid : atNationalPrices(paid, priceLevelOf(place, dataset.terms));
};

const priceLevel: Reader = ({ place, dataset }) =>
  place === null
    ? { value: null, source: PRICES, missing: 'outside' }
    : present(priceLevelOf(place, dataset.terms), PRICES);

const salaryRange: Reader = context => {
  const { cells, source, top } = percentilesOf(context);
  if (cells.length === 0) return context.place === null ? present(null, source) : missingInState(context);
  const values = cells.map((cell, at) => namedCell(PERCENTILES[at] ?? '', cell, top));
  if (values.every(({ value }) => value === null)) return readCell(cells[0], source, top);
  return { value: values, source, ...(values.some(({ atLeast }) => atLeast) ? { atLeast: true } : {}) };
};

const jobs: Reader = context => {
  if (context.place === null) return present(context.line?.projection?.jobs, 'projections');
  if (isIndustry(context.place)) return readSector(context, context.place, SECTOR.employment, 0);
  const row = stateRow(context);
  return row ? readCell(row[STATE.employment] as Cell, 'oews-states', 0) : missingInState(context);
};

/** The sectors with the highest figures in a column of the sector rows, highest first. */
function sectors({ line, dataset }: Context, column: SectorColumn): Reading {
  const { terms } = dataset;
  const rows = line?.sectors ?? [];
  const names = new Map(terms.sectors);
  const top = topCodeOf(terms, column === SECTOR.hourlyMedian ? 'hour' : 'year', terms.oews.states);
  const found = rows
    .map(row => namedCell(names.get(row[0]) ?? row[0], row[column], top))
    .filter(({ value }) => value !== null)
    .sort((a, b) => sortValue(b) - sortValue(a))
    .slice(0, 5);
  return rows.length > 0 && found.length === 0 ? released(null, 'oews-sectors') : present(found, 'oews-sectors');
}

/** Median pay by sector; by the hour for a job that is paid only by the hour. */
const sectorPay: Reader = context => {
  const rows = context.line?.sectors ?? [];
  const byHour =
    rows.length > 0 &&
    rows.every(row => typeof row[SECTOR.annualMedian] !== 'number' && row[SECTOR.annualMedian] !== 'top');
  return byHour
    ? { ...sectors(context, SECTOR.hourlyMedian), unit: 'USD/hour' }
    : sectors(context, SECTOR.annualMedian);
};

/** Reads the first state in some order; suppressed if there are rows but none has a figure. */
function firstState(ordered: (states: readonly StateRow[]) => StateCode[]): Reader {
  return ({ line }) => {
    const rows = line?.states ?? [];
    return rows.length > 0 ? released(ordered(rows)[0] ?? null, 'oews-states') : present(null, 'oews-states');
  };
}

/** How to read the measures of OEWS: pay, jobs by state, industries and the top states. */
export const payReaders = {
  salary: percentile(2, SECTOR.annualMedian),
  'salary-mean': wage(({ annualMean }) => annualMean, STATE.annualMean, 'year', SECTOR.annualMean),
  'salary-p10': percentile(0),
  'salary-p25': percentile(1),
  'salary-p75': percentile(3),
  'salary-p90': percentile(4),
  'salary-range': salaryRange,
  hourly: wage(({ hourly }) => hourly[2], STATE.hourlyMedian, 'hour', SECTOR.hourlyMedian),
  'pay-trend': ({ line, dataset }) => changeOfPay(line, dataset.terms),
  'real-pay': realPay,
  'price-level': priceLevel,
  jobs,
  industries: context => sectors(context, SECTOR.employment),
  'industries-pay': sectorPay,
  'best-state': firstState(rows => statesByPay(rows, 1)),
  'worst-state': firstState(rows => statesByPay(rows, -1)),
  'most-jobs-state': firstState(statesByJobs),
} satisfies Partial<Record<MeasureId, Reader>>;
