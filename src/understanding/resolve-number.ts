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
  /** The unit of time next to it; null if none is given. */
  per: Period | null;
}

const WRITTEN = /^(\$?)(\d[\d,]*(?:\.\d+)?)(k?)(%?)$/;
/** Annual pay from which people leave out the thousands ("make 60 a year"). */
const SHORT = { from: 15, below: 500 };
/**
 * Without a unit of time, pay below this is hourly. `bare` is for numbers without a currency sign: from 40 on ("over 50"), they more
 * likely mean thousands a year.
 */
const HOURLY_BELOW = { money: 200, bare: 40 };

/** An amount from this on is not hourly pay. */
const YEARLY_FROM = 2_000;

/** Returns the number in the tokens of a span: "$80k", "21", "60 thousand", "six figures", "20 %"; null if there is none. */
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
 * Converts a number to pay: decides on the unit of time, and adds thousands that were left out.
 * @param period the unit of time that the message has elsewhere
 */
export function payOf({ value, kind, per }: NumberMention, period: Period | null): Amount {
  // Nobody earns thousands an hour: the unit belongs to something else.
  const [beside, elsewhere] =
    value >= YEARLY_FROM ? [per, period].map(given => (given === 'hour' ? null : given)) : [per, period];
  const unit =
    beside ?? elsewhere ?? (value < (kind === 'number' ? HOURLY_BELOW.bare : HOURLY_BELOW.money) ? 'hour' : 'year');
  const short = unit === 'year' && value >= SHORT.from && value < SHORT.below;
  return { value: short ? value * 1000 : value, per: unit };
}

/** Returns a whole number from 1 to 1000 in words or digits ("5", "ten", "a few"); null if there is none. */
export function countIn(tokens: readonly Token[], lexicon: Lexicon): number | null {
  const found = numberIn(tokens, lexicon);
  return found && found.value >= 1 && found.value <= 1000 ? Math.round(found.value) : null;
}

/** Returns the hours of work in a week, from a number and the words after it ("36 hrs a week"); null if none are named. */
export function hoursIn(tokens: readonly Token[], lexicon: Lexicon): number | null {
  for (const { start } of lexicon.workHours.findAll(tokens)) {
    const found = start > 0 ? numberIn(tokens.slice(start - 1, start), lexicon) : null;
    if (found?.kind === 'number' && found.value >= 1 && found.value <= MOST_HOURS) return found.value;
  }
  return null;
}

/** Returns positions in a list: "second", "#2", "number 3"; -1 for "the last". Empty if none is named. */
export function ordinalsIn(tokens: readonly Token[], lexicon: Lexicon): number[] {
  const named = lexicon.ordinals.findAll(tokens).map(({ value }) => value);
  const [only, another] = named;
  const many = only !== undefined && another === undefined ? countIn(tokens, lexicon) : null;
  // "The first two", "the last 3": that many from this end.
  if (many !== null && only !== undefined && Math.abs(only) === 1 && many <= MOST_SUBJECTS)
    return Array.from({ length: many }, (_, at) => (only > 0 ? at + 1 : at - many));
  if (named.length > 0) return named;
  const digits = tokens.flatMap(({ text }) => ordinalOf(text) ?? []);
  return digits.length > 0 ? digits : lexicon.numbers.findAll(tokens).map(({ value }) => value);
}
