import type { Token } from './normalise';
import type { Period } from './period';

/** An amount of money as somebody wrote it; `end` exclusive. */
export interface Amount {
  start: number;
  end: number;
  /** USD per `per`. */
  amount: number;
  per: Period;
}

const THOUSANDS = new Set(['k', 'thousand', 'grand', 'thousands']);
const DOLLARS = new Set(['dollar', 'dollars', 'usd', 'bucks', 'buck', 'bux']);
const LINKING = new Set(['a', 'an', 'per', 'each', 'every', 'the', 'by']);
const UNITS: ReadonlyMap<string, Period> = new Map([
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['hourly', 'hour'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['h', 'hour'],
  ['ph', 'hour'],
  ['day', 'day'],
  ['daily', 'day'],
  ['week', 'week'],
  ['weekly', 'week'],
  ['wk', 'week'],
  ['month', 'month'],
  ['monthly', 'month'],
  ['year', 'year'],
  ['yearly', 'year'],
  ['yr', 'year'],
  ['annually', 'year'],
]);
/** Bare numbers from here on are pay; smaller ones only with a sign that they are money. */
const SURELY_MONEY = 10_000;
/** Dollars an hour; a number with cents from here on is pay ("17.50"), below it a grade or a rating. */
const LOWEST_WAGE = 7;
/** Without a unit, less than this is meant by the hour. */
const HOURLY_BELOW = 500;
/** People who leave the thousands away ("make 60 a year") mean no less than this. */
const THOUSANDS_LEFT_AWAY = { from: 15, to: 500 };

/** Amounts of money in an utterance: "$80k", "21 an hour", "60 thousand", "six figures", "4,000 a month". */
export function amountsIn(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = [];
  for (let start = 0; start < tokens.length; start++) {
    const amount = amountAt(tokens, start);
    if (!amount) continue;
    found.push(amount);
    start = amount.end - 1;
  }
  return found;
}

function amountAt(tokens: readonly Token[], start: number): Amount | undefined {
  const word = (at: number) => tokens[at]?.text ?? '';
  if (word(start) === 'six' && /^figures?$/.test(word(start + 1)))
    return { start, end: start + 2, amount: 100_000, per: 'year' };
  const written = /^(\$?)(\d[\d,]*(?:\.\d+)?)(k?)$/.exec(word(start));
  if (!written) return undefined;
  // "The top 10000 jobs" are a count.
  if (word(start - 1) === 'top' && written[1] === '' && written[3] === '') return undefined;
  let value = Number((written[2] ?? '').replaceAll(',', ''));
  let end = start + 1;
  const withCents = /\.\d\d$/.test(word(start)) && value >= LOWEST_WAGE;
  let money = written[1] !== '' || written[3] !== '' || (value >= SURELY_MONEY && word(start).length >= 5) || withCents;
  if (written[3] !== '') value *= 1000;
  else if (THOUSANDS.has(word(end))) {
    value *= 1000;
    money = true;
    end++;
  }
  if (DOLLARS.has(word(end))) {
    money = true;
    end++;
  }
  const unitAt = LINKING.has(word(end)) ? end + 1 : end;
  const unit = UNITS.get(word(unitAt));
  if (unit) end = unitAt + 1;
  // "2 years" and "5 days" are no pay, "21 an hour" is.
  const told =
    unit !== undefined && (unitAt === end - 1 || unit === 'hour') && (LINKING.has(word(end - 2)) || unit === 'hour');
  if (!money && !told) return undefined;
  const per = unit ?? (value < HOURLY_BELOW ? 'hour' : 'year');
  const short = per === 'year' && value >= THOUSANDS_LEFT_AWAY.from && value < THOUSANDS_LEFT_AWAY.to;
  return { start, end, amount: short ? value * 1000 : value, per };
}
