import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId } from '../knowledge/fact';
import { ALL_JOBS } from '../knowledge/groups';
import { isOfPay, measures as registry } from '../knowledge/measures/registry';
import type { Computation, Query } from '../query/query';
import { eachLineOnce, matchOccupations } from '../query/select-occupations';
import type { Answer } from './answer';
import { type AnswerContext, factOf, formatted, subjectsOf } from './answer-context';
import { capital } from './capital';
import { publishedSides, type Side, sidesOf } from './compare-sides';
import { changeInPeople, ofMeasures } from './compute-one';
import { computed } from './computed';
import { barsOf } from './draw-chart';
import { aboutOf } from './figure-words';
import { formatNumber } from './format-value';
import { partsFor } from './pay-in-period';
import { predicatesSaid } from './predicates-said';

/** A side with an exact figure, not a top code. */
interface Exact {
  side: Side;
  fact: Fact;
  value: number;
}

/**
 * Calculates with figures: a total, or how two of them compare.
 * @returns null if there are no exact figures to calculate with; the caller then gives the plain answer
 */
export function answerCompute(query: Query, computation: Computation, context: AnswerContext): Answer | null {
  const subjects = subjectsOf(query, context);
  const [only] = subjects;
  if (!only) return query.predicates.length > 0 && computation === 'total' ? totalOfFitting(query, context) : null;
  const sides = sidesOf(subjects, query, context);
  if (sides.length > 1) return ofSides(query, computation, sides, context);
  return (
    changeInPeople(query, computation, only, context) ??
    ofMeasures(query, computation, only, context) ??
    againstAll(query, computation, only, context)
  );
}

function ofSides(
  query: Query,
  computation: Computation,
  sides: readonly Side[],
  context: AnswerContext,
): Answer | null {
  const measure = measureOf(query);
  const exact = publishedSides(measure, sides, context).flatMap((side): Exact[] => {
    const fact = factOf(measure, side.subject, side.place, context);
    return typeof fact.value === 'number' && !fact.atLeast ? [{ side, fact, value: fact.value }] : [];
  });
  if (exact.length < 2) return null;
  if (computation === 'total') return totalOf(query, measure, exact, context);
  exact.sort((a, b) => b.value - a.value);
  return ratioOf(query, computation, exact as [Exact, ...Exact[]], context);
}

function measureOf({ measures, period }: Query): MeasureId {
  const [first = 'salary'] = measures;
  return first === 'salary' && period === 'hour' ? 'hourly' : first;
}

/** Compares the highest figure with the lowest: the ratio, the percentage, or the difference (in the unit of time asked for). */
function ratioOf(
  query: Query,
  computation: Exclude<Computation, 'total'>,
  exact: readonly [Exact, ...Exact[]],
  context: AnswerContext,
): Answer | null {
  const { wording } = context;
  const [high] = exact;
  const low = exact.at(-1) ?? high;
  if (low.value <= 0 && computation !== 'difference') return null;
  const facts = [high.fact, low.fact];
  if (high.value === low.value) return null;
  const { measure, unit } = high.fact;
  const parts = partsFor(high.fact, query.period);
  const bars = [high, low].map(({ side, fact }) => ({ label: capital(side.name), fact }));
  const chart = barsOf(bars, context, {
    at: 0,
    word: wording.say('compare', 'ahead', { less: 'false', sides: 2 }),
  });
  return {
    ...computed(query, [high.side.subject, low.side.subject], facts, context, [
      wording.say('compare', `sum-${computation}`, {
        about: aboutOf(measure),
        measure: wording.measure(measure),
        job: high.side.name,
        Job: capital(high.side.name),
        low: low.side.name,
        top: formatted(high.fact, context),
        bottom: formatted(low.fact, context),
        times: (high.value / low.value).toFixed(1),
        percent: `${((100 * (high.value - low.value)) / low.value).toFixed(0)}%`,
        difference: formatNumber((high.value - low.value) / (parts ?? 1), unit).replace(/%$/, ''),
        share: String(unit === 'percent'),
        period: parts !== null && query.period ? query.period : unit === 'USD/hour' ? 'hour' : 'year',
        parts: parts ?? 'none',
      }),
    ]),
    ...(chart ? { chart } : {}),
    winner: high.side.subject === low.side.subject ? high.fact.place : high.side.subject.id,
  };
}

/**
 * Adds up numbers of people or openings, or the pay of different jobs, such as a couple's.
 * @returns null for measures that cannot be added up, such as shares
 */
function totalOf(query: Query, measure: MeasureId, exact: readonly Exact[], context: AnswerContext): Answer | null {
  const { unit } = registry[measure];
  const areJobs = new Set(exact.map(({ side }) => side.subject)).size === exact.length;
  if (unit !== 'persons' && unit !== 'openings/year' && !(unit.startsWith('USD') && areJobs)) return null;
  const sum = exact.reduce((total, { value }) => total + value, 0);
  const pairs = exact.map(({ side, fact }) =>
    context.wording.say('compare', 'pair', { job: side.name, value: formatted(fact, context) }),
  );
  return computed(
    query,
    exact.map(({ side }) => side.subject),
    exact.map(({ fact }) => fact),
    context,
    [
      context.wording.say('compare', 'sum-total', {
        value: formatNumber(sum, unit),
        measure: context.wording.measure(measure),
        pairs: pairs.join(', '),
      }),
    ],
  );
}

/** How many people work in all jobs that match the predicates. */
function totalOfFitting(query: Query, context: AnswerContext): Answer {
  const { matching } = matchOccupations(query, context.dataset);
  const facts = eachLineOnce(matching).map(({ occupation }) => factOf('jobs', occupation, null, context));
  const sum = facts.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0);
  const line = context.wording.say('compare', 'sum-total-jobs', {
    value: formatNumber(sum, 'persons'),
    count: matching.length,
    filters: predicatesSaid(query.predicates, null, context) || 'none',
  });
  const answer = computed(query, [], facts.slice(0, 1), context, [line]);
  return { ...answer, kind: 'rank', facts: [] };
}

/** "How many times the average is that?": compares the pay of one job with that of all jobs. */
function againstAll(query: Query, computation: Computation, subject: Subject, context: AnswerContext): Answer | null {
  const all = context.dataset.subject(ALL_JOBS);
  const measure = measureOf(query);
  if (!all || subject === all || computation === 'total' || !isOfPay(measure)) return null;
  return ofSides(query, computation, sidesOf([subject, all], query, context), context);
}
