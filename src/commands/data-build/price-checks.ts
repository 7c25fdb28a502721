import type { SourceRow } from './source-row';

/** BEA's name of the whole country. */
export const NATION = 'United States';

/** One line of prices of one area, in the last year and in the year before it; 100 is the nation. */
export interface PriceRow {
  row: SourceRow;
  area: string;
  line: string;
  before: number | null;
  now: number | null;
  /** The last year, which is the title of its column. */
  year: string;
}

const LINES = ['5', '6', '7', '8', '9', '10'];
/** The parts that all items are made of: goods, housing, utilities, other services. */
const PARTS = ['6', '7', '8', '9'];
/** By how much a ratio may differ from the others, because figures have three decimals. */
const ROUNDING = 0.0001;
/** Share by which national prices may fall in a year; in 2009 it was 0.2 percent. */
const MOST_FALL = 0.005;

/**
 * Reports price levels that contradict each other: missing or unknown states, all items outside the range of their parts, and deflators
 * that are not the price level times one figure for the nation.
 * @param states code and name of the states that have pay
 * @param first the first row of the table, at which problems of the whole table are reported
 */
export function checkPriceLevels(
  rows: readonly PriceRow[],
  states: readonly (readonly [string, string])[],
  first: SourceRow | undefined,
): void {
  const areas = new Map<string, Map<string, PriceRow>>();
  for (const price of rows) areas.set(price.area, (areas.get(price.area) ?? new Map()).set(price.line, price));
  const wanted = [NATION, ...states.map(([, name]) => name)];
  for (const name of wanted) {
    const missing = LINES.filter(line => !areas.get(name)?.has(line));
    if (missing.length > 0) first?.bad('GeoName', `${name} with the lines ${missing.join(', ')}: rows may be missing`);
  }
  for (const [name, lines] of areas) {
    const all = lines.get('5');
    if (!wanted.includes(name)) [...lines.values()][0]?.row.bad('GeoName', 'a state that has pay, or United States');
    if (all) checkParts(all, lines);
  }
  const ofStates = [...areas].flatMap(([name, lines]) => (name === NATION ? [] : [lines]));
  checkDeflators(ofStates);
}

/** Checks that all items are between the cheapest and the most expensive of their parts, and that those of the nation are 100. */
function checkParts({ row, area, now, year }: PriceRow, lines: ReadonlyMap<string, PriceRow>): void {
  if (now === null) return;
  const parts = PARTS.flatMap(line => lines.get(line)?.now ?? []);
  if (area === NATION && now !== 100) row.bad(year, '100, because states are compared with the nation');
  if (parts.length > 0 && (now < Math.min(...parts) || now > Math.max(...parts)))
    row.bad(year, `from ${Math.min(...parts)} to ${Math.max(...parts)}, between its parts: rows may be swapped`);
}

/**
 * Checks the deflators. Each is the price level times the price index of the nation, which is one figure for all states and seldom
 * falls.
 */
function checkDeflators(states: readonly ReadonlyMap<string, PriceRow>[]): void {
  const ratios = (of: 'before' | 'now') =>
    states.flatMap(lines => {
      const [level, deflator] = [lines.get('5')?.[of], lines.get('10')];
      const value = deflator?.[of];
      return deflator && level && value ? [{ deflator, ratio: value / level }] : [];
    });
  const [now, before] = [ratios('now'), ratios('before')];
  const usual = median(now.map(({ ratio }) => ratio));
  for (const { deflator, ratio } of now) {
    if (Math.abs(ratio - usual) > ROUNDING)
      deflator.row.bad(
        deflator.year,
        `${usual.toFixed(4)} times all items, as in other states: columns may be shifted`,
      );
  }
  const earlier = median(before.map(({ ratio }) => ratio));
  const [first] = now;
  if (first && usual < earlier * (1 - MOST_FALL))
    first.deflator.row.bad(
      first.deflator.year,
      'prices that are no lower than in the year before: columns may be swapped',
    );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
