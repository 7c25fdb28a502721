import type { Fact } from '../knowledge/fact';
import { formatNumber } from './format-value';
import type { Wording } from './wording';

/** By how much one figure is above another. */
export interface Gap {
  /** In the unit of the figures; negative where the first is lower. */
  amount: number;
  /** Of the second figure, without sign; null where that is zero or less. */
  percent: number | null;
  /** The real gap is this or more: one of the figures is a top code. */
  atLeast: boolean;
}

/** What counts of a figure in sums. */
export type Figure = Pick<Fact, 'value' | 'atLeast'>;

/**
 * The rule for comparing two figures of one unit. Of a top code it is only known that the real figure is no lower: the
 * gap to a lower exact figure is at least so much, and any other gap cannot be told.
 * @returns null where a figure is missing or the gap cannot be told
 */
export function gapBetween(one: Figure, other: Figure): Gap | null {
  if (typeof one.value !== 'number' || typeof other.value !== 'number') return null;
  const amount = one.value - other.value;
  const known = (!one.atLeast || amount > 0) && (!other.atLeast || amount < 0);
  if (!known) return null;
  return {
    amount,
    percent: other.value > 0 ? Math.round((100 * Math.abs(amount)) / other.value) : null,
    atLeast: one.atLeast === true || other.atLeast === true,
  };
}

/** Beyond so many percent nobody can picture the share. */
const MOST_PERCENT = 300;

/** "$9,236 (27%)", "at least $145,600 (156%)", without a direction. */
export function formatGap({ amount, percent, atLeast }: Gap, unit: Fact['unit'], wording: Wording): string {
  return wording.say('fact', 'gap', {
    amount: formatNumber(Math.abs(amount), unit),
    percent: percent === null || percent > MOST_PERCENT ? 'none' : `${percent}%`,
    atLeast: String(atLeast),
  });
}

/** A part of a figure: the year's pay divided by twelve; of a top code it is "or more", too. */
export function partOf<T extends Figure & Pick<Fact, 'unit'>>(fact: T, parts: number): T {
  return typeof fact.value === 'number' ? { ...fact, value: fact.value / parts } : fact;
}
