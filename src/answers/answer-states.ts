import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { MOST_SHOWN, usualLimit } from '../query/limits';
import type { Query } from '../query/query';
import type { Answer, Table } from './answer';
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
import { factOf, formatted, refOf, stateSaid, type Toolbox } from './toolbox';

/** How many states a sentence names; more are shown as a list. */
const MOST_IN_SENTENCE = 5;

/** Orders the states by a figure of one job that is published by state; only those whose own figure matches the predicates. */
export function answerStates(query: Query, subject: Subject, toolbox: Toolbox): Answer {
  const asked = askedOf(query);
  const order = orderOf(query, subject, asked, toolbox);
  const page = pageFact(query, subject, asked, toolbox);
  const told = toldOf(query, order, page);
  const facts = [...firstStateFact(query, subject, asked, page, told, toolbox), ...told];
  const laid = layOut(told, order, query, toolbox);
  const hasMore = told.length > 0 && order.figures.length > query.offset + told.length;
  return {
    outcome: told.length > 0 || page ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: [refOf(subject)],
    text: [
      ...(page ? [pageLine(page, subject, toolbox)] : []),
      ...(told.length > 0 ? statesLines(told, order, { query, asked, subject }, toolbox, laid.lines) : []),
      ...(told.length === 0 && !page ? [emptyLine(query, order, subject, toolbox)] : []),
      ...sourceLines(sourcesOf(told), toolbox),
      ...caveatLines({ ...query, places: [] }, facts, toolbox),
    ].join('\n'),
    ...(laid.chart ? { chart: laid.chart } : {}),
    ...(laid.table ? { table: laid.table } : {}),
    facts,
    winner: query.offset === 0 ? winnerOf(page, told) : null,
    suggestions: [
      ...(hasMore ? [nextQuestion('more', {}, toolbox)] : []),
      ...suggestionsFor(subject, [asked.measure], toolbox),
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
  toolbox: Toolbox,
): { chart?: Bars | null; table?: Table; lines?: string[] } {
  if (told.length === 0) return {};
  if (query.layout !== null) return tabled(tableOf(told, order, query, toolbox), query.layout);
  return { chart: told.length <= MOST_SHOWN ? barsOfStates(told, toolbox) : null };
}

/** All states if all were asked for. */
function limitOf({ limit, layout }: Query): number {
  return layout !== null || (limit ?? 0) > MOST_SHOWN ? Number.POSITIVE_INFINITY : MOST_SHOWN;
}

/** The best state of a featured job, which is the whole answer unless a number of states was asked for. */
function pageFact(query: Query, subject: Subject, { measure, less }: StatesAsked, toolbox: Toolbox): Fact | null {
  if (
    less ||
    measure !== 'salary' ||
    query.offset > 0 ||
    query.predicates.length + query.withoutPlaces.length > 0 ||
    query.region
  )
    return null;
  const fact = factOf('best-state', subject, null, toolbox);
  return fact.featured && fact.value !== null ? fact : null;
}

function pageLine(fact: Fact, subject: Subject, toolbox: Toolbox): string {
  return toolbox.wording.say('rank', 'states-page', {
    Job: jobStart(subject, toolbox),
    value: formatted(fact, toolbox),
    source: toolbox.wording.cited(fact.source),
  });
}

/** The measure whose value is the first state, for programs that read facts. */
function firstStateFact(
  { offset, region }: Query,
  subject: Subject,
  { measure, less }: StatesAsked,
  page: Fact | null,
  told: readonly Fact[],
  toolbox: Toolbox,
): Fact[] {
  if (page) return [page];
  const id = stateMeasureOf(measure, less ? 'ascending' : 'descending');
  const first = told[0];
  if (id === null || !first || offset > 0 || region) return [];
  const fact = factOf(id, subject, null, toolbox);
  return fact.value === null ? [] : [{ ...fact, value: first.place ?? '' }];
}

function winnerOf(page: Fact | null, told: readonly Fact[]): string | null {
  return page && typeof page.value === 'string' ? page.value : (told[0]?.place ?? null);
}

function statesLines(
  told: readonly Fact[],
  order: StateOrder,
  { query, asked, subject }: { query: Query; asked: StatesAsked; subject: Subject },
  toolbox: Toolbox,
  laid: readonly string[] | undefined,
): string[] {
  const { wording } = toolbox;
  const left = query.withoutPlaces.map(state => stateSaid(state, toolbox)).join(', ');
  const without = left === '' ? [] : [wording.say('rank', 'states-left', { left })];
  const missing =
    order.missing > 0 && told.length > MOST_SHOWN
      ? [wording.say('rank', 'states-missing', { count: order.missing })]
      : [];
  const filters = filtersOf(query, toolbox);
  const inParts = told.some(figure => partsFor(figure, query.period) !== null);
  const isPlain = filters === 'none' && query.layout === null && !query.region && !inParts;
  if (query.offset === 0 && told.length <= MOST_IN_SENTENCE && isPlain)
    return [[...without, statesSentence(told, subject, { less: asked.less }, toolbox)].join(' ')];
  const head = wording.say('rank', 'states-head', {
    job: jobName(subject, toolbox),
    place: query.region?.label ?? 'none',
    less: String(asked.less),
    measure: wording.measure(order.measure),
    filters,
    skip: query.offset,
  });
  const lines = told.map((figure, at) =>
    wording.say('rank', 'states-line', {
      rank: query.offset + at + 1,
      value: toolbox.dataset.stateName(figure.place ?? ''),
      figure: inPeriod(figure, query.period, toolbox),
    }),
  );
  return [...without, head, ...(query.layout === null ? lines : (laid ?? [])), ...missing];
}

function emptyLine(query: Query, { figures, all, measure }: StateOrder, subject: Subject, toolbox: Toolbox): string {
  const { wording } = toolbox;
  if (figures.length > 0) return wording.say('rank', 'no-more', { filters: filtersOf(query, toolbox) });
  if (all > 0) return wording.say('rank', 'states-none', { filters: filtersOf(query, toolbox) });
  return wording.missing('outside', { measure: wording.measure(measure), job: jobName(subject, toolbox) });
}

function tableOf(told: readonly Fact[], { measure }: StateOrder, { offset, layout }: Query, toolbox: Toolbox): Table {
  const { wording } = toolbox;
  return {
    corner: wording.say('compare', 'corner-state'),
    columns: [capital(wording.measure(measure))],
    rows: told.map((figure, at) => ({
      label: rankedLabel(offset + at + 1, toolbox.dataset.stateName(figure.place ?? ''), layout),
      cells: [formatted(figure, toolbox)],
    })),
  };
}
