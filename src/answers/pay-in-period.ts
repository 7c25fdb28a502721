import type { Fact, MeasureId } from '../knowledge/fact';
import { PARTS_OF_YEAR, type Period } from '../query/period';
import type { Query } from '../query/query';
import { type AnswerContext, formatted } from './answer-context';
import { partOf } from './gap';

/** How many times a unit of time fits into a year; null if the figure is not yearly pay, or needs no conversion. */
export function partsFor({ unit, value }: Fact, period: Period | null): number | null {
  if (unit !== 'USD/year' || typeof value !== 'number') return null;
  return period === null || period === 'year' || period === 'hour' ? null : PARTS_OF_YEAR[period];
}

/** A figure in a list: yearly pay with its part for the unit of time asked for ("$4,248 a month ($50,970 a year)"). */
export function inPeriod(fact: Fact, period: Period | null, context: AnswerContext): string {
  const parts = partsFor(fact, period);
  const text = formatted(fact, context);
  if (parts === null || period === null) return text;
  const value = formatted(partOf(fact, parts), context);
  return context.wording.say('rank', 'per-period', { value, period, year: text });
}

/** The query with hourly instead of yearly measures of pay, if the hour was asked for. */
export function byTheHour(query: Query): Query {
  if (query.period !== 'hour') return query;
  const hourly = (measure: MeasureId): MeasureId => (measure === 'salary' ? 'hourly' : measure);
  const { measure } = query.order;
  return {
    ...query,
    measures: query.measures.map(hourly),
    order: { ...query.order, measure: measure === null ? null : hourly(measure) },
  };
}
