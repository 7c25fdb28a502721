import type { StateCode } from '../fact';
import type { Terms } from '../schema/shared-tables';
import type { Reading } from './reading';

/** Id of the entry of `data/sources.yaml` that dates the price levels. */
export const PRICES = 'price-levels';

/** Prices in a state, where 100 is the nation; null where there is no such figure. */
export function priceLevelOf(place: StateCode, { priceLevels }: Terms): number | null {
  return priceLevels.states.find(([state]) => state === place)?.[1] ?? null;
}

/**
 * Pay of a state at the prices of the whole nation: what it buys there, in dollars at national prices. Whole dollars.
 * @param level prices of the state, where 100 is the nation
 */
export function atNationalPrices(paid: Reading, level: number | null): Reading {
  if (typeof paid.value !== 'number') return paid;
  if (level === null) return { value: null, source: PRICES, missing: 'not-collected' };
  return { ...paid, value: Math.round((100 * paid.value) / level), also: PRICES };
}
