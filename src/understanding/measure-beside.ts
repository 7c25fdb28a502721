import { measures as registry } from '../knowledge/measures/registry';
import { type AskedMeasure, publishedMeasure } from './entities';
import type { MeasuredSpan, TaggedSpan } from './tagger';

/** The unit of a measure; that of a label where the dataset has none of its own. */
export function unitOf(measure: AskedMeasure): string {
  const published = publishedMeasure(measure);
  return published ? registry[published].unit : 'label';
}

/** The measure nearest to a number, of a unit that fits it. */
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
    spans
      .filter(other => other.measure !== null && fits(other.measure))
      .sort((one, other) => distance(one) - distance(other))[0]?.measure ?? null
  );
}
