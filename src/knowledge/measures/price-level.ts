import type { StateCode } from '../fact';
import type { Terms } from '../schema/shared-tables';
import type { Reading } from './reading';

/** Id of the entry of `data/sources.yaml` for the price levels. */
export const PRICES = 'price-levels';

/** The price level of a state, 100 for the nation; null if there is none. */
export function priceLevelOf(place: StateCode, { priceLevels }: Terms): number | null {
  return priceLevels.states.find(([state]) => state === place)?.[1] ?? null;
}

/**
 * Converts a state's pay to national prices: what it buys in the state, in whole dollars at national prices.
 * @param level price level of the state, 100 for the nation
 */
export function atNationalPrices(paid: Reading, level: number | null): Reading {
  if (typeof paid.value !== 'number') return paid;
  if (level === null) return { value: null, source: PRICES, missing: 'not-collected' };
  return { ...paid, value: Math.round((100 * paid.value) / level), also: PRICES };
}
