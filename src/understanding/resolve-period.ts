import type { PayCycle, Period } from '../query/period';
import type { EntityType } from './entities';
import type { Lexicon } from './lexicon';
import { lookUp } from './lookup';
import type { SpanContext } from './span-context';
import type { MeasuredSpan } from './tagger';
import type { Message } from './token-features';

/** The units of time that a message names. */
export interface NamedPeriods {
  /** The unit that it asks for; that of an amount only if no other is named ("$25 an hour in a year"). */
  period: Period | null;
  /** How often an amount that it names is paid, if that is no unit of its own ("every two weeks"). */
  cycle: PayCycle | null;
  /** The other unit if it asks for pay by the hour as well ("the yearly pay and the hourly"). */
  nextToHourly: Period | null;
}

/** Returns the units of time that a message names. */
export function periodsIn({ tokens }: Message, spans: readonly MeasuredSpan[], lexicon: Lexicon): NamedPeriods {
  const mentions = spans
    .filter(({ type }) => type === 'period' || type === 'own-pay' || type === 'amount')
    .map(span => ({ span, words: tokens.slice(span.start, span.end) }))
    .map(mention => ({ ...mention, cycle: lookUp(lexicon.payCycles, mention.words) ?? null }));
  const units = mentions.filter(({ span }) => span.type === 'period');
  const asked = units.filter(({ span }) => !followsAmount(span, spans));
  const isUnit = ({ cycle }: (typeof units)[number]) => cycle === null;
  const unit = asked.find(isUnit) ?? units.find(isUnit);
  const periods = asked.flatMap(({ words }) => lookUp(lexicon.periods, words) ?? []);
  return {
    period: (unit && lookUp(lexicon.periods, unit.words)) ?? null,
    cycle: mentions.find(({ cycle }) => cycle !== null)?.cycle ?? null,
    nextToHourly: periods.includes('hour') ? (periods.find(period => period !== 'hour') ?? null) : null,
  };
}

/** Returns the unit of time right after an amount: "[41] [an hour], what is that a year". */
export function periodAfter({ message, spans, span, lexicon }: SpanContext): Period | null {
  const next = spans.find(other => other.type === 'period' && isRightAfter(other, span));
  return (next && lookUp(lexicon.periods, message.tokens.slice(next.start, next.end))) ?? null;
}

function followsAmount(unit: MeasuredSpan, spans: readonly MeasuredSpan[]): boolean {
  return spans.some(span => AMOUNTS.includes(span.type) && isRightAfter(unit, span));
}

const AMOUNTS: readonly EntityType[] = ['amount', 'own-pay', 'at-least', 'at-most', 'about'];

/** True if one span begins where another ends, or one word later. */
function isRightAfter({ start }: Pick<MeasuredSpan, 'start'>, { end }: Pick<MeasuredSpan, 'end'>): boolean {
  return start >= end && start - end <= 1;
}
