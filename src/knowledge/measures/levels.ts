import { educationLevels, trainingLevels } from '../education-levels';
import type { Fact, MeasureId } from '../fact';
import { sortValue } from './reading';

/** Measures whose values are ordered labels, the lowest level first. */
const LEVELS: Partial<Record<MeasureId, readonly string[]>> = { education: educationLevels, training: trainingLevels };

/** O*NET's Job Zones count from 1, little preparation, to 5. */
const JOB_ZONE = /^Job Zone (\d)/;

/** True for a measure of ordered labels, by which jobs can be ordered. */
export function isLeveled(measure: MeasureId): boolean {
  return measure in LEVELS || measure === 'time-to-enter';
}

/** The index of a label among the levels of its measure; null if it has none. */
export function levelOf({ measure, value }: Pick<Fact, 'measure' | 'value'>): number | null {
  if (typeof value !== 'string') return null;
  if (measure === 'time-to-enter') {
    const zone = JOB_ZONE.exec(value)?.[1];
    return zone === undefined ? null : Number(zone);
  }
  const level = LEVELS[measure]?.indexOf(value) ?? -1;
  return level < 0 ? null : level;
}

/** The value of a fact for sorting: its figure, or the level of its label; null if it has neither. */
export function orderValue(fact: Fact): number | null {
  return typeof fact.value === 'number' ? sortValue(fact) : levelOf(fact);
}
