import type { Amount, Period } from '../query/period';
import { MOST_HOURS, MOST_SUBJECTS } from '../query/query';
import { ordinalOf } from '../text/morphology';
import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import { lookUp } from './lookup';

/** A number as somebody wrote it. */
export interface NumberMention {
  value: number;
  kind: 'money' | 'percent' | 'number';
  /** The unit of time beside it; null when not said. */
  per: Period | null;
}

const WRITTEN = /^(\$?)(\d[\d,]*(?:\.\d+)?)(k?)(%?)$/;
/** Thousands that people leave out ("make 60 a year"). */
const SHORT = { from: 15, below: 500 };
/** Without a unit of time, pay under this is meant by the hour; a bare number ("over 50") rather in thousands from the second on. */
const HOURLY_BELOW = { money: 200, bare: 40 };

/** An amount from this on is no pay by the hour. */
const YEARLY_FROM = 2_000;

/** The number in the tokens of a span: "$80k", "21", "60 thousand", "six figures", "20 %"; null when there is none. */
export function numberIn(tokens: readonly Token[], lexicon: Lexicon): NumberMention | null {
  const per = lookUp(lexicon.periods, tokens) ?? null;
  const named = lookUp(lexicon.amounts, tokens);
  if (named !== undefined) return { value: named, kind: 'money', per: per ?? 'year' };
  const at = tokens.findIndex(({ text }) => WRITTEN.test(text));
  if (at < 0) return inWords(tokens, per, lexicon);
  const [, dollar = '', digits = '', thousand = '', percent = ''] = WRITTEN.exec(tokens[at]?.text ?? '') ?? [];
  const factor = multiplierIn(tokens.slice(at + 1), lexicon);
  const value = Number(digits.replaceAll(',', '')) * (thousand === '' ? 1 : 1000) * (factor ?? 1);
  const money = dollar !== '' || thousand !== '' || (factor === 1000 && per !== null);
  // A multiplier of one is the word for percent.
  const kind = percent !== '' || factor === 1 ? 'percent' : money ? 'money' : 'number';
  return { value, kind, per };
}

function inWords(tokens: readonly Token[], per: Period | null, lexicon: Lexicon): NumberMention | null {
  const numbers = lexicon.numbers.findAll(tokens).map(({ value }) => value);
  if (numbers.length === 0) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  const factor = multiplierIn(tokens, lexicon);
  return { value: sum * (factor ?? 1), kind: factor === 1 ? 'percent' : 'number', per };
}

function multiplierIn(tokens: readonly Token[], lexicon: Lexicon): number | undefined {
  const [first] = lexicon.multipliers.findAll(tokens);
  return first?.value;
}

/**
 * A number as pay.
 * @param period the unit of time that the message has elsewhere
 */
export function payOf({ value, kind, per }: NumberMention, period: Period | null): Amount {
  // Nobody earns thousands an hour: the unit belongs to something else.
  const [beside, elsewhere] =
    value >= YEARLY_FROM ? [per, period].map(one => (one === 'hour' ? null : one)) : [per, period];
  const unit =
    beside ?? elsewhere ?? (value < (kind === 'number' ? HOURLY_BELOW.bare : HOURLY_BELOW.money) ? 'hour' : 'year');
  const short = unit === 'year' && value >= SHORT.from && value < SHORT.below;
  return { value: short ? value * 1000 : value, per: unit };
}

/** A whole number from words or digits ("5", "ten", "a few"); null when there is none. */
export function countIn(tokens: readonly Token[], lexicon: Lexicon): number | null {
  const found = numberIn(tokens, lexicon);
  return found && found.value >= 1 && found.value <= 1000 ? Math.round(found.value) : null;
}

/** Hours of work in a week, from a number and the words behind it ("36 hrs a week"); null when none are named. */
export function hoursIn(tokens: readonly Token[], lexicon: Lexicon): number | null {
  for (const { start } of lexicon.workHours.findAll(tokens)) {
    const found = start > 0 ? numberIn(tokens.slice(start - 1, start), lexicon) : null;
    if (found?.kind === 'number' && found.value >= 1 && found.value <= MOST_HOURS) return found.value;
  }
  return null;
}

/** Position in a list: "second", "#2", "number 3", "the last"; null when none is named. */
export function ordinalsIn(tokens: readonly Token[], lexicon: Lexicon): number[] {
  const named = lexicon.ordinals.findAll(tokens).map(({ value }) => value);
  const [only, another] = named;
  const many = only !== undefined && another === undefined ? countIn(tokens, lexicon) : null;
  // "The first two", "the last 3": so many from that end on.
  if (many !== null && only !== undefined && Math.abs(only) === 1 && many <= MOST_SUBJECTS)
    return Array.from({ length: many }, (_, at) => (only > 0 ? at + 1 : at - many));
  if (named.length > 0) return named;
  const digits = tokens.flatMap(({ text }) => ordinalOf(text) ?? []);
  return digits.length > 0 ? digits : lexicon.numbers.findAll(tokens).map(({ value }) => value);
}
