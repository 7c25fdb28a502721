import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { MOST_SHOWN, usualLimit } from '../query/limits';
import type { Query } from '../query/query';
import type { Answer, Table } from './answer';
import { type AnswerContext, factOf, formatted, refOf, stateSaid } from './answer-context';
import { capital } from './capital';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import type { Bars } from './chart';
import { barsOfStates } from './draw-chart';
import { jobName, jobStart } from './job-name';
import { rankedLabel, tabled } from './layout';
import { nextQuestion, suggestionsFor } from './next-questions';
import { inPeriod, partsFor } from './pay-in-period';
import { type StateOrder, stateMeasureOf } from './state-order';
import { askedOf, filtersOf, orderOf, type StatesAsked } from './states-asked';
import { statesSentence } from './states-said';

/** How many states a sentence names; more are shown as a list. */
const MOST_IN_SENTENCE = 5;

/** Orders the states by a figure of one job that is published by state; only those whose own figure matches the predicates. */
export function answerStates(query: Query, subject: Subject, context: AnswerContext): Answer {
  const asked = askedOf(query);
  const order = orderOf(query, subject, asked, context);
  const page = pageFact(query, subject, asked, context);
  const told = toldOf(query, order, page);
  const facts = [...firstStateFact(query, subject, asked, page, told, context), ...told];
  const laid = layOut(told, order, query, context);
  const hasMore = told.length > 0 && order.figures.length > query.offset + told.length;
  return {
    outcome: told.length > 0 || page ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: [refOf(subject)],
    text: [
      ...(page ? [pageLine(page, subject, context)] : []),
      ...(told.length > 0 ? statesLines(told, order, { query, asked, subject }, context, laid.lines) : []),
      ...(told.length === 0 && !page ? [emptyLine(query, order, subject, context)] : []),
      ...sourceLines(sourcesOf(told), context),
      ...caveatLines({ ...query, places: [] }, facts, context),
    ].join('\n'),
    ...(laid.chart ? { chart: laid.chart } : {}),
    ...(laid.table ? { table: laid.table } : {}),
    facts,
    winner: query.offset === 0 ? winnerOf(page, told) : null,
    suggestions: [
      ...(hasMore ? [nextQuestion('more', {}, context)] : []),
      ...suggestionsFor(subject, [asked.measure], context),
    ],
    sources: sourcesOf(facts),
  };
}

/** Figures of the states shown; none if a featured job has its own best state, unless a number of states was asked for. */
function toldOf(query: Query, { figures }: StateOrder, page: Fact | null): Fact[] {
  if (page && query.limit === null) return [];
  // A file contains all states.
  const limit = query.layout === 'csv' ? figures.length : Math.min(usualLimit(query), limitOf(query));
  return figures.slice(query.offset, query.offset + limit);
}

/** A picture, or the layout asked for. */
function layOut(
  told: readonly Fact[],
  order: StateOrder,
  query: Query,
  context: AnswerContext,
): { chart?: Bars | null; table?: Table; lines?: string[] } {
  if (told.length === 0) return {};
  if (query.layout !== null) return tabled(tableOf(told, order, query, context), query.layout);
  return { chart: told.length <= MOST_SHOWN ? barsOfStates(told, context) : null };
}

/** All states if all were asked for. */
function limitOf({ limit, layout }: Query): number {
  return layout !== null || (limit ?? 0) > MOST_SHOWN ? Number.POSITIVE_INFINITY : MOST_SHOWN;
}

/** The best state of a featured job, which is the whole answer unless a number of states was asked for. */
function pageFact(query: Query, subject: Subject, { measure, less }: StatesAsked, context: AnswerContext): Fact | null {
  if (
    less ||
    measure !== 'salary' ||
    query.offset > 0 ||
    query.predicates.length + query.withoutPlaces.length > 0 ||
    query.region
  )
    return null;
  const fact = factOf('best-state', subject, null, context);
  return fact.featured && fact.value !== null ? fact : null;
}

function pageLine(fact: Fact, subject: Subject, context: AnswerContext): string {
  return context.wording.say('rank', 'states-page', {
    Job: jobStart(subject, context),
    value: formatted(fact, context),
    source: context.wording.cited(fact.source),
  });
}

/** The measure whose value is the first state, for programs that read facts. */
function firstStateFact(
  { offset, region }: Query,
  subject: Subject,
  { measure, less }: StatesAsked,
  page: Fact | null,
  told: readonly Fact[],
  context: AnswerContext,
): Fact[] {
  if (page) return [page];
  const id = stateMeasureOf(measure, less ? 'ascending' : 'descending');
  const first = told[0];
  if (id === null || !first || offset > 0 || region) return [];
  const fact = factOf(id, subject, null, context);
  return fact.value === null ? [] : [{ ...fact, value: first.place ?? '' }];
}

function winnerOf(page: Fact | null, told: readonly Fact[]): string | null {
  return page && typeof page.value === 'string' ? page.value : (told[0]?.place ?? null);
}

function statesLines(
  told: readonly Fact[],
  order: StateOrder,
  { query, asked, subject }: { query: Query; asked: StatesAsked; subject: Subject },
  context: AnswerContext,
  laid: readonly string[] | undefined,
): string[] {
  const { wording } = context;
  const left = query.withoutPlaces.map(state => stateSaid(state, context)).join(', ');
  const without = left === '' ? [] : [wording.say('rank', 'states-left', { left })];
  const missing =
    order.missing > 0 && told.length > MOST_SHOWN
      ? [wording.say('rank', 'states-missing', { count: order.missing })]
      : [];
  const filters = filtersOf(query, context);
  const inParts = told.some(figure => partsFor(figure, query.period) !== null);
  const isPlain = filters === 'none' && query.layout === null && !query.region && !inParts;
  if (query.offset === 0 && told.length <= MOST_IN_SENTENCE && isPlain)
    return [[...without, statesSentence(told, subject, { less: asked.less }, context)].join(' ')];
  const head = wording.say('rank', 'states-head', {
    job: jobName(subject, context),
    place: query.region?.label ?? 'none',
    less: String(asked.less),
    measure: wording.measure(order.measure),
    filters,
    skip: query.offset,
  });
  const lines = told.map((figure, at) =>
    wording.say('rank', 'states-line', {
      rank: query.offset + at + 1,
      value: context.dataset.stateName(figure.place ?? ''),
      figure: inPeriod(figure, query.period, context),
    }),
  );
  return [...without, head, ...(query.layout === null ? lines : (laid ?? [])), ...missing];
}

function emptyLine(
  query: Query,
  { figures, all, measure }: StateOrder,
  subject: Subject,
  context: AnswerContext,
): string {
  const { wording } = context;
  if (figures.length > 0) return wording.say('rank', 'no-more', { filters: filtersOf(query, context) });
  if (all > 0) return wording.say('rank', 'states-none', { filters: filtersOf(query, context) });
  return wording.missing('outside', { measure: wording.measure(measure), job: jobName(subject, context) });
}

function tableOf(
  told: readonly Fact[],
  { measure }: StateOrder,
  { offset, layout }: Query,
  context: AnswerContext,
): Table {
  const { wording } = context;
  return {
    corner: wording.say('compare', 'corner-state'),
    columns: [capital(wording.measure(measure))],
    rows: told.map((figure, at) => ({
      label: rankedLabel(offset + at + 1, context.dataset.stateName(figure.place ?? ''), layout),
      cells: [formatted(figure, context)],
    })),
  };
}
