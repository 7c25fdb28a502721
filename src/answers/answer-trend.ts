import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { isPaidByHour, payInYear, percentChange } from '../knowledge/measures/pay-over-years';
import type { YearRow } from '../knowledge/schema/bls-line';
import type { Operation, Query } from '../query/query';
import type { Answer, Table } from './answer';
import { answerCompare } from './answer-compare';
import { type AnswerContext, formatted, refOf, subjectsOf } from './answer-context';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { payByYearOf } from './draw-chart';
import { directionOf, perUnit } from './figure-words';
import { formatNumber, NOT_AVAILABLE } from './format-value';
import { gapBetween } from './gap';
import { jobName, jobStart } from './job-name';
import { tabled } from './layout';
import { nationalLines } from './national-figures';
import { suggestionsFor } from './next-questions';

const ASKING: readonly Operation[] = ['show', 'overview', 'compare', 'compute'];

/** With at most this many jobs, the reply has a table with a column for each job and a row for each year. */
const MOST_COLUMNS = 3;

/**
 * Says how the national median of one job or several changed over the years in the data.
 * @returns null if the question is about something else, or fewer than two years are known
 */
export function answerTrend(query: Query, context: AnswerContext): Answer | null {
  const { operation, measures, outside, unclear } = query;
  const [measure, more] = measures;
  const asksTrend = measure === 'pay-trend' && more === undefined && (outside === null || outside.what === 'year');
  if (!asksTrend || unclear !== null || !ASKING.includes(operation)) return null;
  const subjects = subjectsOf(query, context);
  const [only, another] = subjects;
  if (!only) return null;
  return another ? sideBySide(query, subjects, context) : trendOf(query, only, context);
}

function trendOf(query: Query, subject: Subject, context: AnswerContext): Answer | null {
  const all = subject.line?.payByYear ?? [];
  const rows = since(query, all);
  const facts = medians(rows, subject, query.period === 'hour', context);
  const [first, last] = [facts[0], facts.at(-1)];
  if (!first || !last || first === last) return null;
  const change = changeBetween(first, last);
  const chart = query.layout === null ? payByYearOf(facts, yearsOf(rows), context) : null;
  const laid = query.layout === null ? {} : tabled(tableOf([subject], [facts], yearsOf(rows), context), query.layout);
  const years = chart || query.layout !== null ? [] : [yearsLine(facts, yearsOf(rows), context)];
  return {
    outcome: 'answer',
    kind: 'fact',
    occupations: [refOf(subject)],
    text: [
      ...knownYearsLines(query, all, context),
      changeLine(first, last, change, subject, context),
      ...years,
      ...(laid.lines ?? []),
      ...nationalLines(query, [change], context),
      ...caveatLines(query, [change, ...(change.value === null ? [first] : [])], context),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    ...(laid.table ? { table: laid.table } : {}),
    facts: [change, ...facts],
    winner: null,
    suggestions: suggestionsFor(subject, ['pay-trend', 'salary'], context),
    sources: sourcesOf(facts),
  };
}

/** For several jobs: says whose pay rose most, then gives the median of each by year. */
function sideBySide(query: Query, subjects: readonly Subject[], context: AnswerContext): Answer {
  const compared = answerCompare({ ...query, operation: 'compare', outside: null }, context);
  const rows = subjects.map(({ line }) => line?.payByYear ?? []);
  const byHour = query.period === 'hour' || rows.some(isPaidByHour);
  const facts = subjects.map((subject, at) => medians(rows[at] ?? [], subject, byHour, context));
  const years = [...new Set(rows.flatMap(yearsOf))].sort();
  const isTable = subjects.length <= MOST_COLUMNS && query.layout === null && compared.outcome === 'answer';
  const shown = isTable ? [...compared.facts, ...facts.flat()] : compared.facts;
  const sources = sourcesOf(shown).sort();
  const [cited] = sourceLines(compared.sources, context);
  const lines = compared.text.split('\n').flatMap(line => (line === cited ? sourceLines(sources, context) : line));
  return {
    ...compared,
    text: lines.join('\n'),
    ...(isTable ? { table: tableOf(subjects, facts, years, context) } : {}),
    facts: shown,
    sources,
  };
}

/** The rows from the year asked for on, if it is known and not the last one; otherwise all rows. */
function since({ outside }: Query, rows: readonly YearRow[]): readonly YearRow[] {
  const at = outside === null ? -1 : rows.findIndex(([year]) => outside.mention.includes(year));
  return at < 0 || at === rows.length - 1 ? rows : rows.slice(at);
}

/** Names the known years if others were asked for. */
function knownYearsLines({ outside }: Query, rows: readonly YearRow[], { wording }: AnswerContext): string[] {
  const years = yearsOf(rows);
  if (outside === null || years.some(year => outside.mention.includes(year))) return [];
  return [wording.say('fact', 'trend-held', { before: years[0] ?? '', after: years.at(-1) ?? '' })];
}

function yearsOf(rows: readonly YearRow[]): string[] {
  return rows.map(([year]) => year);
}

function medians(rows: readonly YearRow[], subject: Subject, byHour: boolean, { dataset }: AnswerContext): Fact[] {
  const inHours = byHour || isPaidByHour(rows);
  return rows.map(row => payInYear(row, subject, inHours, dataset));
}

/** The change as a fact; it has no value if a figure is missing or top-coded. */
function changeBetween(first: Fact, last: Fact): Fact {
  const isKnown = typeof first.value === 'number' && typeof last.value === 'number' && !first.atLeast && !last.atLeast;
  const sources = [first.source, last.source];
  return {
    occupation: first.occupation,
    measure: 'pay-trend',
    place: null,
    value: isKnown ? percentChange(Number(first.value), Number(last.value)) : null,
    unit: 'percent',
    source: sources.join('; '),
    sources,
    ...(isKnown ? {} : { missing: 'suppressed' }),
    ...(first.basis ? { basis: first.basis } : {}),
  };
}

function changeLine(first: Fact, last: Fact, change: Fact, subject: Subject, context: AnswerContext): string {
  const { wording } = context;
  const gap = gapBetween(last, first);
  const isKnown = change.value !== null && gap !== null;
  return wording.say('fact', 'trend', {
    job: jobName(subject, context),
    Job: jobStart(subject, context),
    direction: isKnown ? directionOf(gap.amount) : 'unknown',
    before: formatted(first, context) + perUnit(first) + wording.cited(first.source),
    now: formatted(last, context) + wording.cited(last.source),
    amount: isKnown ? formatNumber(Math.abs(gap.amount), last.unit) : '',
    percent: isKnown ? formatNumber(Math.abs(Number(change.value)), 'percent') : '',
  });
}

/** "2021 $43,580, 2022 $47,920" */
function yearsLine(facts: readonly Fact[], years: readonly string[], context: AnswerContext): string {
  const pairs = facts.map((fact, at) => `${years[at]} ${formatted(fact, context)}`).join(', ');
  return context.wording.say('fact', 'trend-years', { pairs });
}

/** A row for each year, a column for each job. */
function tableOf(
  subjects: readonly Subject[],
  facts: readonly (readonly Fact[])[],
  years: readonly string[],
  context: AnswerContext,
): Table {
  const cell = (series: readonly Fact[], year: string) => series.find(({ source }) => source.includes(year));
  return {
    corner: context.wording.say('fact', 'trend-corner'),
    columns: subjects.map(subject => jobStart(subject, context)),
    rows: years.map(year => ({
      label: year,
      cells: facts.map(series => {
        const fact = cell(series, year);
        return fact ? formatted(fact, context) : NOT_AVAILABLE;
      }),
    })),
  };
}
