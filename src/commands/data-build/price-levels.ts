import type { Terms } from '../../knowledge/schema/shared-tables';
import { checkPriceLevels, NATION, type PriceRow } from './price-checks';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { filesOf, readTable } from './source-table';

/** Name of the table's file, in the folder `bea`. */
export const PRICE_TABLE = /^SARPP_STATE_\d{4}_\d{4}\.csv$/;

const FILE = { folder: 'bea', file: PRICE_TABLE };

/** Titles of the table's lines of prices, by line code; the first four lines are about income and spending. */
const LINES: Readonly<Record<string, string>> = {
  5: 'RPPs: All items',
  6: 'RPPs: Goods',
  7: 'RPPs: Services: Housing',
  8: 'RPPs: Services: Utilities',
  9: 'RPPs: Services: Other',
  10: 'Implicit regional price deflator',
};
const ALL_ITEMS = '5';

/** Bounds of the price levels of a state, for all items and for each part of them; the nation is 100. */
const BOUNDS = { least: 30, most: 300 };

/** The last year in the name of a file of price levels; NaN if it has none. */
export function priceYearIn(name: string): number {
  return Number(/^SARPP_STATE_\d{4}_(\d{4})/.exec(name)?.[1]);
}

/**
 * Reads the regional price parities of the last year of BEA's table: all items, 100 for the nation.
 * @param states code and name of the states that have pay
 * @returns the year, and the levels by state code, in the order of the states
 */
export async function readPriceLevels(
  from: SourceFolder,
  states: readonly (readonly [string, string])[],
  problems: Problems,
): Promise<Terms['priceLevels']> {
  const year = priceYearIn(filesOf(from, FILE)[0] ?? '');
  const years = Number.isNaN(year) ? [] : [String(year - 1), String(year)];
  const columns = ['GeoFIPS', 'GeoName', 'TableName', 'LineCode', 'Description', 'Unit', ...years];
  const rows = await readTable(from, { ...FILE, columns, key: ['GeoFIPS', 'LineCode'] }, problems);
  const priced = rows.filter(isOfPrices).map(row => priceRowOf(row, years));
  checkPriceLevels(priced, states, rows[0]);
  const levels = new Map(priced.filter(({ line }) => line === ALL_ITEMS).map(({ area, now }) => [area, now]));
  return {
    year: Number.isNaN(year) ? 0 : year,
    states: states.flatMap(([code, name]): [string, number][] => {
      const level = levels.get(name);
      return level == null ? [] : [[code, level]];
    }),
  };
}

/** True for a line of prices. Notes below the table have only one cell, and lines about income and spending are not read. */
function isOfPrices(row: SourceRow): boolean {
  const line = row.text('LineCode');
  return line !== '' && !['1', '2', '3', '4'].includes(line);
}

function priceRowOf(row: SourceRow, [before = '', year = '']: readonly string[]): PriceRow {
  const line = row.oneOf('LineCode', Object.keys(LINES));
  row.code('GeoFIPS', /^\d{2}000$/, 'the code of a state, such as 39000');
  row.oneOf('TableName', ['SARPP']);
  row.oneOf('Unit', ['Index']);
  row.oneOf('Description', [LINES[line] ?? '']);
  const area = row.code('GeoName', /[A-Za-z]{3}/, 'the name of a state');
  const index = (column: string) => {
    const isNation = area === NATION && line === '10';
    if (isNation && row.text(column) === '(NA)') return null;
    return row.within(column, BOUNDS.least, BOUNDS.most, 3);
  };
  return { row, area, line, before: index(before), now: index(year), year };
}
