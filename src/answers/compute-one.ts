import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';
import type { Computation, Query } from '../query/query';
import type { Answer } from './answer';
import { computed } from './computed';
import { formatNumber } from './format-value';
import { jobName } from './job-name';
import { exactLabel, factOf, formatted, inPlace, publishedFact, type Toolbox } from './toolbox';

/** Growth in jobs: those projected for 2034 minus those of 2024. */
export function changeInPeople(
  query: Query,
  computation: Computation,
  subject: Subject,
  toolbox: Toolbox,
): Answer | null {
  const counted: readonly (MeasureId | undefined)[] = ['growth', 'jobs', 'jobs-2034', 'jobs-added'];
  if (computation !== 'difference' || !query.measures.every(id => counted.includes(id))) return null;
  if (query.measures.length === 0) return null;
  const [now, later] = (['jobs', 'jobs-2034'] as const).map(measure => factOf(measure, subject, null, toolbox));
  if (typeof now?.value !== 'number' || typeof later?.value !== 'number' || now.source !== later.source) return null;
  const change = later.value - now.value;
  const line = toolbox.wording.say('fact', 'people', {
    job: jobName(subject, toolbox),
    now: formatted(now, toolbox),
    later: formatted(later, toolbox),
    change: formatNumber(Math.abs(change), 'persons'),
    direction: change > 0 ? 'more' : change < 0 ? 'fewer' : 'same',
    source: '',
  });
  return computed(query, [subject], [now, later], toolbox, [line]);
}

/** Calculates with two measures of one job in one unit: mean and median, highest and lowest tenth. */
export function ofMeasures(query: Query, computation: Computation, subject: Subject, toolbox: Toolbox): Answer | null {
  const [first, second] = query.measures;
  if (!first || !second || computation === 'total' || registry[first].unit !== registry[second].unit) return null;
  const place = query.places[0] ?? null;
  const facts = [first, second].map(measure => publishedFact(measure, subject, place, toolbox));
  const exact = facts.flatMap(fact =>
    typeof fact.value === 'number' && !fact.atLeast ? [{ fact, value: fact.value }] : [],
  );
  const [high, low] = exact.sort((one, other) => other.value - one.value);
  if (!high || !low || low.value <= 0) return null;
  const line = toolbox.wording.say('fact', `between-${computation}`, {
    job: jobName(subject, toolbox),
    place: inPlace(high.fact.place, toolbox),
    high: exactLabel(high.fact.measure, toolbox),
    low: exactLabel(low.fact.measure, toolbox),
    top: formatted(high.fact, toolbox),
    bottom: formatted(low.fact, toolbox),
    times: (high.value / low.value).toFixed(1),
    percent: `${((100 * (high.value - low.value)) / low.value).toFixed(0)}%`,
    difference: formatNumber(high.value - low.value, high.fact.unit),
  });
  return computed(query, [subject], [high.fact, low.fact], toolbox, [line]);
}
