import type { Fact } from '../knowledge/fact';
import { formatNumber } from './format-value';
import type { Wording } from './wording';

/** The difference between two figures. */
export interface Gap {
  /** In the unit of the figures; negative if the first is lower. */
  amount: number;
  /** As a percentage of the second figure, without sign; null if that is zero or less. */
  percent: number | null;
  /** True if one of the figures is a top code, so that the real gap is this or more. */
  atLeast: boolean;
}

/** The parts of a figure that calculations need. */
export type Figure = Pick<Fact, 'value' | 'atLeast'>;

/**
 * Subtracts the second figure from the first, both in one unit. A top-coded figure is only a lower bound, so its gap to a lower exact
 * figure is "at least", and every other gap is unknown.
 * @returns null if a figure is missing or the gap is unknown
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

/** Larger percentages are hard to picture, and are left out. */
const MOST_PERCENT = 300;

/** "$9,236 (27%)", "at least $145,600 (156%)", without a direction. */
export function formatGap({ amount, percent, atLeast }: Gap, unit: Fact['unit'], wording: Wording): string {
  return wording.say('fact', 'gap', {
    amount: formatNumber(Math.abs(amount), unit),
    percent: percent === null || percent > MOST_PERCENT ? 'none' : `${percent}%`,
    atLeast: String(atLeast),
  });
}

/** A part of a figure, such as a year's pay divided by twelve. Part of a top code is "or more", too. */
export function partOf<T extends Figure & Pick<Fact, 'unit'>>(fact: T, parts: number): T {
  return typeof fact.value === 'number' ? { ...fact, value: fact.value / parts } : fact;
}
