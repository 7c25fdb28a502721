import { educationLevels } from '../knowledge/education-levels';
import type { Fact, MeasureId } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';

/** What a measure is about, as far as it affects the wording of a sentence. */
export type About =
  | 'pay'
  | 'trend'
  | 'people'
  | 'added'
  | 'openings'
  | 'growth'
  | 'prices'
  | 'share'
  | 'level'
  | 'other';

const ABOUT: Partial<Record<MeasureId, About>> = {
  jobs: 'people',
  'jobs-2034': 'people',
  'jobs-added': 'added',
  openings: 'openings',
  growth: 'growth',
  'pay-trend': 'trend',
  'price-level': 'prices',
  education: 'level',
  training: 'level',
};

/** Returns what a measure is about. */
export function aboutOf(measure: MeasureId): About {
  const { unit, shape } = registry[measure];
  if (ABOUT[measure]) return ABOUT[measure];
  if (shape !== 'number') return 'other';
  return unit.startsWith('USD') ? 'pay' : unit === 'percent' ? 'share' : 'other';
}

/** " a year", " an hour", or empty if it is not pay. */
export function perUnit({ unit }: Pick<Fact, 'unit'>): string {
  return unit === 'USD/hour' ? ' an hour' : unit === 'USD/year' ? ' a year' : '';
}

/**
 * How much schooling a job needs, in the terms that people use in questions: no diploma (`none`), none after high school (`school`),
 * some after it but no degree (`some`), or a degree; also `degree` for anything that is not schooling.
 */
export function schoolingOf({
  measure,
  value,
}: Pick<Fact, 'measure' | 'value'>): 'none' | 'school' | 'some' | 'degree' {
  const levels: readonly unknown[] = educationLevels;
  const level = measure === 'education' ? levels.indexOf(value) : -1;
  return ALMOST_DEGREES[level] ?? 'degree';
}

/** Results of `schoolingOf` for the lowest levels of schooling, in order. */
const ALMOST_DEGREES = ['none', 'school', 'some', 'some'] as const;

/** Percent in ten years; less growth or decline is worded as roughly none. */
const FLAT = 1;

/** "grow", "shrink" or "flat": how people would describe growth in percent. */
export function paceOf(growth: number): 'grow' | 'shrink' | 'flat' {
  if (Math.abs(growth) < FLAT) return 'flat';
  return growth > 0 ? 'grow' : 'shrink';
}

/** "grow", "shrink" or "stay", by the sign of a figure. */
export function directionOf(value: number): 'grow' | 'shrink' | 'stay' {
  return value > 0 ? 'grow' : value < 0 ? 'shrink' : 'stay';
}
