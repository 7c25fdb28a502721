import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import { outerPercentiles } from '../knowledge/measures/registry';
import { type AnswerContext, factOf } from './answer-context';

/** Measures that featured jobs take from the wider occupation, each with a similar one that their own records may have. */
const OWN_BESIDE: Partial<Record<MeasureId, MeasureId>> = { education: 'education-held', industries: 'best-industry' };

/**
 * Adapts measures to featured jobs: they have a range of pay instead of percentiles, and may have a similar figure of their own in
 * addition to that of the wider occupation. Does not change measures of other jobs.
 */
export function withOwnFigures(
  measures: readonly MeasureId[],
  subjects: readonly Subject[],
  context: AnswerContext,
): MeasureId[] {
  const isOwn = (measure: MeasureId) =>
    subjects.length > 0 && subjects.every(subject => factOf(measure, subject, null, context).featured === true);
  const adapted = measures.flatMap((measure): MeasureId[] => {
    if (outerPercentiles.includes(measure) && isOwn('salary-range')) return ['salary-range'];
    const similar = OWN_BESIDE[measure];
    return similar && !isOwn(measure) && isOwn(similar) ? [similar, measure] : [measure];
  });
  return [...new Set(adapted)];
}
