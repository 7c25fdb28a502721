import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { type AnswerContext, exactLabel, factOf, formatted, measureLabel } from './answer-context';
import { capital } from './capital';
import type { Bars, Mark, PayByYear, PayRange } from './chart';
import { perUnit } from './figure-words';
import { formatFigure, formatNumber, NOT_AVAILABLE } from './format-value';

/** How many entries of a list a chart shows. */
const MOST_BARS = 10;

/** Bars of one measure, with its name as title; null if fewer than two rows have a figure, or if all figures are zero. */
export function barsOf(
  rows: readonly { label: string; fact: Fact }[],
  context: AnswerContext,
  winner?: Bars['winner'],
): Bars | null {
  const [first, ...others] = rows.map(({ fact }) => fact).filter(({ value }) => typeof value === 'number');
  if (!first || others.length === 0 || [first, ...others].every(({ value }) => value === 0)) return null;
  const bars = rows.map(({ label, fact }) => markOf(label, fact, context));
  return { type: 'bars', title: titleOf([first, ...others], context), bars, ...(winner ? { winner } : {}) };
}

/** "Projected growth 2024–34"; for pay, also the kind and the unit of time: "Median pay a year". */
function titleOf(facts: readonly [Fact, ...Fact[]], context: AnswerContext): string {
  const [{ measure, unit }] = facts;
  if (measure !== 'salary') return capital(measureLabel(measure, facts, context));
  const isMedian = facts.every(({ featured }) => !featured);
  const label = isMedian ? exactLabel(measure, context) : measureLabel(measure, facts, context);
  return capital(label + perUnit({ unit }));
}

/** Bars of one measure in several states. */
export function barsOfStates(figures: readonly Fact[], context: AnswerContext): Bars | null {
  const rows = figures.map(fact => ({ label: context.dataset.stateName(fact.place ?? ''), fact }));
  return barsOf(rows, context);
}

function markOf(label: string, fact: Fact, context: AnswerContext): Mark {
  const value = typeof fact.value === 'number' ? fact.value : null;
  return { label, shown: formatted(fact, context), value, atLeast: fact.atLeast === true };
}

/** Bars of a list whose entries have figures (the share of each education, jobs by industry); null for a list of names. */
export function barsOfList(title: string, fact: Fact, { wording }: AnswerContext): Bars | null {
  if (!Array.isArray(fact.value) || !['percent', 'persons', 'USD/year', 'USD/hour'].includes(fact.unit)) return null;
  const bars = fact.value.slice(0, MOST_BARS).flatMap(({ name, value, atLeast }): Mark[] => {
    if (value === null) return [];
    return [
      {
        label: name,
        shown: formatFigure(value, fact.unit, { ...fact, atLeast }, wording),
        value,
        atLeast: atLeast === true,
      },
    ];
  });
  return bars.length < 2 ? null : { type: 'bars', title, bars };
}

/**
 * The spread of a job's pay; null if it is not published, or does not match the pay that the reply names.
 * @param pay the figure that the range is shown with
 * @param own the person's own pay, USD per year
 */
export function payRangeOf(
  pay: Fact,
  subject: Subject,
  context: AnswerContext,
  own: number | null = null,
): PayRange | null {
  const range = factOf('salary-range', subject, pay.place, context);
  if (!Array.isArray(range.value) || range.featured !== pay.featured || range.value.length !== 5) return null;
  const [low, , median, , high] = range.value.map(({ value }) => value);
  if (low == null || median == null || high == null || low === high) return null;
  const { wording } = context;
  const percentiles = range.value.map(({ value, atLeast }, at): Mark => {
    const figure = value === null ? NOT_AVAILABLE : formatFigure(value, 'USD/year', { atLeast }, wording);
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

/**
 * Pay of several years as a line; null if fewer than two years have an exact figure.
 * @param years of the figures, in the same order
 */
export function payByYearOf(
  facts: readonly Fact[],
  years: readonly string[],
  context: AnswerContext,
): PayByYear | null {
  const points = facts.map((fact, at) => ({ ...markOf(years[at] ?? '', fact, context), year: Number(years[at]) }));
  if (points.filter(({ value, atLeast }) => value !== null && !atLeast).length < 2) return null;
  const { wording } = context;
  const pairs = points.map(({ label, shown }) => `${label} ${shown}`).join(', ');
  return {
    type: 'pay-by-year',
    title: wording.say('fact', 'trend-title', { unit: facts[0]?.unit === 'USD/hour' ? 'hour' : 'year' }),
    line: wording.say('fact', 'trend-years', { pairs }),
    points,
  };
}
