import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { formatFigure, formatNumber, NOT_AVAILABLE } from './format-value';
import { factOf, shown, type Toolbox } from './toolbox';

/** A figure that a picture shows as a length or a place on a scale. */
export interface Mark {
  label: string;
  /** The figure as people read it ("$239,200 or more", "not available"). */
  shown: string;
  /** In the unit that all marks of the chart share; null where there is no figure. */
  value: number | null;
  /** True when the real figure is `value` or more. */
  atLeast: boolean;
}

/** Figures of one measure on one scale that holds zero. */
export interface Bars {
  type: 'bars';
  title: string;
  bars: Mark[];
  /** The bar that wins and what it is, in a word; absent in a ranking, whose order says it. */
  winner?: { at: number; word: string };
}

/** How the pay of a job spreads: five percentiles, and the person's own pay where they said it. */
export interface PayRange {
  type: 'pay-range';
  title: string;
  /** What the picture says, for the plain text. */
  line: string;
  /** Lowest-paid tenth, lower quarter, median, upper quarter, highest-paid tenth; USD per year. */
  percentiles: readonly [Mark, Mark, Mark, Mark, Mark];
  own?: Mark;
}

export type Chart = Bars | PayRange;

/** Bars of one measure; null where fewer than two have a figure, or where all are zero. */
export function barsOf(
  title: string,
  rows: readonly { label: string; fact: Fact }[],
  toolbox: Toolbox,
  winner?: Bars['winner'],
): Bars | null {
  const bars = rows.map(({ label, fact }) => markOf(label, fact, toolbox));
  const drawn = bars.filter(({ value }) => value !== null);
  if (drawn.length < 2 || drawn.every(({ value }) => value === 0)) return null;
  return { type: 'bars', title, bars, ...(winner ? { winner } : {}) };
}

function markOf(label: string, fact: Fact, toolbox: Toolbox): Mark {
  const value = typeof fact.value === 'number' ? fact.value : null;
  return { label, shown: shown(fact, toolbox), value, atLeast: fact.atLeast === true };
}

/** Bars of a list whose entries have figures (shares of an education, jobs by industry); null for a list of names. */
export function barsOfList(title: string, fact: Fact, most = 10): Bars | null {
  if (!Array.isArray(fact.value) || !['percent', 'persons', 'USD/year', 'USD/hour'].includes(fact.unit)) return null;
  const bars = fact.value.slice(0, most).flatMap(({ name, value, atLeast }): Mark[] => {
    if (value === null) return [];
    return [
      { label: name, shown: formatFigure(value, fact.unit, { ...fact, atLeast }), value, atLeast: atLeast === true },
    ];
  });
  return bars.length < 2 ? null : { type: 'bars', title, bars };
}

/**
 * The spread of a job's pay; null where it is not published, or where it would not belong to the pay that the reply names.
 * @param pay the figure beside which the range stands
 * @param own the person's own pay, USD per year
 */
export function payRangeOf(pay: Fact, subject: Subject, toolbox: Toolbox, own: number | null = null): PayRange | null {
  const range = factOf('salary-range', subject, pay.place, toolbox);
  if (!Array.isArray(range.value) || range.featured !== pay.featured || range.value.length !== 5) return null;
  const [low, , median, , high] = range.value.map(({ value }) => value);
  if (low == null || median == null || high == null || low === high) return null;
  const { wording } = toolbox;
  const percentiles = range.value.map(({ value, atLeast }, at): Mark => {
    const figure = value === null ? NOT_AVAILABLE : formatFigure(value, 'USD/year', { atLeast });
    return { label: wording.say('fact', `range-${at}`), shown: figure, value, atLeast: atLeast === true };
  }) as [Mark, Mark, Mark, Mark, Mark];
  const [lowest, , , , highest] = percentiles;
  const ends = { low: lowest.shown, high: highest.shown, top: String(highest.atLeast) };
  const mine = { label: wording.say('fact', 'range-own'), value: own, atLeast: false };
  return {
    type: 'pay-range',
    title: wording.say('fact', 'range-title'),
    line: wording.say('fact', 'range-line', ends),
    percentiles,
    ...(own === null ? {} : { own: { ...mine, shown: formatNumber(own, 'USD/year') } }),
  };
}
