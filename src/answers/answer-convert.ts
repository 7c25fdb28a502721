import { type Amount, HOURS_OF_YEAR, PARTS_OF_YEAR, type Period, periods } from '../query/period';
import type { Answer } from './answer';
import { formatNumber, listed } from './format-value';
import type { Toolbox } from './toolbox';
import { wordsAlone } from './words-alone';

/** Below this, an amount is shown with its cents. */
const WITHOUT_CENTS = 1000;

/** An amount of pay in other units of time, full time all year: the one asked for, or all. */
export function answerConvert({ value, per }: Amount, period: Period | null, toolbox: Toolbox): Answer {
  const { wording } = toolbox;
  const yearly = value * partsOf(per);
  const wanted = period !== null && period !== per ? [period] : periods.filter(one => one !== per);
  const parts = wanted.map(one =>
    wording.say('fact', 'convert-part', { value: moneyOf(yearly / partsOf(one)), per: one }),
  );
  const exact = String(wanted.every(one => Number.isInteger((100 * yearly) / partsOf(one))));
  const text = [
    wording.say('fact', 'convert', { amount: moneyOf(value), per, exact, parts: listed.format(parts) }),
    wording.say('fact', 'convert-basis'),
  ].join('\n');
  return wordsAlone('answer', 'fact', text);
}

/** How many of a unit of time a year of full-time work has. */
function partsOf(per: Period): number {
  if (per === 'year') return 1;
  return per === 'hour' ? HOURS_OF_YEAR : PARTS_OF_YEAR[per];
}

function moneyOf(amount: number): string {
  return formatNumber(amount, amount < WITHOUT_CENTS && !Number.isInteger(amount) ? 'USD/hour' : 'USD/year');
}
