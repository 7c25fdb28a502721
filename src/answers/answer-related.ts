import type { Occupation, Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { isMilitary } from '../knowledge/groups';
import { isNumeric } from '../knowledge/measures/registry';
import { MOST_SHOWN, STANDARD_LIMIT } from '../query/limits';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, factOf, formatted, publishedFact, refOf } from './answer-context';
import { comparabilityLines, readingLines, sourceLines, sourcesOf } from './caveats';
import { barsOf } from './draw-chart';
import { formatNumber, labelInSentence } from './format-value';
import { buttonName, jobName, jobStart, listName } from './job-name';
import { nationalLines, whereTold } from './national-figures';
import { type FoundBy, isSchooling, jobsAfter } from './next-jobs';
import { inOrder } from './next-jobs-in-order';
import { nextQuestion } from './next-questions';
import { byTheYear, payGap, payInList, payOf } from './pay-in-lists';
import { predicatesSaid } from './predicates-said';
import { relatedJobs } from './related-jobs';

/** A related job with its figures. */
interface Row {
  job: Occupation;
  pay: Fact;
  growth: Fact;
  education: Fact;
  /** Figures that the question asks for, besides those that every line has. */
  beside: Fact[];
}

/**
 * Lists O*NET's related occupations that match the predicates, each BLS line once, with growth, pay, and how it compares with the pay
 * of the job. For a career move, jobs that pay as much or more come first, unless another order is asked for.
 */
export function answerRelated(query: Query, from: Subject, context: AnswerContext): Answer {
  const kind = query.operation === 'move' ? 'move' : 'related';
  const place = query.places[0] ?? null;
  const own = payOf(from, place, context);
  const { jobs, basis } = jobsAfter(query, from, context);
  const all = jobs.map(job => rowOf(job, query, context));
  const ordered = inOrder(all, { from, own }, query, context);
  const limit = Math.min(query.limit ?? STANDARD_LIMIT, MOST_SHOWN);
  const rows = ordered.slice(query.offset, query.offset + limit);
  const withEducation = asksEducation(query);
  const facts = [own, ...rows.flatMap(row => factsOf(row, withEducation))];
  const listed =
    basis === 'group' || basis === 'conditions'
      ? []
      : [factOf(basis === 'skills' ? 'skills' : 'related', from, null, context).source];
  const sources = rows.length > 0 ? [...listed, ...sourcesOf(facts)] : [];
  const chart = rows.length > 0 ? chartOf(from, own, rows, context) : null;
  return {
    outcome: rows.length > 0 ? 'answer' : 'no-data',
    kind,
    occupations: [from, ...rows.map(({ job }) => job)].map(refOf),
    text: [
      headOf(kind, (rows.length > 0 ? HEADS : NOTHING)[basis], { query, from, own, context }),
      ...rows.map(row => lineOf(row, own, { withEducation, place }, context)),
      ...sourceLines(sources, context),
      ...(rows.length > 0 ? [...nationalLines(query, facts, context), ...comparabilityLines(facts, context)] : []),
      ...readingLines(query, context),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: suggestionsAfter(from, rows, ordered.length > query.offset + rows.length, context),
    sources,
  };
}

/** Wordings of the heading, by how the jobs were found, and of the reply if there are none. */
const HEADS: Record<FoundBy, string> = {
  related: 'head',
  beyond: 'beyond',
  skills: 'by-skills',
  group: 'by-group',
  conditions: 'by-conditions',
  none: 'none',
};
const NOTHING: Record<FoundBy, string> = {
  related: 'none-fit',
  beyond: 'none-fit',
  skills: 'none-fit',
  group: 'none-fit',
  conditions: 'none-fit',
  none: 'none',
};

function headOf(
  kind: 'move' | 'related',
  key: string,
  { query, from, own, context }: { query: Query; from: Subject; own: Fact; context: AnswerContext },
): string {
  return context.wording.say(kind, key, {
    job: jobName(from, context),
    place: whereTold(own, query.places[0] ?? null, context),
    pay: own.value === null ? 'none' : formatted(own, context),
    unit: byTheYear({ fact: own }) ? 'year' : 'hour',
    featured: String(own.featured === true),
    military: String(from.type === 'occupation' && isMilitary(from.soc)),
    count: relatedJobs(from, context).length,
    filters: predicatesSaid(query.predicates, query.places[0] ?? null, context) || 'none',
  });
}

function factsOf({ pay, growth, education, beside }: Row, withEducation: boolean): Fact[] {
  return [pay, growth, ...(withEducation ? [education] : []), ...beside];
}

function suggestionsAfter(from: Subject, rows: readonly Row[], hasMore: boolean, context: AnswerContext): string[] {
  const names = rows.slice(0, 3).map(({ job }) => ({ from: buttonName(from, context), to: buttonName(job, context) }));
  return [
    ...names.map(name => nextQuestion('move', name, context)),
    ...(hasMore && rows.length > 0 ? [nextQuestion('more', {}, context)] : []),
  ];
}

function rowOf(job: Occupation, query: Query, context: AnswerContext): Row {
  const { places } = query;
  return {
    job,
    pay: payOf(job, places[0] ?? null, context),
    growth: factOf('growth', job, null, context),
    education: factOf('education', job, null, context),
    beside: figuresAsked(query).map(measure => publishedFact(measure, job, places[0] ?? null, context)),
  };
}

function asksEducation({ predicates, measures }: Query): boolean {
  return measures.some(isSchooling) || predicates.some(({ type }) => type === 'education');
}

/** Figures that every line of a list shows. */
const IN_EVERY_LINE: readonly MeasureId[] = ['salary', 'hourly', 'growth'];

/** Figures that the question asks for, besides those that every line has. */
function figuresAsked({ order, measures }: Query): MeasureId[] {
  const asked = new Set([...(order.measure === null ? [] : [order.measure]), ...measures]);
  return [...asked].filter(measure => isNumeric(measure) && !IN_EVERY_LINE.includes(measure));
}

function lineOf(
  { job, pay, growth, education, beside }: Row,
  own: Fact,
  { withEducation, place }: { withEducation: boolean; place: StateCode | null },
  context: AnswerContext,
): string {
  const { wording, dataset } = context;
  const shown = beside.flatMap(fact =>
    fact.value === null ? [] : [`${wording.shortName(fact.measure)} ${formatted(fact, context)}`],
  );
  return wording.say('move', 'job', {
    job: listName(job),
    pay: payInList(pay, place, context),
    change: changeOf(own, pay, context),
    growth: formatted(growth, context),
    figures: shown.length === 0 ? 'none' : shown.join(', '),
    education:
      withEducation && education.value !== null
        ? labelInSentence(education, { stateName: dataset.stateName, wording })
        : 'none',
  });
}

function chartOf(from: Subject, own: Fact, rows: readonly Row[], context: AnswerContext) {
  const bars = [
    { label: jobStart(from, context), fact: own },
    ...rows.filter(({ pay }) => pay.place === own.place).map(({ job, pay }) => ({ label: listName(job), fact: pay })),
  ];
  return barsOf(bars.filter(byTheYear), context);
}

/** "+$9,236", "at least $2,850 less"; "none" if unknown. */
function changeOf(before: Fact, after: Fact, { wording }: AnswerContext): string {
  const gap = payGap(after, before);
  if (gap === null) return 'none';
  return wording.say('move', 'change', {
    amount: formatNumber(Math.abs(gap.amount), after.unit),
    less: String(gap.amount < 0),
    atLeast: String(gap.atLeast),
  });
}
