import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import { outerPercentiles } from '../knowledge/measures/registry';
import { type AnswerContext, factOf } from './answer-context';

/** What a featured record may itself say about a figure that it takes from the wider occupation. */
const OWN_BESIDE: Partial<Record<MeasureId, MeasureId>> = { education: 'education-held', industries: 'best-industry' };

/**
 * The measures to ask of featured jobs: they have a range of pay instead of percentiles, and may have a similar figure if they lack
 * one.
 */
export function withOwnFigures(
  measures: readonly MeasureId[],
  subjects: readonly Subject[],
  context: AnswerContext,
): MeasureId[] {
  const isOwn = (measure: MeasureId) =>
    subjects.length > 0 && subjects.every(subject => factOf(measure, subject, null, context).featured === true);
  const told = measures.flatMap((measure): MeasureId[] => {
    if (outerPercentiles.includes(measure) && isOwn('salary-range')) return ['salary-range'];
    const beside = OWN_BESIDE[measure];
    return beside && !isOwn(measure) && isOwn(beside) ? [beside, measure] : [measure];
  });
  return [...new Set(told)];
}
