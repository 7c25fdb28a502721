import type { Subject } from '../knowledge/dataset';
import type { Fact, StateCode } from '../knowledge/fact';
import { ALL_JOBS } from '../knowledge/groups';
import { areOfPlaces } from '../knowledge/measures/registry';
import { MOST_SHOWN, STANDARD_LIMIT } from '../query/limits';
import type { Operation, Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, factOf, formatted, refOf, stateSaid, subjectsOf } from './answer-context';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { barsOfStates } from './draw-chart';
import { formatNumber } from './format-value';
import { jobName } from './job-name';
import { tabled } from './layout';
import { nextQuestion, suggestionsFor } from './next-questions';
import { statesWanted } from './states-asked';

const ASKING: readonly Operation[] = ['show', 'overview', 'compare', 'compute', 'states', 'rank', 'topic'];

/** Answers a question about price levels, whatever the job: in the states named, or in all states in order. */
export function answerPrices(query: Query, context: AnswerContext): Answer | null {
  if (!areOfPlaces(query.measures) || !ASKING.includes(query.operation)) return null;
  return query.operation === 'states' || query.places.length === 0
    ? statesByPrices(query, context)
    : pricesIn(query, context);
}

function levelIn(place: StateCode, context: AnswerContext): Fact[] {
  const subject = context.dataset.subject(ALL_JOBS);
  const fact = subject && factOf('price-level', subject, place, context);
  return fact && fact.value !== null ? [fact] : [];
}

/**
 * Compares prices in the states named with the nation, and the most expensive state with the cheapest. For one job in one state, adds
 * what its pay is worth there.
 */
function pricesIn(query: Query, context: AnswerContext): Answer {
  const facts = query.places.flatMap(place => levelIn(place, context));
  const [only, another] = facts;
  const job = subjectsOf(query, context).find(({ type }) => type === 'occupation');
  const worth = only && !another && job ? worthOf(job, only.place, context) : { lines: [], facts: [] };
  const chart = another ? barsOfStates(facts, context) : null;
  return {
    outcome: only ? 'answer' : 'no-data',
    kind: another ? 'compare' : 'fact',
    occupations: job ? [refOf(job)] : [],
    text: [
      ...(another ? [gapLine(facts, context)] : []),
      ...facts.map(fact => priceLine(fact, context)),
      ...worth.lines,
      ...caveatLines({ ...query, places: [] }, worth.facts, context),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts: [...facts, ...worth.facts],
    winner: null,
    suggestions: job ? suggestionsFor(job, [], context) : [],
    sources: sourcesOf([...facts, ...worth.facts]),
  };
}

/** "Prices in Ohio are 8.2% below the national average (BEA price levels, 2023)." */
function priceLine(fact: Fact, context: AnswerContext): string {
  return context.wording.say('fact', 'price-level-place', {
    place: ` in ${stateSaid(fact.place ?? '', context)}`,
    value: formatted(fact, context),
    source: context.wording.cited(fact.source),
  });
}

/** Says by how much prices in the most expensive of some states exceed those in the cheapest. */
function gapLine(facts: readonly Fact[], context: AnswerContext): string {
  const ordered = [...facts].sort((a, b) => Number(b.value) - Number(a.value));
  const [high, low] = [ordered[0], ordered.at(-1)];
  const percent = 100 * (Number(high?.value) / Number(low?.value) - 1);
  return context.wording.say('fact', 'prices-gap', {
    high: stateSaid(high?.place ?? '', context),
    low: stateSaid(low?.place ?? '', context),
    percent: formatNumber(percent, 'percent'),
  });
}

/** The median pay of a job in a state, and its value at national prices. */
function worthOf(job: Subject, place: StateCode | null, context: AnswerContext): { lines: string[]; facts: Fact[] } {
  const [paid, real] = [factOf('salary', job, place, context), factOf('real-pay', job, place, context)];
  if (paid.value === null || real.value === null) return { lines: [], facts: [] };
  const line = context.wording.say('fact', 'worth', {
    job: jobName(job, context),
    pay: formatted(paid, context),
    source: context.wording.cited(paid.source),
    value: formatted(real, context),
  });
  return { lines: [line], facts: [paid, real] };
}

/** All states by price level; in ascending order, the cheapest comes first. */
function statesByPrices(query: Query, context: AnswerContext): Answer {
  const { wording, dataset } = context;
  const less = query.order.direction === 'ascending';
  const all = statesWanted(query, context)
    .flatMap(code => levelIn(code, context))
    .sort((a, b) => (less ? 1 : -1) * (Number(a.value) - Number(b.value)));
  const most = query.layout === null ? MOST_SHOWN : all.length;
  const shown = all.slice(query.offset, query.offset + Math.min(query.limit ?? STANDARD_LIMIT, most));
  const label = (fact: Fact, at: number) => `${query.offset + at + 1}. ${dataset.stateName(fact.place ?? '')}`;
  const laid =
    query.layout === null
      ? null
      : tabled(
          {
            corner: wording.say('compare', 'corner-state'),
            columns: [wording.say('fact', 'label-price-level')],
            rows: shown.map((fact, at) => ({ label: label(fact, at), cells: [formatted(fact, context)] })),
          },
          query.layout,
        );
  const chart = laid === null ? barsOfStates(shown, context) : null;
  const lines = laid?.lines ?? shown.map((fact, at) => `${label(fact, at)}: ${formatted(fact, context)}`);
  const hasMore = all.length > query.offset + shown.length;
  return {
    outcome: shown.length > 0 ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: [],
    text: [
      shown.length > 0
        ? wording.say('rank', 'states-prices', { less: String(less), skip: query.offset })
        : wording.say('rank', 'no-more', { filters: 'none' }),
      ...(laid && !laid.lines ? [] : lines),
      ...sourceLines(sourcesOf(shown), context),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    ...(laid?.table ? { table: laid.table } : {}),
    facts: shown,
    winner: query.offset === 0 ? (shown[0]?.place ?? null) : null,
    suggestions: hasMore ? [nextQuestion('more', {}, context)] : [],
    sources: sourcesOf(shown),
  };
}
