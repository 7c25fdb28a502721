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
import { buttonName, jobName, jobStart } from './job-name';
import { rankedLabel, tabled } from './layout';
import { nextQuestion, suggestionsFor } from './next-questions';
import { inPeriod, partsFor } from './pay-in-period';
import { type StateOrder, stateMeasureOf } from './state-order';
import { askedOf, filtersOf, orderOf, type StatesAsked } from './states-asked';
import { statesSentence } from './states-said';

/** How many states a sentence names; more are shown as a list. */
const MOST_IN_SENTENCE = 5;

/** The states of one job, in order. */
interface StatesOfJob {
  subject: Subject;
  /** The best state of a featured job. */
  page: Fact | null;
  shown: Fact[];
  facts: Fact[];
  lines: string[];
  chart?: Bars | null;
  table?: Table;
  hasMore: boolean;
}

/** Orders the states by a figure of one job that is published by state. Leaves out states whose figures do not match the predicates. */
export function answerStates(query: Query, subject: Subject, context: AnswerContext): Answer {
  const { page, shown, hasMore, chart, table, ...states } = statesOf(query, subject, context);
  return {
    ...partsInCommon([{ page, shown, hasMore, ...states }], query, context),
    ...(chart ? { chart } : {}),
    ...(table ? { table } : {}),
    winner: query.offset === 0 ? winnerOf(page, shown) : null,
    suggestions: [
      ...(hasMore ? [nextQuestion('more', {}, context)] : []),
      ...suggestionsFor(subject, [askedOf(query).measure], context),
    ],
  };
}

/** Orders the states for each of several jobs, one after the other, in sentences. */
export function answerStatesOfEach(query: Query, subjects: readonly Subject[], context: AnswerContext): Answer {
  const each = subjects.map(subject => statesOf({ ...query, layout: null }, subject, context));
  const names = subjects.slice(0, 3).map(subject => buttonName(subject, context));
  return {
    ...partsInCommon(each, query, context),
    winner: null,
    suggestions: [
      ...(each.some(({ hasMore }) => hasMore) ? [nextQuestion('more', {}, context)] : []),
      ...names.map(job => nextQuestion('about', { job }, context)),
    ],
  };
}

function statesOf(query: Query, subject: Subject, context: AnswerContext): StatesOfJob {
  const asked = askedOf(query);
  const order = orderOf(query, subject, asked, context);
  const page = pageFact(query, subject, asked, context);
  const shown = shownOf(query, order, page);
  const { lines, ...laid } = layOut(shown, order, query, context);
  return {
    ...laid,
    subject,
    page,
    shown,
    facts: [...firstStateFact(query, subject, asked, page, shown, context), ...shown],
    lines: [
      ...(page ? [pageLine(page, subject, context)] : []),
      ...(shown.length > 0 ? statesLines(shown, order, { query, asked, subject }, context, lines) : []),
      ...(shown.length === 0 && !page ? [emptyLine(query, order, subject, context)] : []),
    ],
    hasMore: shown.length > 0 && order.figures.length > query.offset + shown.length,
  };
}

/** What answers about one job and about several have in common. */
function partsInCommon(
  each: readonly StatesOfJob[],
  query: Query,
  context: AnswerContext,
): Omit<Answer, 'winner' | 'suggestions'> {
  const facts = each.flatMap(states => states.facts);
  return {
    outcome: each.some(({ shown, page }) => shown.length > 0 || page) ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: each.map(({ subject }) => refOf(subject)),
    text: [
      ...each.flatMap(({ lines }) => lines),
      ...sourceLines(sourcesOf(each.flatMap(({ shown }) => shown)), context),
      ...caveatLines({ ...query, places: [] }, facts, context),
    ].join('\n'),
    facts,
    sources: sourcesOf(facts),
  };
}

/** Figures of the states shown; none if a featured job has its own best state, unless a number of states was asked for. */
function shownOf(query: Query, { figures }: StateOrder, page: Fact | null): Fact[] {
  if (page && query.limit === null) return [];
  // A CSV file contains all states.
  const limit = query.layout === 'csv' ? figures.length : Math.min(usualLimit(query), limitOf(query));
  return figures.slice(query.offset, query.offset + limit);
}

/** A chart, or the layout that the question asks for. */
function layOut(
  shown: readonly Fact[],
  order: StateOrder,
  query: Query,
  context: AnswerContext,
): { chart?: Bars | null; table?: Table; lines?: string[] } {
  if (shown.length === 0) return {};
  if (query.layout !== null) return tabled(tableOf(shown, order, query, context), query.layout);
  return { chart: shown.length <= MOST_SHOWN ? barsOfStates(shown, context) : null };
}

/** No limit for a layout such as a table, or if the question asks for more states than a list shows. */
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

/** The fact whose value is the first state (such as "best-state"), for programs that read facts. */
function firstStateFact(
  { offset, region }: Query,
  subject: Subject,
  { measure, less }: StatesAsked,
  page: Fact | null,
  shown: readonly Fact[],
  context: AnswerContext,
): Fact[] {
  if (page) return [page];
  const id = stateMeasureOf(measure, less ? 'ascending' : 'descending');
  const first = shown[0];
  if (id === null || !first || offset > 0 || region) return [];
  const fact = factOf(id, subject, null, context);
  return fact.value === null ? [] : [{ ...fact, value: first.place ?? '' }];
}

function winnerOf(page: Fact | null, shown: readonly Fact[]): string | null {
  return page && typeof page.value === 'string' ? page.value : (shown[0]?.place ?? null);
}

function statesLines(
  shown: readonly Fact[],
  order: StateOrder,
  { query, asked, subject }: { query: Query; asked: StatesAsked; subject: Subject },
  context: AnswerContext,
  laid: readonly string[] | undefined,
): string[] {
  const { wording } = context;
  const left = query.withoutPlaces.map(state => stateSaid(state, context)).join(', ');
  const without = left === '' ? [] : [wording.say('rank', 'states-left', { left })];
  const missing =
    order.missing > 0 && shown.length > MOST_SHOWN
      ? [wording.say('rank', 'states-missing', { count: order.missing })]
      : [];
  const filters = filtersOf(query, context);
  const inParts = shown.some(figure => partsFor(figure, query.period) !== null);
  const isPlain = filters === 'none' && query.layout === null && !query.region && !inParts;
  if (query.offset === 0 && shown.length <= MOST_IN_SENTENCE && isPlain)
    return [[...without, statesSentence(shown, subject, { less: asked.less }, context)].join(' ')];
  const head = wording.say('rank', 'states-head', {
    job: jobName(subject, context),
    place: query.region?.label ?? 'none',
    less: String(asked.less),
    measure: wording.measure(order.measure),
    filters,
    skip: query.offset,
  });
  const lines = shown.map((figure, at) =>
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
  shown: readonly Fact[],
  { measure }: StateOrder,
  { offset, layout }: Query,
  context: AnswerContext,
): Table {
  const { wording } = context;
  return {
    corner: wording.say('compare', 'corner-state'),
    columns: [capital(wording.measure(measure))],
    rows: shown.map((figure, at) => ({
      label: rankedLabel(offset + at + 1, context.dataset.stateName(figure.place ?? ''), layout),
      cells: [formatted(figure, context)],
    })),
  };
}
