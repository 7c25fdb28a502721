import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';
import type { Computation, Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, exactLabel, factOf, formatted, inPlace, publishedFact } from './answer-context';
import { computed } from './computed';
import { formatNumber } from './format-value';
import { jobName } from './job-name';

/**
 * The change in the number of jobs: those projected for 2034 minus those of 2024.
 * @returns null if the question asks for something else, or a figure is missing
 */
export function changeInPeople(
  query: Query,
  computation: Computation,
  subject: Subject,
  context: AnswerContext,
): Answer | null {
  const counted: readonly (MeasureId | undefined)[] = ['growth', 'jobs', 'jobs-2034', 'jobs-added'];
  if (computation !== 'difference' || !query.measures.every(id => counted.includes(id))) return null;
  if (query.measures.length === 0) return null;
  const [now, later] = (['jobs', 'jobs-2034'] as const).map(measure => factOf(measure, subject, null, context));
  if (typeof now?.value !== 'number' || typeof later?.value !== 'number' || now.source !== later.source) return null;
  const change = later.value - now.value;
  const line = context.wording.say('fact', 'people', {
    job: jobName(subject, context),
    now: formatted(now, context),
    later: formatted(later, context),
    change: formatNumber(Math.abs(change), 'persons'),
    direction: change > 0 ? 'more' : change < 0 ? 'fewer' : 'same',
    source: '',
  });
  return computed(query, [subject], [now, later], context, [line]);
}

/**
 * Calculates with two measures of one job that have the same unit, such as mean and median, or the highest and the lowest tenth.
 * @returns null if the question asks for something else, or a figure is missing
 */
export function ofMeasures(
  query: Query,
  computation: Computation,
  subject: Subject,
  context: AnswerContext,
): Answer | null {
  const [first, second] = query.measures;
  if (!first || !second || computation === 'total' || registry[first].unit !== registry[second].unit) return null;
  const place = query.places[0] ?? null;
  const facts = [first, second].map(measure => publishedFact(measure, subject, place, context));
  const exact = facts.flatMap(fact =>
    typeof fact.value === 'number' && !fact.atLeast ? [{ fact, value: fact.value }] : [],
  );
  const [high, low] = exact.sort((a, b) => b.value - a.value);
  if (!high || !low || low.value <= 0) return null;
  const line = context.wording.say('fact', `between-${computation}`, {
    job: jobName(subject, context),
    place: inPlace(high.fact.place, context),
    high: exactLabel(high.fact.measure, context),
    low: exactLabel(low.fact.measure, context),
    top: formatted(high.fact, context),
    bottom: formatted(low.fact, context),
    times: (high.value / low.value).toFixed(1),
    percent: `${((100 * (high.value - low.value)) / low.value).toFixed(0)}%`,
    difference: formatNumber(high.value - low.value, high.fact.unit),
  });
  return computed(query, [subject], [high.fact, low.fact], context, [line]);
}
