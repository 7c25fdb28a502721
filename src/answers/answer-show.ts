import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { isPublishedIn, outerPercentiles } from '../knowledge/measures/registry';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, factOf, publishedFact, publishedHourly, refOf } from './answer-context';
import { capital } from './capital';
import { caveatLines, sourcesOf } from './caveats';
import { checkLines, withRatings } from './checks';
import { barsOfList, barsOfStates, payRangeOf } from './draw-chart';
import { factLines } from './fact-lines';
import { factTable } from './fact-table';
import { buttonName } from './job-name';
import { tabled } from './layout';
import { leftOutLines } from './left-out';
import { standInLines, standInsFor } from './national-figures';
import { nextQuestion, suggestionsFor } from './next-questions';
import { withOwnFigures } from './own-figures';
import { firstStates, stateOrderOf } from './state-order';

/** How many measures one reply puts into sentences; more do not fit on a phone screen. */
const MOST_MEASURES = 6;

/** The measures of a job in a state if the question names none. */
const STANDARD: readonly MeasureId[] = ['salary'];

/** Gives one or several measures of one occupation or group, for the nation or a state. */
export function answerShow(query: Query, subject: Subject, context: AnswerContext): Answer {
  const place = query.places[0] ?? null;
  const named = query.measures.length > 0 ? inOfficialTerms(wayIn(query.measures), subject, context) : STANDARD;
  const checked = withEducationHeld(named, query);
  const wanted = place === null ? withOwnFigures(checked, [subject], context) : checked;
  const asked = wanted.slice(0, query.layout === null ? MOST_MEASURES : wanted.length);
  const all = asked.flatMap(measure =>
    withCompanions(figure(measure, subject, place, query, context), subject, place, context),
  );
  const facts = all.filter(({ measure }, at) => all.findIndex(fact => fact.measure === measure) === at);
  const states = facts.flatMap(fact => firstStates(fact, subject, context));
  const shown = facts.filter(fact => asked.includes(fact.measure) || fact.value !== null);
  const standIns = place === null ? [] : standInsFor(place, facts);
  const found = facts.some(
    fact =>
      fact.value !== null && !standIns.includes(fact) && (asked.includes(fact.measure) || asked.includes('salary')),
  );
  const laid = query.layout === null ? {} : tabled(factTable(facts, subject, context), query.layout);
  const picture = query.layout === null ? pictureOf(facts, states, subject, context) : {};
  const shownRange =
    picture.chart?.type === 'pay-range' ? [publishedFact('salary-range', subject, place, context)] : [];
  const figures = [
    ...standInLines(query, shown, context),
    ...factLines(shown, subject, context, { period: query.period, asked: place }),
    ...(laid.lines ?? []),
    ...startingPay(asked, shown, context),
  ];
  return {
    outcome: found ? 'answer' : 'no-data',
    kind: 'fact',
    occupations: [refOf(subject)],
    text: [
      ...leftOutLines(wanted.slice(asked.length), asked.length, context),
      ...checkLines(query.predicates, subject, context),
      ...withRatings(figures, query, [subject], context),
      ...caveatLines(query, facts, context),
    ].join('\n'),
    ...picture,
    ...(laid.table ? { table: laid.table } : {}),
    facts: distinct([...withFirstState(facts, states), ...states, ...shownRange]),
    winner: null,
    suggestions: [
      ...worthNext(facts, subject, context),
      ...suggestionsFor(subject, [...asked, ...shown.map(({ measure }) => measure)], context),
      ...statesNext(facts, subject, context),
    ],
    sources: sourcesOf(facts),
  };
}

/**
 * A question about starting pay gets the 10th percentile, the closest published figure, with a note that it is not quite the same.
 * Together with the 90th percentile it is a range and needs no note.
 */
function startingPay(asked: readonly MeasureId[], shown: readonly Fact[], { wording }: AnswerContext): string[] {
  const isStart = asked.includes('salary-p10') && !asked.includes('salary-p90');
  const found = shown.some(({ measure, value }) => measure === 'salary-p10' && value !== null);
  return isStart && found ? [wording.say('fact', 'starting-pay')] : [];
}

/** Suggests asking what the pay in a state is worth, unless the reply already says so. */
function worthNext(facts: readonly Fact[], subject: Subject, context: AnswerContext): string[] {
  const paid = facts.find(({ measure, place, value }) => measure === 'salary' && place !== null && value !== null);
  if (!paid?.place || facts.some(({ measure }) => measure === 'real-pay')) return [];
  const values = { job: buttonName(subject, context), place: context.dataset.stateName(paid.place) };
  return [nextQuestion('worth', values, context)];
}

/** After national pay, suggests asking which states pay best, unless the reply already names them or they are unknown. */
function statesNext(facts: readonly Fact[], subject: Subject, context: AnswerContext): string[] {
  const hasNationalPay = facts.some(
    ({ measure, place, value, featured }) => measure === 'salary' && place === null && value !== null && !featured,
  );
  const namesStates = facts.some(({ measure }) => stateOrderOf(measure) !== null);
  if (!hasNationalPay || namesStates || publishedFact('best-state', subject, null, context).value === null) return [];
  return [nextQuestion('states', { job: buttonName(subject, context) }, context)];
}

/** Removes facts that repeat the measure and place of an earlier one. */
function distinct(facts: readonly Fact[]): Fact[] {
  return facts.filter(
    ({ measure, place }, at) => facts.findIndex(fact => fact.measure === measure && fact.place === place) === at,
  );
}

/** The figure asked for; by the hour if asked for and published. */
function figure(
  measure: MeasureId,
  subject: Subject,
  place: StateCode | null,
  { period }: Query,
  context: AnswerContext,
): Fact {
  const yearly = publishedFact(measure, subject, place, context);
  if (period !== 'hour' || yearly.unit !== 'USD/year') return yearly;
  return publishedHourly(measure, subject, place, context) ?? yearly;
}

/** Gives measures such as "best state" the first of the states listed as their value. */
function withFirstState(facts: readonly Fact[], states: readonly Fact[]): Fact[] {
  return facts.map(fact => {
    const first = stateOrderOf(fact.measure)
      ? states.find(({ measure }) => isOrdered(fact.measure, measure))
      : undefined;
    return first && !fact.featured ? { ...fact, value: first.place ?? '' } : fact;
  });
}

function isOrdered(asked: MeasureId, measure: MeasureId): boolean {
  const by = stateOrderOf(asked)?.measure;
  return measure === by || (by === 'salary' && measure === 'hourly');
}

/**
 * A chart (pay in several states, the spread of pay, or bars for a list with figures) and a table of several labels or figures. Neither
 * for a single figure.
 */
function pictureOf(
  facts: readonly Fact[],
  states: readonly Fact[],
  subject: Subject,
  context: AnswerContext,
): Pick<Answer, 'chart' | 'table'> {
  const found = facts.filter(fact => fact.value !== null);
  const pay = found.find(({ measure }) => measure === 'salary' || measure === 'salary-range');
  const list = found.find(fact => fact !== pay && Array.isArray(fact.value));
  const chart =
    barsOfStates(states, context) ??
    (pay && payRangeOf(pay, subject, context)) ??
    (list && barsOfList(capital(context.wording.measure(list.measure)), list, context));
  const single = found.filter(({ value }) => !Array.isArray(value));
  return {
    ...(chart ? { chart } : {}),
    ...(single.length > 1 ? { table: factTable(single, subject, context) } : {}),
  };
}

/** "How do I become one?" is answered with time, schooling, experience and training together. */
function wayIn(measures: readonly MeasureId[]): readonly MeasureId[] {
  return measures.length === 1 && measures[0] === 'time-to-enter'
    ? ['time-to-enter', 'education', 'experience', 'training']
    : measures;
}

/** "Do they hire anybody without a bachelor's?" is also answered by the schooling that people in the job have. */
function withEducationHeld(measures: readonly MeasureId[], { predicates }: Query): readonly MeasureId[] {
  const asks = measures.includes('education') && predicates.some(({ type }) => type === 'education');
  return asks ? [...new Set([...measures, 'education-held' as const])] : measures;
}

/** Replaces years of experience, which only a few featured jobs have, by the level of experience that BLS publishes for every job. */
function inOfficialTerms(
  measures: readonly MeasureId[],
  subject: Subject,
  context: AnswerContext,
): readonly MeasureId[] {
  const hasYears = () => factOf('years-experience', subject, null, context).value !== null;
  return !measures.includes('years-experience') || hasYears()
    ? measures
    : measures.map(measure => (measure === 'years-experience' ? 'experience' : measure));
}

/**
 * A fact with those that belong to it: the median with a mean or a percentile, or pay in the other unit of time if this one does not
 * exist.
 */
function withCompanions(fact: Fact, subject: Subject, place: StateCode | null, context: AnswerContext): Fact[] {
  // A national figure that replaces one of the place has national companions.
  const where = isPublishedIn(fact.measure, place) ? fact.place : place;
  return [fact, ...companionsOf(fact).map(measure => publishedFact(measure, subject, where, context))];
}

const NEEDING_MEDIAN: readonly MeasureId[] = ['salary-mean', ...outerPercentiles, 'salary-range'];

function companionsOf({ measure, value, featured, missing, unit, place }: Fact): MeasureId[] {
  // An average or a percentile means little without the median.
  if (NEEDING_MEDIAN.includes(measure) && value !== null && !featured)
    return [unit === 'USD/hour' ? 'hourly' : 'salary'];
  // What pay is worth means little without the pay and the prices.
  if (measure === 'real-pay' && value !== null && place !== null) return ['salary', 'price-level'];
  // "Will they still be needed?": the jobs of 2034 mean little without those of today and the growth.
  if (measure === 'jobs-2034' && value !== null) return ['jobs', 'growth'];
  // Someone who asks what to study for a job also wants to know what the job is worth.
  if (measure === 'major' && value !== null) return ['salary', 'growth'];
  // "How long is law school?": the years are those of a degree, and do not include training on the job, such as an apprenticeship.
  if (measure === 'time-to-enter' && value !== null) return ['education', 'training'];
  if (missing === 'hourly-only') return ['hourly'];
  return missing === 'annual-only' ? ['salary'] : [];
}
