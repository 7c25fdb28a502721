import { type Amount, HOURS_OF_WEEK, partsOfYear, periods } from '../query/period';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import type { AnswerContext } from './answer-context';
import { formatNumber, listed } from './format-value';
import { wordsAlone } from './words-alone';

/** USD; smaller amounts are shown with cents. */
const WITHOUT_CENTS = 1000;

/**
 * Converts pay to the unit of time asked for, or to all units. Assumes a full year, and full time unless the question names weekly
 * hours.
 */
export function answerConvert({ value, per }: Amount, { period, hours }: Query, context: AnswerContext): Answer {
  const { wording } = context;
  const weekly = hours ?? HOURS_OF_WEEK;
  const yearly = value * partsOfYear(per, weekly);
  const wanted =
    period !== null && period !== per ? [period] : periods.filter(unit => unit !== per && isShown(unit, hours));
  const parts = wanted.map(unit =>
    wording.say('fact', 'convert-part', { value: moneyOf(yearly / partsOfYear(unit, weekly)), per: unit }),
  );
  const exact = String(wanted.every(unit => Number.isInteger((100 * yearly) / partsOfYear(unit, weekly))));
  const text = [
    wording.say('fact', 'convert', { amount: moneyOf(value), per, exact, parts: listed.format(parts) }),
    wording.say('fact', 'convert-basis', { hours: hours ?? 'none' }),
  ].join('\n');
  return wordsAlone('answer', 'fact', text);
}

/** Leaves out days if the question names weekly hours, because the number of working days is then unknown. */
const isShown = (per: (typeof periods)[number], hours: number | null): boolean => hours === null || per !== 'day';

function moneyOf(amount: number): string {
  return formatNumber(amount, amount < WITHOUT_CENTS && !Number.isInteger(amount) ? 'USD/hour' : 'USD/year');
}
