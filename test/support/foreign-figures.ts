import type { Answer } from '../../src/answers/answer';
import type { Chart, Mark } from '../../src/answers/chart';
import { plainText } from '../../src/answers/plain-text';
import type { Turn } from '../../src/conversation/conversation';
import type { Dataset } from '../../src/knowledge/dataset';
import { type Fact, measureIds, type NamedValue } from '../../src/knowledge/fact';
import { readFact } from '../../src/knowledge/measures/read-fact';
import { topCodeOf } from '../../src/knowledge/measures/reading';
import { predicatesOf } from '../../src/query/predicate';
import type { Query } from '../../src/query/query';
import { realDialogs } from './real-content';

/** Money, percentages, and numbers with decimals or in thousands; years, ranks and counts of a few are no figures. */
const FIGURE = /\$\d+(?:,\d{3})*(?:\.\d+)?|\d+(?:,\d{3})*(?:\.\d+)?%|\d{1,3}(?:,\d{3})+|\d+\.\d+/g;

/** Editions, addresses of pages, and what somebody might ask are no figures either. */
const NO_FIGURES = /(?:O\*NET|CC BY) \d+\.\d+|https?:\S+|such as “[^”]*”/g;

/** Pay by the year is also said by the month, the week, the working day and the hour. */
const PARTS_OF_YEAR = [1, 12, 52, 260, 2080];

/** What is told as a lower bound: the figures behind "at least". */
const BOUND = /at least (\$?\d[\d,.]*(?: \(\d+%\))?)/g;

/** No figures at all, though they stand where one belongs. */
const NONSENSE = /\b(?:Infinity|NaN|undefined|null)\b/g;

/** A top code that is told as if it were exact. */
const BARE_TOP_CODE = /\$239,200(?! or more)|\$115\.00(?! or more)/g;

/**
 * Figures in what a person sees of an answer that the data does not hold: neither a cell about a job of the answer, nor a
 * difference, ratio or part of two facts it carries, nor an amount of the person's own. Of a top code there is no exact
 * difference, only one of "at least" so much.
 * @param said the person's message
 */
export function foreignFigures(turn: Turn, said: string, dataset: Dataset): string[] {
  // Counts add up hundreds of records, and conversions divide what the person said: tests of their own check those.
  const { operation, compute } = turn.query ?? {};
  if (operation === 'count' || operation === 'convert' || compute === 'total') return [];
  const shown = [...definitions(), ...titlesOf(dataset)].reduce(
    (text, words) => text.replaceAll(words, ''),
    allThatIsShown(turn.answer),
  );
  const exact = foreignIn(shown.replace(BOUND, ''), turn, said, dataset, false);
  const bounds = foreignIn((shown.match(BOUND) ?? []).join(' '), turn, said, dataset, true);
  const own = new Set(figuresIn(said).flatMap(figure => [figure, `$${figure}`, `$${figure}.00`]));
  const bare = (shown.match(BARE_TOP_CODE) ?? []).filter(figure => !own.has(figure) && !toldAsOwn(turn, figure));
  return [...exact, ...bounds, ...bare, ...(shown.match(NONSENSE) ?? [])];
}

/** What terms mean may hold numbers, such as the hours of a working year. */
function definitions(): string[] {
  return Object.values(realDialogs().terms).map(({ say }) => say);
}

/** Titles of sources may hold the numbers of their tables ("tables 6.2 and 6.5"). The longest come first: a title may begin with another. */
function titlesOf({ sources }: Dataset): string[] {
  return Object.values(sources)
    .map(({ title }) => title)
    .sort((a, b) => b.length - a.length);
}

/** The person's own pay, whatever they wrote it like. */
function toldAsOwn({ query }: Turn, figure: string): boolean {
  return [...amountsOf(query), ...boundsOf(query)]
    .flatMap(told => PARTS_OF_YEAR.map(parts => told * parts))
    .some(told => printed(told).includes(figure));
}

/** The person's pay, or an amount to be converted. */
function amountsOf(query: Query | null): number[] {
  const offers = (query?.subjects ?? []).flatMap(({ offer }) => offer?.value ?? []);
  return query?.amount ? [query.amount.value, ...offers] : offers;
}

/** What figures have to reach. */
function boundsOf(query: Query | null): number[] {
  return predicatesOf('figure', query?.predicates ?? []).map(({ value }) => value);
}

/** Above the top codes, an answer says where the published figures end. */
function topCodesBelow(query: Query | null, { terms }: Dataset): number[] {
  return predicatesOf('figure', query?.predicates ?? []).flatMap(({ measure, value }) => {
    const top = topCodeOf(terms, measure === 'hourly' ? 'hour' : 'year', terms.oews.states);
    return top !== null && value > top ? [top] : [];
  });
}

/** @param bound the figures are told as "at least" */
function foreignIn(shown: string, { answer, query }: Turn, said: string, dataset: Dataset, bound: boolean): string[] {
  const own = amountsOf(query);
  const wished = [...boundsOf(query), ...topCodesBelow(query, dataset)];
  // What is dear to work out comes last: nearly all figures stand in the facts.
  const allowed: (() => string[])[] = [
    () => figuresIn(said),
    () => [...numbersOf(answer.facts), ...wished].flatMap(printed),
    () => beyondNationalPrices(answer.facts),
    () => heldAbout(answer, query, dataset),
    () => derivedFrom(answer.facts, own, bound),
  ];
  return allowed.reduce((left, held) => {
    if (left.length === 0) return left;
    const figures = new Set(held());
    return left.filter(figure => !figures.has(figure));
  }, figuresIn(shown));
}

/** How far prices are above or below the national average: price levels are in percent of it. */
function beyondNationalPrices(facts: readonly Fact[]): string[] {
  const levels = facts.flatMap(({ measure, value }) =>
    measure === 'price-level' && typeof value === 'number' ? [value] : [],
  );
  return levels.map(level => `${Math.abs(level - 100).toFixed(1)}%`);
}

function figuresIn(text: string): string[] {
  return text.replace(NO_FIGURES, '').match(FIGURE) ?? [];
}

function marksOf(chart: Chart): readonly Mark[] {
  if (chart.type === 'bars') return chart.bars;
  return chart.type === 'pay-by-year' ? chart.points : [...chart.percentiles, chart.own ?? []].flat();
}

function allThatIsShown(answer: Answer): string {
  const { table, chart, sections = [] } = answer;
  const cells = [table, ...sections.map(section => section.table)].flatMap(
    shown => shown?.rows.flatMap(row => row.cells) ?? [],
  );
  const marks = [chart, ...sections.map(section => section.chart)].flatMap(drawn =>
    drawn === undefined ? [] : marksOf(drawn),
  );
  return [plainText(answer), ...cells, ...marks.map(({ shown }) => shown)].join('\n');
}

const formats = [
  [0, 0],
  [1, 1],
  [2, 2],
  [0, 2],
].map(
  ([minimumFractionDigits, maximumFractionDigits]) =>
    new Intl.NumberFormat('en-US', { minimumFractionDigits, maximumFractionDigits }),
);

/** A number in every way a reply prints one. */
function printed(value: number): string[] {
  const [whole, tenths, cents, short] = formats.map(format => format.format(Math.abs(value)));
  return [`$${whole}`, `$${cents}`, `${tenths}%`, `${short}%`, `${tenths}`, `${whole}`, `${short}`];
}

/** @param topCodes without them only figures that are exact */
function numbersOf(facts: readonly Fact[], topCodes = true): number[] {
  const entries = facts.flatMap((fact): Pick<NamedValue, 'value' | 'atLeast'>[] =>
    Array.isArray(fact.value) ? fact.value : typeof fact.value === 'number' ? [{ ...fact, value: fact.value }] : [],
  );
  return [...new Set(entries.flatMap(({ value, atLeast }) => (value === null || (atLeast && !topCodes) ? [] : value)))];
}

/** Labels hold numbers too: what training takes, from which year a figure is. */
function textsOf(facts: readonly Fact[]): string[] {
  return facts.flatMap(({ value }) =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(({ name }) => name) : [],
  );
}

/** All that the data holds about the jobs of an answer and those they are set beside, in the nation and in the states it speaks of. */
function heldAbout({ occupations, facts, sources, text }: Answer, query: Query | null, dataset: Dataset): string[] {
  const named = dataset.terms.states.filter(([, name]) => text.includes(name)).map(([code]) => code);
  const places = [...new Set([...facts.map(({ place }) => place), ...named, null])];
  const beside = predicatesOf('beside', query?.predicates ?? []).map(({ subject }) => subject);
  const ids = [...occupations.map(({ id }) => id), ...beside];
  const subjects = ids.flatMap(id => dataset.subject(id) ?? []);
  const about = subjects.flatMap(subject =>
    measureIds.flatMap(measure =>
      places.flatMap(place =>
        (['newest', 'of-states'] as const).map(release => readFact(measure, subject, place, dataset, release)),
      ),
    ),
  );
  const texts = [...textsOf(about), ...sources, ...occupations.map(({ title }) => title)];
  return [...numbersOf(about).flatMap(printed), ...figuresIn(texts.join(' '))];
}

/**
 * What a reply may work out: pay by another unit of time; and of two figures of one unit their difference, by what percent
 * one is more, and how many times as much.
 * @param own amounts of pay that the person told
 * @param bound a difference to a top code will do
 */
function derivedFrom(facts: readonly Fact[], own: readonly number[], bound: boolean): string[] {
  const units = new Map<string, number[]>();
  for (const fact of facts) units.set(fact.unit, [...(units.get(fact.unit) ?? []), ...numbersOf([fact], bound)]);
  const told = own.flatMap(amount => PARTS_OF_YEAR.map(parts => amount * parts));
  // The range of pay is a list, and its ends are US dollars.
  for (const [unit, numbers] of units) if (/USD|list/.test(unit)) units.set(unit, [...numbers, ...told]);
  const numbers = [...units.values()];
  return [
    ...[...numbersOf(facts), ...told].flatMap(inParts),
    ...numbers.flatMap(values => values.flatMap(one => values.flatMap(other => relationsOf(one, other)))),
  ];
}

function relationsOf(one: number, other: number): string[] {
  const gap = Math.abs(one - other);
  const times = one / other;
  const shares =
    other === 0
      ? []
      : [`${Math.round((100 * gap) / other)}%`, times.toFixed(1), Math.round(times).toLocaleString('en-US')];
  return [...inParts(gap), gap.toFixed(1), ...shares];
}

function inParts(value: number): string[] {
  return PARTS_OF_YEAR.flatMap(parts => printed(value / parts));
}
