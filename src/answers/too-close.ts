import type { Fact } from '../knowledge/fact';
import type { Gap } from './gap';

/** Amounts within this share of the one they are compared with, and percentages within so many points, are too close to call. */
const TOO_CLOSE = { share: 0.02, points: 0.5 };

/** True if a gap between two figures is too small to say which is higher. The second argument is the figure that the share is of. */
export function isTooClose({ amount, atLeast }: Gap, { unit, value }: Pick<Fact, 'unit' | 'value'>): boolean {
  if (atLeast) return false;
  if (unit === 'percent') return Math.abs(amount) < TOO_CLOSE.points;
  return amount === 0 || Math.abs(amount) < TOO_CLOSE.share * Math.abs(Number(value));
}
