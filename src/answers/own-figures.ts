import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import { factOf, type Toolbox } from './toolbox';

const ENDS_OF_PAY: readonly MeasureId[] = ['salary-p10', 'salary-p25', 'salary-p75', 'salary-p90'];

/** What a featured record may itself say about a figure that it takes from the wider occupation. */
const OWN_BESIDE: Partial<Record<MeasureId, MeasureId>> = { education: 'education-held', industries: 'best-industry' };

/**
 * The measures to ask of featured jobs: they have a range of pay instead of percentiles, and may have a similar figure if they lack
 * one.
 */
export function withOwnFigures(
  measures: readonly MeasureId[],
  subjects: readonly Subject[],
  toolbox: Toolbox,
): MeasureId[] {
  const isOwn = (measure: MeasureId) =>
    subjects.length > 0 && subjects.every(subject => factOf(measure, subject, null, toolbox).featured === true);
  const told = measures.flatMap((measure): MeasureId[] => {
    if (ENDS_OF_PAY.includes(measure) && isOwn('salary-range')) return ['salary-range'];
    const beside = OWN_BESIDE[measure];
    return beside && !isOwn(measure) && isOwn(beside) ? [beside, measure] : [measure];
  });
  return [...new Set(told)];
}
