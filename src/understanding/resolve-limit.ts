import type { Period } from '../query/period';
import type { Token } from '../text/tokenize';
import type { AskedMeasure } from './entities';
import type { Lexicon } from './lexicon';
import { lookUp } from './lookup';
import { measureBeside, unitOf } from './measure-beside';
import { numberIn, payOf } from './resolve-number';
import type { Limit } from './slots';
import type { MeasuredSpan } from './tagger';

/** A span that limits something, with its context. */
interface LimitSpan {
  spans: readonly MeasuredSpan[];
  span: MeasuredSpan;
  tokens: readonly Token[];
  lexicon: Lexicon;
}

/**
 * A number beside the figure it limits: the measure named next to it, or pay. Null where the words have no number.
 * @param period the unit of time that the message has elsewhere
 */
export function limitIn(
  { spans, span, tokens, lexicon }: LimitSpan,
  period: Period | null,
  bound: Limit['bound'],
): Limit | null {
  const found = numberIn(tokens, lexicon);
  if (!found) return null;
  const measure = measureBeside(span, spans, found.kind);
  const isPay =
    found.kind === 'money' || (found.kind === 'number' && (measure === null || unitOf(measure).startsWith('USD')));
  if (!isPay) return { bound, value: found.value, per: null, kind: found.kind, measure };
  const { value, per } = payOf(found, period);
  return { bound, value, per, kind: 'money', measure };
}

/** Nobody prepares for a job for more years than this, and nobody is paid so little a year. */
const MOST_YEARS = 12;

/** What takes time on the way into a job. */
const TAKING_TIME: readonly (AskedMeasure | null)[] = [
  'time-to-enter',
  'education',
  'training',
  'experience',
  'way-in',
];

/** How many years the way into a job may take ("under [2 years]", "[4] [years](time-to-enter)"); null where the number is of something else. */
export function yearsIn({ spans, span, tokens, lexicon }: LimitSpan): number | null {
  const found = numberIn(tokens, lexicon);
  if (found?.kind !== 'number' || found.value > MOST_YEARS) return null;
  const next = spans[spans.indexOf(span) + 1];
  const takesTime = next !== undefined && next.start === span.end && TAKING_TIME.includes(next.measure);
  const unit = found.per ?? lookUp(lexicon.periods, tokens);
  if (unit === undefined || unit === null) return takesTime ? found.value : null;
  return unit === 'year' ? found.value : unit === 'hour' ? null : 1;
}
