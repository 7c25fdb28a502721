import type { Subject } from '../knowledge/dataset';
import type { Fact, StateCode } from '../knowledge/fact';
import { ALL_JOBS } from '../knowledge/groups';
import { areOfPlaces } from '../knowledge/measures/registry';
import { MOST_SHOWN, STANDARD_LIMIT } from '../query/limits';
import type { Operation, Query } from '../query/query';
import type { Answer } from './answer';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { barsOfStates } from './draw-chart';
import { formatNumber } from './format-value';
import { jobName } from './job-name';
import { tabled } from './layout';
import { nextQuestion, suggestionsFor } from './next-questions';
import { statesWanted } from './states-asked';
import { factOf, formatted, refOf, stateSaid, subjectsOf, type Toolbox } from './toolbox';

const ASKING: readonly Operation[] = ['show', 'overview', 'compare', 'compute', 'states', 'rank', 'topic'];

/**
 * Says what things cost in states, whatever the job: in the states named, or in all states in order.
 * @returns null if the question is about something else
 */
export function answerPrices(query: Query, toolbox: Toolbox): Answer | null {
  if (!areOfPlaces(query.measures) || !ASKING.includes(query.operation)) return null;
  return query.operation === 'states' || query.places.length === 0
    ? statesByPrices(query, toolbox)
    : pricesIn(query, toolbox);
}

function levelIn(place: StateCode, toolbox: Toolbox): Fact[] {
  const subject = toolbox.dataset.subject(ALL_JOBS);
  const fact = subject && factOf('price-level', subject, place, toolbox);
  return fact && fact.value !== null ? [fact] : [];
}

/**
 * Compares the states named with the nation, and the most expensive with the cheapest; for one job, adds what its pay there is worth.
 */
function pricesIn(query: Query, toolbox: Toolbox): Answer {
  const facts = query.places.flatMap(place => levelIn(place, toolbox));
  const [only, another] = facts;
  const job = subjectsOf(query, toolbox).find(({ type }) => type === 'occupation');
  const worth = only && !another && job ? worthOf(job, only.place, toolbox) : { lines: [], facts: [] };
  const chart = another ? barsOfStates(facts, toolbox) : null;
  return {
    outcome: only ? 'answer' : 'no-data',
    kind: another ? 'compare' : 'fact',
    occupations: job ? [refOf(job)] : [],
    text: [
      ...(another ? [gapLine(facts, toolbox)] : []),
      ...facts.map(fact => priceLine(fact, toolbox)),
      ...worth.lines,
      ...caveatLines({ ...query, places: [] }, worth.facts, toolbox),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts: [...facts, ...worth.facts],
    winner: null,
    suggestions: job ? suggestionsFor(job, [], toolbox) : [],
    sources: sourcesOf([...facts, ...worth.facts]),
  };
}

/** "Prices in Ohio are 8.2% below the national average (BEA price levels, 2023)." */
function priceLine(fact: Fact, toolbox: Toolbox): string {
  return toolbox.wording.say('fact', 'price-level-place', {
    place: ` in ${stateSaid(fact.place ?? '', toolbox)}`,
    value: formatted(fact, toolbox),
    source: toolbox.wording.cited(fact.source),
  });
}

/** By how much the most expensive of some states is above the cheapest. */
function gapLine(facts: readonly Fact[], toolbox: Toolbox): string {
  const ordered = [...facts].sort((one, other) => Number(other.value) - Number(one.value));
  const [high, low] = [ordered[0], ordered.at(-1)];
  const percent = 100 * (Number(high?.value) / Number(low?.value) - 1);
  return toolbox.wording.say('fact', 'prices-gap', {
    high: stateSaid(high?.place ?? '', toolbox),
    low: stateSaid(low?.place ?? '', toolbox),
    percent: formatNumber(percent, 'percent'),
  });
}

/** The median pay of a job in a state, and its value at national prices. */
function worthOf(job: Subject, place: StateCode | null, toolbox: Toolbox): { lines: string[]; facts: Fact[] } {
  const [paid, real] = [factOf('salary', job, place, toolbox), factOf('real-pay', job, place, toolbox)];
  if (paid.value === null || real.value === null) return { lines: [], facts: [] };
  const line = toolbox.wording.say('fact', 'worth', {
    job: jobName(job, toolbox),
    pay: formatted(paid, toolbox),
    source: toolbox.wording.cited(paid.source),
    value: formatted(real, toolbox),
  });
  return { lines: [line], facts: [paid, real] };
}

/** All states by price level, the cheapest first unless the most expensive are asked for. */
function statesByPrices(query: Query, toolbox: Toolbox): Answer {
  const { wording, dataset } = toolbox;
  const less = query.order.direction === 'ascending';
  const all = statesWanted(query, toolbox)
    .flatMap(code => levelIn(code, toolbox))
    .sort((one, other) => (less ? 1 : -1) * (Number(one.value) - Number(other.value)));
  const most = query.layout === null ? MOST_SHOWN : all.length;
  const told = all.slice(query.offset, query.offset + Math.min(query.limit ?? STANDARD_LIMIT, most));
  const label = (fact: Fact, at: number) => `${query.offset + at + 1}. ${dataset.stateName(fact.place ?? '')}`;
  const laid =
    query.layout === null
      ? null
      : tabled(
          {
            corner: wording.say('compare', 'corner-state'),
            columns: [wording.say('fact', 'label-price-level')],
            rows: told.map((fact, at) => ({ label: label(fact, at), cells: [formatted(fact, toolbox)] })),
          },
          query.layout,
        );
  const chart = laid === null ? barsOfStates(told, toolbox) : null;
  const lines = laid?.lines ?? told.map((fact, at) => `${label(fact, at)}: ${formatted(fact, toolbox)}`);
  const hasMore = all.length > query.offset + told.length;
  return {
    outcome: told.length > 0 ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: [],
    text: [
      told.length > 0
        ? wording.say('rank', 'states-prices', { less: String(less), skip: query.offset })
        : wording.say('rank', 'no-more', { filters: 'none' }),
      ...(laid && !laid.lines ? [] : lines),
      ...sourceLines(sourcesOf(told), toolbox),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    ...(laid?.table ? { table: laid.table } : {}),
    facts: told,
    winner: query.offset === 0 ? (told[0]?.place ?? null) : null,
    suggestions: hasMore ? [nextQuestion('more', {}, toolbox)] : [],
    sources: sourcesOf(told),
  };
}
