import type { Period } from '../query/period';
import type { AskedMeasure } from './entities';
import { rawText } from './lookup';
import { measureBeside, unitOf } from './measure-beside';
import { levelAfter } from './resolve-education';
import { type NumberMention, numberIn, payOf } from './resolve-number';
import type { Limit } from './slots';
import type { SpanContext } from './span-context';

/** What a limit is resolved from. */
type LimitSpan = Pick<SpanContext, 'spans' | 'span' | 'tokens' | 'lexicon'>;

/** Adds a limit on a figure, or on how long the way into a job may take. */
export function addLimit(context: SpanContext, bound: Limit['bound']): void {
  const { slots, tokens } = context;
  const years = yearsIn(context);
  if (years !== null && bound !== 'about') {
    slots.education ??= { level: levelAfter(years), bound };
    return;
  }
  const limit = limitIn(context, slots.period, bound);
  if (limit) slots.limits.push(limit);
  else slots.unresolved.push(rawText(tokens));
}

/**
 * A limit on the measure named next to a number, or on pay. Null if the words have no number, or a number of years.
 * @param period the unit of time that the message has elsewhere
 */
function limitIn(
  { spans, span, tokens, lexicon }: LimitSpan,
  period: Period | null,
  bound: Limit['bound'],
): Limit | null {
  const found = numberIn(tokens, lexicon);
  if (!found) return null;
  // "20k openings": thousands are money unless something that is counted follows.
  const counted = tokens.some(({ text }) => text.startsWith('$')) ? null : countedAfter(span, spans);
  const kind = counted === null ? found.kind : 'number';
  const measure = counted ?? measureBeside(span, spans, kind);
  const isPay = kind === 'money' || (kind === 'number' && (measure === null || unitOf(measure).startsWith('USD')));
  if (isPay && isTime(found)) return null;
  if (!isPay) return { bound, value: found.value, per: null, kind, measure };
  const { value, per } = payOf(found, period);
  return { bound, value, per, kind: 'money', measure };
}

/** The measure right after a limit, if it counts people or openings; otherwise null. */
function countedAfter(span: LimitSpan['span'], spans: LimitSpan['spans']): AskedMeasure | null {
  const next = spans.find(({ start }) => start === span.end)?.measure ?? null;
  return next !== null && COUNTED.includes(unitOf(next)) ? next : null;
}

const COUNTED = ['persons', 'openings/year'];

/** True for a length of time, such as years of experience: nobody is paid so little a year. */
function isTime({ kind, value, per }: NumberMention): boolean {
  return kind === 'number' && per !== null && per !== 'hour' && value <= MOST_YEARS;
}

/** Nobody prepares for a job for more years than this; a larger number is more likely pay. */
const MOST_YEARS = 12;

/** Measures of the time that the way into a job takes. */
const TAKING_TIME: readonly (AskedMeasure | null)[] = ['time-to-enter', 'education', 'training', 'way-in'];

/**
 * How many years of school or training the way into a job may take ("under [2 years]", "[4] [years](time-to-enter)"); null if the number
 * is about something else, such as experience.
 */
function yearsIn({ spans, span, tokens, lexicon }: LimitSpan): number | null {
  const found = numberIn(tokens, lexicon);
  if (found?.kind !== 'number' || found.value > MOST_YEARS) return null;
  const next = spans[spans.indexOf(span) + 1];
  const beside = next && next.start === span.end ? next.measure : null;
  if (beside !== null && !TAKING_TIME.includes(beside)) return null;
  if (found.per === null) return beside === null ? null : found.value;
  return found.per === 'year' ? found.value : found.per === 'hour' ? null : 1;
}
