import type { Subject } from '../knowledge/dataset';
import type { Fact, NamedValue } from '../knowledge/fact';
import { PARTS_OF_YEAR, publishedUnit } from '../language/period';
import type { OwnPay, Question } from '../language/question';
import type { Answer } from './answer';
import { payRangeOf } from './chart';
import { formatFigure, formatNumber } from './format-value';
import { gapBetween, gapSaid, partOf } from './gap';
import { suggestionsFor } from './next-questions';
import {
  caveatLines,
  inPlace,
  publishedFact,
  refOf,
  shown,
  sourceLines,
  sourcesOf,
  subjectsOf,
  type Toolbox,
} from './toolbox';

type Published = NamedValue & { value: number };

/** Pay this close to the median is "about the median". */
const CLOSE = 0.02;

/** A person's own pay against the median of the job in the same unit, and against its percentiles. */
export function answerOwnPay(question: Question, ownPay: OwnPay, toolbox: Toolbox): Answer {
  const { wording } = toolbox;
  const subject = subjectsOf(question, toolbox)[0] as Subject;
  const place = question.places[0] ?? null;
  const byHour = ownPay.per === 'hour';
  const median = publishedFact(byHour ? 'hourly' : 'salary', subject, place, toolbox);
  const range = byHour ? null : publishedFact('salary-range', subject, place, toolbox);
  const facts = [median, ...(range ? [range] : [])];
  const own = publishedUnit(ownPay).amount;
  const chart = byHour ? null : payRangeOf(median, subject, toolbox, own);
  const known = typeof median.value === 'number';
  const values = {
    own: formatNumber(own, median.unit),
    unit: byHour ? 'hour' : 'year',
    job: subject.plural,
    place: inPlace(median.place, toolbox),
    median: shown(median, toolbox),
    featured: String(median.featured === true),
    ...inPeriod(ownPay, median, toolbox),
    ...gapOf(own, median, toolbox),
  };
  return {
    outcome: known ? 'answer' : 'no-data',
    kind: 'fact',
    occupations: [refOf(subject)],
    text: [
      wording.say(
        'fact',
        !known ? 'own-pay-unknown' : values.direction === 'unknown' ? 'own-pay-top' : 'own-pay',
        values,
      ),
      ...(range?.value && Array.isArray(range.value) ? bandLine(own, range.value, toolbox) : []),
      ...(chart ? [chart.line] : []),
      ...sourceLines(sourcesOf(facts), toolbox),
      ...caveatLines(question, facts, toolbox),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: suggestionsFor(subject, ['salary', 'hourly'], toolbox),
    sources: sourcesOf(facts),
  };
}

/** The pay as the person said it, and the median in the same unit of time. */
function inPeriod({ amount, per }: OwnPay, median: Fact, toolbox: Toolbox) {
  if (per === 'hour' || per === 'year' || median.value === null) return { period: 'none', said: '', part: '' };
  return {
    period: per,
    said: formatNumber(amount, median.unit),
    part: shown(partOf(median, PARTS_OF_YEAR[per]), toolbox),
  };
}

function gapOf(own: number, median: Fact, { wording }: Toolbox): { direction: string; gap: string } {
  const gap = gapBetween({ value: own }, median);
  if (gap === null) return { direction: 'unknown', gap: '' };
  const close = !gap.atLeast && Math.abs(gap.amount) < CLOSE * Number(median.value);
  return {
    direction: close ? 'about' : gap.amount > 0 ? 'above' : 'below',
    gap: gapSaid(gap, median.unit, wording),
  };
}

/** Between which two published percentiles the pay lies; of a top-coded one only lower pay can be told. */
function bandLine(own: number, percentiles: readonly NamedValue[], { wording }: Toolbox): string[] {
  const known = percentiles.filter((entry): entry is Published => entry.value !== null);
  const below = known.filter(({ value, atLeast }) => value <= own && !atLeast).at(-1);
  const above = known.find(({ value }) => value > own);
  const said = (entry: Published | undefined) =>
    entry ? `${entry.name} ${formatFigure(entry.value, 'USD/year', entry)}` : 'none';
  const top = String(known.at(-1)?.atLeast === true);
  if (known.length < 3 || (!below && !above)) return [];
  return [wording.say('fact', 'own-pay-band', { below: said(below), above: said(above), top })];
}
