import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { isIndustry } from '../knowledge/industries';
import { publishedPlace, measures as registry } from '../knowledge/measures/registry';
import { likesIn } from '../query/likes';
import { MOST_LISTED, MOST_SHOWN, STANDARD_LIMIT } from '../query/limits';
import { gradedTraits, isTechnology, predicatesOf } from '../query/predicate';
import type { Query } from '../query/query';
import {
  type SelectedOccupation,
  type Selection,
  selectOccupations,
  sourcesOfPredicates,
} from '../query/select-occupations';
import type { Answer, Table } from './answer';
import { type AnswerContext, factOf, formatted, inPlace, publishedFact, refOf, stateSaid } from './answer-context';
import { capital } from './capital';
import { basisLines, comparabilityLines, industryLines, sourceLines, sourcesOf } from './caveats';
import { barsOf } from './draw-chart';
import { aboutOf } from './figure-words';
import { buttonName, listName } from './job-name';
import { rankedLabel, tabled } from './layout';
import { majorLines } from './majors-said';
import { nationalLines } from './national-figures';
import { nextQuestion } from './next-questions';
import { byTheYear, payInList, payOf, whereElse } from './pay-in-lists';
import { inPeriod } from './pay-in-period';
import { beyondTopCode, predicatesSaid } from './predicates-said';

/** How many measures a line shows besides the one that orders the jobs; more do not fit. */
const MOST_BESIDE = 3;

/** If more than this share of jobs have no figure, the reply says how many are not ranked. */
const MANY_UNKNOWN = 0.1;

/** One job of a list, with the figure that orders it and the others asked for. */
interface Row {
  rank: number;
  selected: SelectedOccupation;
  /** The figure that orders the list; or pay, if no figure does. */
  fact: Fact;
  beside: Fact[];
}

/** Lists jobs at the top or bottom of a measure, or with certain traits; each BLS line once. */
export function answerRank(query: Query, context: AnswerContext): Answer {
  const { dataset } = context;
  const selection = selectOccupations(query, dataset);
  const limit = Math.min(query.limit ?? STANDARD_LIMIT, MOST_LISTED);
  const rows = rowsOf(query, selection, limit, context);
  const { measure, selected } = selection;
  const facts = [...rows.flatMap(({ fact, beside }) => [fact, ...beside]), ...besideFacts(query, context)];
  const searchSources = sourcesOfPredicates(query, dataset);
  const figureSources = sourcesOf(facts);
  const sources = [
    ...new Set(measure === null ? [...searchSources, ...figureSources] : [...figureSources, ...searchSources]),
  ];
  const laid = layOut(rows, query, measure, context);
  const lines = query.layout === null ? rows.map(row => lineOf(row, query, measure, context)) : (laid.lines ?? []);
  const chart = query.layout === null ? chartOf(rows, query, measure, context) : null;
  const hasMore = selected.length > query.offset + limit;
  return {
    outcome: rows.length > 0 ? 'answer' : 'no-data',
    kind: measure === null ? 'find' : 'rank',
    occupations: rows.map(({ selected }) => refOf(selected.entry.occupation)),
    text: [
      ...noticesOf(query, limit, context),
      ...(rows.length === 0
        ? [emptyLine(query, selected.length > 0, context)]
        : [headOf(query, selection, rows.length, context), ...lines, ...sourceLines(sources, context)]),
      ...nationalLines(query, facts, context),
      ...industryLines(query, context),
      ...comparabilityLines(facts, context),
      ...basisLines(
        facts.filter(({ basis }) => basis?.why === 'shared'),
        context,
      ),
      ...(rows.length > 0 ? leftOutLine(selection, context) : []),
      ...majorLines(query.predicates, context),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    ...(laid.table ? { table: laid.table } : {}),
    facts,
    winner: query.offset === 0 && measure !== null ? (rows[0]?.selected.entry.id ?? null) : null,
    suggestions: suggestionsAfter(rows, hasMore, context),
    sources,
  };
}

function suggestionsAfter(rows: readonly Row[], hasMore: boolean, context: AnswerContext): string[] {
  const jobs = rows.slice(0, 3).map(({ selected }) => buttonName(selected.entry.occupation, context));
  return [
    ...jobs.map(job => nextQuestion('about', { job }, context)),
    ...(hasMore ? [nextQuestion('more', {}, context)] : []),
  ];
}

function layOut(rows: readonly Row[], query: Query, measure: MeasureId | null, context: AnswerContext) {
  if (query.layout === null || rows.length === 0) return {};
  return tabled(tableOf(rows, query, measure, context), query.layout);
}

function rowsOf(query: Query, { measure, selected }: Selection, limit: number, context: AnswerContext): Row[] {
  const place = query.places[0] ?? null;
  const main = measure ?? 'salary';
  const others = query.measures.filter(id => id !== main && id !== query.order.measure).slice(0, MOST_BESIDE);
  return selected.slice(query.offset, query.offset + limit).map((match, at) => ({
    rank: query.offset + at + 1,
    selected: match,
    fact: measure === null ? payOf(match.entry.occupation, place, context) : match.fact,
    beside: others.map(id => publishedFact(id, match.entry.occupation, place, context)),
  }));
}

/** The figures of other jobs that the listed ones must be above, below or near; the heading names them. */
function besideFacts({ predicates, places }: Query, context: AnswerContext): Fact[] {
  return predicatesOf('beside', predicates).flatMap(({ measure, subject: id }) => {
    const subject = context.dataset.subject(id);
    return subject ? [factOf(measure, subject, publishedPlace(measure, places[0] ?? null, subject), context)] : [];
  });
}

/** Says which parts of the question the list ignores. */
function noticesOf({ predicates, places, limit }: Query, most: number, context: AnswerContext): string[] {
  const { wording } = context;
  const [first, another] = places;
  return [
    ...(limit !== null && limit > most ? [wording.say('rank', 'limited', { limit: most, count: limit })] : []),
    ...(first !== undefined && another !== undefined
      ? [wording.say('rank', 'one-place', { place: stateSaid(first, context) })]
      : []),
    ...beyondTopCode(predicates, context),
  ];
}

/** Says that no job, or no further job, matches the conditions of a search. */
export function emptyLine({ predicates, places }: Query, isEnd: boolean, context: AnswerContext): string {
  const filters = predicatesSaid(predicates, places[0] ?? null, context) || 'none';
  return context.wording.say('rank', isEnd ? 'no-more' : 'none', { filters });
}

/** The heading of jobs in order of their fit: to traits or several likes, to areas of work alone, or to technologies alone. */
function headOfFits(predicates: Query['predicates']): string {
  const wanted = gradedTraits(predicates);
  if (wanted.length === 0) return likesIn(predicates) ? 'head' : 'head-area';
  return wanted.every(({ trait }) => isTechnology(trait)) ? 'head-technology' : 'head';
}

function headOf(query: Query, { measure, selected }: Selection, rows: number, context: AnswerContext): string {
  const { wording } = context;
  const place = query.places[0] ?? null;
  const filters = predicatesSaid(query.predicates, place, context) || 'none';
  const rest = { filters, skip: query.offset, count: selected.length };
  if (measure === null) {
    const head = headOfFits(query.predicates);
    return wording.say('find', head, { ...rest, place: inPlace(place, context) });
  }
  const about = aboutOf(measure);
  return wording.say('rank', 'head', {
    ...rest,
    // How many fit says something only about a search with conditions.
    some: filters === 'none' || rows >= selected.length ? 'all' : String(rows),
    about: about === 'pay' && measure !== 'salary' && measure !== 'hourly' ? 'other' : about,
    less: String(query.order.direction === 'ascending'),
    measure: wording.measure(measure),
    // A list of jobs in an industry names it even if the measure is not published by industry.
    place: inPlace(isIndustry(place) ? place : publishedPlace(measure, place), context),
    of: about === 'pay' && measure !== 'salary' ? wording.measure(measure) : 'none',
  });
}

/** The title of a job in a list. If its people are counted together with those of other jobs, the title of the row that counts them. */
function titleOf({ selected: { entry }, fact }: Row): string {
  return fact.basis?.why === 'combined' && entry.line.peopleOf !== null
    ? entry.line.peopleOf
    : listName(entry.occupation);
}

function lineOf(row: Row, query: Query, measure: MeasureId | null, context: AnswerContext): string {
  const { wording } = context;
  const { rank, fact, beside } = row;
  const value = measure === null ? payInList(fact, placeOf(query), context) : inPeriod(fact, query.period, context);
  const figures = beside.map(one =>
    wording.say('rank', 'figure', { measure: wording.measure(one.measure), value: cellOf(one, query, context) }),
  );
  return wording.say(measure === null ? 'find' : 'rank', fact.value === null ? 'line-unpaid' : 'line', {
    rank,
    job: titleOf(row),
    value: [value, ...figures].join(', '),
  });
}

/** All rows as a table, with a column for the figure that orders them and one for each other measure asked for. */
function tableOf(rows: readonly Row[], query: Query, measure: MeasureId | null, context: AnswerContext): Table {
  const { wording } = context;
  const columns = [measure ?? 'salary', ...(rows[0]?.beside.map(fact => fact.measure) ?? [])];
  return {
    corner: wording.say('compare', 'corner-job'),
    columns: columns.map(
      id => capital(wording.measure(id)) + inPlace(publishedPlace(id, query.places[0] ?? null), context),
    ),
    rows: rows.map(row => ({
      label: rankedLabel(row.rank, titleOf(row), query.layout),
      cells: [row.fact, ...row.beside].map(fact => cellOf(fact, query, context)),
    })),
  };
}

/** Formats a figure, with a note if it is national although the list is about a place. */
function cellOf(fact: Fact, query: Query, context: AnswerContext): string {
  const place = publishedPlace(fact.measure, placeOf(query));
  return formatted(fact, context) + (fact.value === null ? '' : whereElse(fact, place, context));
}

function placeOf({ places }: Query): StateCode | null {
  return places[0] ?? null;
}

function chartOf(rows: readonly Row[], query: Query, measure: MeasureId | null, context: AnswerContext) {
  if (measure !== null && registry[measure].shape !== 'number') return null;
  const bars = rows.map(row => ({ label: `${row.rank}. ${titleOf(row)}`, fact: row.fact }));
  const isOfPlace = ({ fact }: { fact: Fact }) => fact.place === publishedPlace('salary', placeOf(query));
  const drawn = measure === null ? bars.filter(bar => byTheYear(bar) && isOfPlace(bar)) : bars;
  return barsOf(drawn.slice(0, MOST_SHOWN), context);
}

/** Says how many jobs have no figure, if they are many. */
function leftOutLine({ measure, selected, unknown }: Selection, { wording }: AnswerContext): string[] {
  const many = measure !== null && unknown > MANY_UNKNOWN * (selected.length + unknown);
  return many ? [wording.say('rank', 'left-out', { count: unknown })] : [];
}
