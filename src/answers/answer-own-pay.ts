import type { Subject } from '../knowledge/dataset';
import type { Fact, NamedValue } from '../knowledge/fact';
import { PARTS_OF_YEAR, publishedUnit } from '../language/period';
import type { OwnPay, Question } from '../language/question';
import type { Answer } from './answer';
import { payRangeOf } from './chart';
import { formatNumber } from './format-value';
import {
  basisLines,
  factOf,
  inPlace,
  readingLines,
  refOf,
  shown,
  sourceLines,
  sourcesOf,
  subjectsOf,
  suggestionsFor,
  type Toolbox,
} from './toolbox';

/** Pay this close to the median is "about the median". */
const CLOSE = 0.02;

/** A person's own pay against the median of the job in the same unit, and against its percentiles. */
export function answerOwnPay(question: Question, ownPay: OwnPay, toolbox: Toolbox): Answer {
  const { wording } = toolbox;
  const subject = subjectsOf(question, toolbox)[0] as Subject;
  const place = question.places[0] ?? question.outside?.state ?? null;
  const byHour = ownPay.per === 'hour';
  const median = factOf(byHour ? 'hourly' : 'salary', subject, place, toolbox);
  const range = byHour ? null : factOf('salary-range', subject, place, toolbox);
  const facts = [median, ...(range ? [range] : [])];
  const own = publishedUnit(ownPay).amount;
  const chart = byHour ? null : payRangeOf(median, subject, toolbox, own);
  const known = typeof median.value === 'number';
  const values = {
    own: formatNumber(own, median.unit),
    unit: byHour ? 'hour' : 'year',
    job: subject.plural,
    place: inPlace(place, toolbox),
    median: shown(median, toolbox),
    ...inPeriod(ownPay, median),
    ...(known ? gapOf(own, median) : {}),
  };
  return {
    outcome: known ? 'answer' : 'no-data',
    kind: 'fact',
    occupations: [refOf(subject)],
    text: [
      wording.say('fact', known ? 'own-pay' : 'own-pay-unknown', values),
      ...(range?.value && Array.isArray(range.value) ? bandLine(own, range.value, toolbox) : []),
      ...(chart ? [chart.line] : []),
      ...sourceLines(sourcesOf(facts), toolbox),
      ...basisLines(facts, toolbox),
      ...readingLines(question, toolbox),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: suggestionsFor(subject, ['salary', 'hourly'], toolbox),
    sources: sourcesOf(facts),
  };
}

/** The pay as the person said it, and the median in the same unit of time. */
function inPeriod({ amount, per }: OwnPay, { value, unit }: Fact) {
  if (per === 'hour' || per === 'year' || typeof value !== 'number') return { period: 'none', said: '', part: '' };
  const part = formatNumber(value / PARTS_OF_YEAR[per], unit);
  return { period: per, said: formatNumber(amount, unit), part };
}

function gapOf(own: number, { value, unit, atLeast }: Fact) {
  const gap = own - Number(value);
  const close = !atLeast && Math.abs(gap) < CLOSE * Number(value);
  return {
    direction: close ? 'about' : gap > 0 ? 'above' : 'below',
    gap: formatNumber(Math.abs(gap), unit),
    percent: `${Math.round((100 * Math.abs(gap)) / Number(value))}%`,
  };
}

/** Between which two published percentiles the pay lies. */
function bandLine(own: number, percentiles: readonly NamedValue[], { wording }: Toolbox): string[] {
  const known = percentiles.filter((entry): entry is { name: string; value: number } => entry.value !== null);
  const below = known.filter(({ value }) => value <= own).at(-1);
  const above = known.find(({ value }) => value > own);
  const said = (entry: { name: string; value: number } | undefined) =>
    entry ? `${entry.name} ${formatNumber(entry.value, 'USD/year')}` : 'none';
  return known.length < 3 ? [] : [wording.say('fact', 'own-pay-band', { below: said(below), above: said(above) })];
}
