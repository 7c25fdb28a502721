import { type Amount, HOURS_OF_WEEK, partsOfYear, periods } from '../query/period';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { formatNumber, listed } from './format-value';
import type { Toolbox } from './toolbox';
import { wordsAlone } from './words-alone';

/** Below this, an amount is shown with its cents. */
const WITHOUT_CENTS = 1000;

/** An amount of pay in other units of time, all year: the one asked for, or all. Full time where no hours of a week are said. */
export function answerConvert({ value, per }: Amount, { period, hours }: Query, toolbox: Toolbox): Answer {
  const { wording } = toolbox;
  const weekly = hours ?? HOURS_OF_WEEK;
  const yearly = value * partsOfYear(per, weekly);
  const wanted =
    period !== null && period !== per ? [period] : periods.filter(one => one !== per && isTold(one, hours));
  const parts = wanted.map(one =>
    wording.say('fact', 'convert-part', { value: moneyOf(yearly / partsOfYear(one, weekly)), per: one }),
  );
  const exact = String(wanted.every(one => Number.isInteger((100 * yearly) / partsOfYear(one, weekly))));
  const text = [
    wording.say('fact', 'convert', { amount: moneyOf(value), per, exact, parts: listed.format(parts) }),
    wording.say('fact', 'convert-basis', { hours: hours ?? 'none' }),
  ].join('\n');
  return wordsAlone('answer', 'fact', text);
}

/** Who works other hours than full time works other days, too. */
const isTold = (per: (typeof periods)[number], hours: number | null): boolean => hours === null || per !== 'day';

function moneyOf(amount: number): string {
  return formatNumber(amount, amount < WITHOUT_CENTS && !Number.isInteger(amount) ? 'USD/hour' : 'USD/year');
}
