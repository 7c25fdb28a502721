import type { Query } from './query';

/** How many results a list shows when no number is asked for. */
export const STANDARD_LIMIT = 5;
/** How many results a list or a picture shows at once, however many there are. */
export const MOST_SHOWN = 10;
/** How many jobs a list shows at once if that many are asked for. */
export const MOST_LISTED = 25;

/** How many results a list shows if no number is asked for; for a region, as many of its states as fit. */
export function usualLimit({ limit, region }: Pick<Query, 'limit' | 'region'>): number {
  return limit ?? (region ? MOST_SHOWN : STANDARD_LIMIT);
}
