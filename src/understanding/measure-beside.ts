import { measures as registry } from '../knowledge/measures/registry';
import { type AskedMeasure, publishedMeasure } from './entities';
import type { MeasuredSpan, TaggedSpan } from './tagger';

/** Returns the unit of a measure; `label` for a composite one. */
export function unitOf(measure: AskedMeasure): string {
  const published = publishedMeasure(measure);
  return published ? registry[published].unit : 'label';
}

/** Returns the measure nearest to a number whose unit fits the number; null if there is none. */
export function measureBeside(span: TaggedSpan, spans: readonly MeasuredSpan[], kind: 'money' | 'percent' | 'number') {
  const fits = (measure: AskedMeasure) => {
    const unit = unitOf(measure);
    if (kind === 'money') return unit.startsWith('USD');
    if (kind === 'percent') return unit === 'percent';
    return unit !== 'label' && unit !== 'list';
  };
  const distance = (other: TaggedSpan) =>
    other.start >= span.end ? other.start - span.end : span.start - other.end + 0.5;
  return (
    spans.filter(other => other.measure !== null && fits(other.measure)).sort((a, b) => distance(a) - distance(b))[0]
      ?.measure ?? null
  );
}
