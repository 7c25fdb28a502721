import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, NamedValue } from '../knowledge/fact';
import { type Amount, inUnitOf, publishedUnit } from '../query/period';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, formatted, hourlyFactOf, publishedFact, refOf } from './answer-context';
import { capital } from './capital';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { type Side, sidesOf } from './compare-sides';
import { payRangeOf } from './draw-chart';
import { formatFigure, formatNumber } from './format-value';
import { formatGap, gapBetween, partOf } from './gap';
import { jobName } from './job-name';
import { standInLines, whereTold } from './national-figures';
import { suggestionsFor } from './next-questions';
import { partsFor } from './pay-in-period';
import { isTooClose } from './too-close';

/** One reply judges an amount against at most this many jobs or places. */
const MOST_SIDES = 4;

const PERCENTILES: readonly MeasureId[] = ['salary-p10', 'salary-p25', 'salary', 'salary-p75', 'salary-p90'];

/**
 * Compares an amount of pay with the median of one or a few jobs, in the same unit; for a single job, also with its percentiles. Of several
 * offers, each is compared with its own job.
 */
export function answerJudge(
  query: Query,
  amount: Amount,
  subjects: readonly Subject[],
  context: AnswerContext,
): Answer {
  const own = publishedUnit(amount).amount;
  const judged = sidesOf(subjects, query, context)
    .map(side => ({ side, amount: offerFor(side, query) ?? amount }))
    .slice(0, MOST_SIDES)
    .map(judging => ({ ...judging, median: medianOf(judging.side, judging.amount, context) }));
  const [first, another] = judged;
  const alone = another ? undefined : first;
  const band = alone && typeof alone.median.value === 'number' ? percentilesOf(alone.side, alone.median, context) : [];
  const facts = [...judged.map(({ median }) => median), ...band];
  const chart = alone && amount.per !== 'hour' ? payRangeOf(alone.median, alone.side.subject, context, own) : null;
  return {
    outcome: judged.some(({ median }) => typeof median.value === 'number') ? 'answer' : 'no-data',
    kind: 'fact',
    occupations: [...new Set(subjects)].map(refOf),
    text: [
      ...standInLines(
        query,
        judged.map(({ median }) => median),
        context,
      ),
      ...judged.map(({ side, median, amount: offer }) => verdictLine(offer, side, median, context)),
      ...bandLine(amount, band, context),
      ...(chart ? [chart.line] : []),
      ...sourceLines(sourcesOf(facts), context),
      ...caveatLines(query, facts, context),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: first ? suggestionsFor(first.side.subject, ['salary', 'hourly'], context) : [],
    sources: sourcesOf(facts),
  };
}

/** The pay offered for a job if several jobs have their own offers; null otherwise. */
function offerFor({ subject: { id } }: Side, { subjects }: Query): Amount | null {
  const offers = subjects.filter(({ offer }) => offer !== undefined);
  return offers.length > 1 ? (offers.find(subject => subject.id === id)?.offer ?? null) : null;
}

function medianOf({ subject, place }: Side, { per }: Amount, context: AnswerContext): Fact {
  return publishedFact(per === 'hour' ? 'hourly' : 'salary', subject, place, context);
}

/**
 * The percentiles around a median: hourly ones for hourly pay if they are published, otherwise yearly ones. Empty for a featured job,
 * whose figure is an average without percentiles.
 */
function percentilesOf({ subject }: Side, median: Fact, context: AnswerContext): Fact[] {
  if (median.featured) return [];
  const others = PERCENTILES.filter(measure => measure !== 'salary');
  const byHour = median.unit === 'USD/hour' ? others : [];
  const hourly = byHour.flatMap(measure => hourlyFactOf(measure, subject, median.place, context) ?? []);
  const facts =
    hourly.length > 0 ? hourly : others.map(measure => publishedFact(measure, subject, median.place, context));
  return facts.every(({ value }) => value !== null) ? facts : [];
}

function verdictLine(amount: Amount, side: Side, median: Fact, context: AnswerContext): string {
  const { wording } = context;
  const { subject } = side;
  const own = publishedUnit(amount).amount;
  const values = {
    own: formatNumber(own, median.unit),
    unit: amount.per === 'hour' ? 'hour' : 'year',
    job: jobName(subject, context),
    place: whereTold(median, side.place, context),
    median: formatted(median, context),
    featured: String(median.featured === true),
    ...inPeriod(amount, median, context),
    ...gapOf(own, median, context),
  };
  const known = typeof median.value === 'number';
  const key = !known ? 'own-pay-unknown' : values.direction === 'unknown' ? 'own-pay-top' : 'own-pay';
  return capital(wording.say('fact', key, values));
}

/** The person's pay and the median, both in the unit of time that the person used. */
function inPeriod({ value, per }: Amount, median: Fact, context: AnswerContext) {
  const parts = partsFor(median, per);
  if (parts === null) return { period: 'none', said: '', part: '' };
  return { period: per, said: formatNumber(value, median.unit), part: formatted(partOf(median, parts), context) };
}

function gapOf(own: number, median: Fact, { wording }: AnswerContext): { direction: string; gap: string } {
  const gap = gapBetween({ value: own }, median);
  if (gap === null) return { direction: 'unknown', gap: '' };
  return {
    direction: isTooClose(gap, median) ? 'about' : gap.amount > 0 ? 'above' : 'below',
    gap: formatGap(gap, median.unit, wording),
  };
}

/**
 * Names the two published percentiles between which the pay lies. Nothing can be said to be above a top-coded percentile, only below
 * it.
 */
function bandLine(amount: Amount, facts: readonly Fact[], { wording }: AnswerContext): string[] {
  const byYear = amount.per === 'hour' && facts[0]?.unit === 'USD/year';
  const own = byYear ? inUnitOf(amount, 'year').value : publishedUnit(amount).amount;
  const percentiles = facts.map(({ measure, value, atLeast, unit }) => ({
    name: wording.say('fact', `percentile-${PERCENTILES.indexOf(measure)}`),
    value: Number(value),
    unit,
    ...(atLeast ? { atLeast } : {}),
  }));
  const below = percentiles.filter(({ value, atLeast }) => value <= own && !atLeast).at(-1);
  const above = percentiles.find(({ value }) => value > own);
  if (!below && !above) return [];
  const inWords = (entry: (NamedValue & { value: number; unit: Fact['unit'] }) | undefined) =>
    entry ? `${entry.name} (${formatFigure(entry.value, entry.unit, entry, wording)})` : 'none';
  const values = {
    below: inWords(below),
    above: inWords(above),
    top: String(percentiles.at(-1)?.atLeast === true),
    own: byYear ? formatNumber(own, 'USD/year') : 'none',
  };
  return [wording.say('fact', 'own-pay-band', values)];
}
