import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId } from '../knowledge/fact';
import { ALL_JOBS } from '../knowledge/groups';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, factOf, formatted, refOf, subjectsOf } from './answer-context';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { checkLines, withRatings } from './checks';
import { type Comparison, compareOn, gapLines } from './compare-on';
import { type Side, sidesOf } from './compare-sides';
import { comparisonTable, inOrder, pictureOf } from './comparison-table';
import { describe } from './describe-job';
import { partOf } from './gap';
import { tabled } from './layout';
import { leftOutLines } from './left-out';
import { nationalLines } from './national-figures';
import { nextQuestion, offeredNext, tellAbout } from './next-questions';
import { withOwnFigures } from './own-figures';
import { partsFor } from './pay-in-period';

/** Measures to compare if the question names none. */
const AS_A_WHOLE: readonly MeasureId[] = ['salary', 'growth', 'jobs', 'education'];

/** A comparison of at most `jobs` jobs begins with a description of each that names up to `duties` duties. */
const MOST_DESCRIBED = { jobs: 3, duties: 2 };

/** With this many sides or more, the figures go into a table. */
const TABLE_FROM = 4;

/** How many measures one reply compares: as text, which must fit on a phone screen, or as columns of a table. */
const MOST_MEASURES = { text: 6, table: 10 };

/** Compares occupations, groups or places, or jobs in places. Compares the featured pair if the question names no job. */
export function answerCompare(query: Query, context: AnswerContext): Answer {
  const named = subjectsOf(query, context);
  const subjects = named.length > 0 ? named : [...context.dataset.featuredPair];
  const sides = sidesOf(subjects, query, context);
  const whole = query.measures.length === 0;
  const inTable = sides.length >= TABLE_FROM || query.layout !== null;
  const wanted = whole ? asAWhole(subjects) : ownFigures(query, subjects, context);
  const asked = wanted.slice(0, inTable ? MOST_MEASURES.table : MOST_MEASURES.text);
  const less = query.order.direction === 'ascending';
  const worded = { less, inTable, byHour: query.period === 'hour' };
  const comparisons = asked.map(measure => compareOn(measure, sides, worded, context));
  const figures = comparisons.flatMap(comparison => [...comparison.facts, ...comparison.beside]);
  const found = figures.some(fact => fact.value !== null);
  const described = found ? describedOf(query, subjects) : [];
  const facts = [...figures, ...described.map(subject => factOf('duties', subject, null, context))];
  const compared = { sides, comparisons, less };
  const laid = !found ? {} : inTable ? tabled(comparisonTable(compared, context), query.layout) : {};
  return {
    outcome: found ? 'answer' : 'no-data',
    kind: 'compare',
    occupations: (inTable ? [...new Set(inOrder(compared).map(({ subject }) => subject))] : subjects).map(refOf),
    text: [
      ...leftOutLines(wanted.slice(asked.length), asked.length, context),
      ...subjects.flatMap(subject => checkLines(ofEach(query.predicates), subject, context)),
      ...withRatings(verdictLines(comparisons, context), query, subjects, context),
      ...described.flatMap(subject => describe(subject, { most: MOST_DESCRIBED.duties, cited: false }, context)),
      ...(laid.lines ?? []),
      ...periodLines(facts, sides, query, context),
      ...sourceLines(sourcesOf(facts), context),
      ...nationalLines(query, facts, context),
      ...caveatLines(query, facts, context),
    ].join('\n'),
    ...(inTable || !found ? {} : pictureOf(compared, context)),
    ...(laid.table ? { table: laid.table } : {}),
    facts,
    winner: winnerOf(comparisons[0]?.winner ?? null, sides),
    suggestions: suggestionsAfter(asked, sides, subjects, context),
    sources: sourcesOf(facts),
  };
}

/** The conditions that say something about each job; a level of schooling is compared in the figures. */
function ofEach(predicates: Query['predicates']): Query['predicates'] {
  return predicates.filter(({ type }) => type !== 'education');
}

/** The measures asked for; unless the question names a state, measures of featured jobs are replaced by those that their records have. */
function ownFigures(
  { measures, places }: Query,
  subjects: readonly Subject[],
  context: AnswerContext,
): readonly MeasureId[] {
  return places.length === 0 ? withOwnFigures(measures, subjects, context) : measures;
}

/** One line with yearly pay converted to the unit of time asked for. Empty if there are too many sides for one line. */
function periodLines(
  facts: readonly Fact[],
  sides: readonly Side[],
  { period }: Query,
  context: AnswerContext,
): string[] {
  if (period === null || sides.length >= TABLE_FROM) return [];
  const pairs = facts.flatMap(fact => {
    const parts = partsFor(fact, period);
    const side = sides.find(({ subject, place }) => subject.id === fact.occupation && place === fact.place);
    return parts && side ? [{ job: side.name, value: formatted(partOf(fact, parts), context), parts }] : [];
  });
  const [first] = pairs;
  if (!first) return [];
  const joined = pairs.map(({ job, value }) => context.wording.say('compare', 'pair', { job, value })).join(', ');
  return [context.wording.say('compare', 'per-period', { period, parts: first.parts, pairs: joined })];
}

/**
 * One line per measure that has figures, but several if national ones stand in for those of a place. Reasons for missing figures follow on the same line if there is only one measure, otherwise at
 * the end.
 */
function verdictLines(comparisons: readonly Comparison[], context: AnswerContext): string[] {
  const gaps = gapLines(comparisons, context);
  const lines = comparisons.map(({ lines }) => lines);
  const [only, another] = comparisons;
  // The figure of the place that was asked about stands by itself, before those of the nation.
  if (only?.standIn && !another) return [...only.lines, ...gaps];
  if (only && !another) return [[...only.lines, ...gaps].join(' ')].filter(Boolean);
  return [...lines.filter(each => each.length > 0).map(each => each.join(' ')), ...gaps];
}

/** Id of the winner: a job, even if jobs are compared in several places; or a place, if one job is compared across places. */
function winnerOf(winner: string | null, sides: readonly Side[]): string | null {
  const side = sides.find(({ id }) => id === winner);
  return side && side.id !== side.place ? side.subject.id : winner;
}

/** The jobs whose duties are described: two or more, but not more than fit on a phone screen. */
function describedOf({ measures, layout }: Query, subjects: readonly Subject[]): readonly Subject[] {
  if (measures.length > 0 || layout !== null) return [];
  const jobs = subjects.filter(({ type }) => type === 'occupation');
  return jobs.length > 1 && subjects.length <= MOST_DESCRIBED.jobs ? jobs : [];
}

function asAWhole(subjects: readonly Subject[]): readonly MeasureId[] {
  // All jobs together always have more people than one job, and no common schooling.
  if (subjects.some(({ id }) => id === ALL_JOBS)) return AS_A_WHOLE.filter(measure => COMMON.includes(measure));
  return AS_A_WHOLE;
}

/** The measures that make sense for all jobs together. */
const COMMON: readonly MeasureId[] = ['salary', 'growth'];

/** Suggests comparing other measures; if there are none, suggests questions about each job. */
function suggestionsAfter(
  asked: readonly MeasureId[],
  sides: readonly Side[],
  subjects: readonly Subject[],
  context: AnswerContext,
): string[] {
  const rest = offeredNext('compare', sides, asked, context);
  return rest.length > 0
    ? rest.map(measure => nextQuestion('compare-on', { measure: context.wording.shortName(measure) }, context))
    : tellAbout(subjects.slice(0, 3), context);
}
