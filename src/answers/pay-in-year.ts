import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId } from '../knowledge/fact';
import { isPaidByHour, payInYear } from '../knowledge/measures/pay-over-years';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, factOf, formatted, refOf, subjectsOf } from './answer-context';
import { caveatLines, sourcesOf } from './caveats';
import { perUnit } from './figure-words';
import { formatGap, gapBetween } from './gap';
import { jobStart } from './job-name';
import { suggestionsFor } from './next-questions';

/** Earlier years have only the median. */
const MEDIANS: readonly MeasureId[] = ['salary', 'hourly'];

/**
 * The national median of one job in an earlier year, and how it has changed since.
 * @returns null if the question is about something else, or that year is not in the data
 */
export function answerPayInYear(query: Query, context: AnswerContext): Answer | null {
  const [subject, another] = subjectsOf(query, context);
  const isOfPay = query.measures.length > 0 && query.measures.every(measure => MEDIANS.includes(measure));
  if (!subject || another || !isOfPay || query.operation !== 'show' || query.places.length > 0) return null;
  const then =
    query.outside?.what === 'year' ? factOfYear(query.outside.mention, subject, query.measures, context) : null;
  if (then === null || then.value === null) return null;
  const now = factOf(then.measure, subject, null, context);
  const isLater = now.source !== then.source && !now.featured;
  const facts = isLater ? [then, now] : [then];
  return {
    outcome: 'answer',
    kind: 'fact',
    occupations: [refOf(subject)],
    text: [
      context.wording.say('fact', 'pay-then', {
        Job: jobStart(subject, context),
        value: formatted(then, context) + perUnit(then),
        source: context.wording.cited(then.source),
      }),
      ...(isLater ? sinceLine(then, now, context) : []),
      ...caveatLines({ ...query, places: [] }, facts, context),
    ].join('\n'),
    facts,
    winner: null,
    suggestions: suggestionsFor(subject, query.measures, context),
    sources: sourcesOf(facts),
  };
}

/** The median of a year with its source; by the hour if asked for, or if it is the only one. */
function factOfYear(
  mention: string,
  subject: Subject,
  measures: readonly MeasureId[],
  { dataset }: AnswerContext,
): Fact | null {
  const row = subject.line?.payByYear.find(([year]) => mention.includes(year));
  if (!row) return null;
  return payInYear(row, subject, measures[0] === 'hourly' || isPaidByHour([row]), dataset);
}

function sinceLine(then: Fact, now: Fact, context: AnswerContext): string[] {
  const gap = gapBetween(now, then);
  if (gap === null) return [];
  const direction = gap.amount === 0 ? 'same' : gap.amount > 0 ? 'more' : 'less';
  return [
    context.wording.say('fact', 'pay-since', {
      value: formatted(now, context),
      source: now.source,
      gap: formatGap(gap, now.unit, context.wording),
      direction,
    }),
  ];
}
