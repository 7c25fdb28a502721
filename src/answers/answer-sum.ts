import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import { PARTS_OF_YEAR } from '../language/period';
import type { Question, Sum } from '../language/question';
import type { Answer } from './answer';
import { barsOf } from './chart';
import { publishedSides, sidesOf } from './compare-sides';
import { formatNumber } from './format-value';
import {
  capital,
  caveatLines,
  factOf,
  refOf,
  shown,
  sourceLines,
  sourcesOf,
  subjectsOf,
  type Toolbox,
} from './toolbox';

/** A sum on figures shown before; null where it cannot be made of exact figures, so that the plain answer stands. */
export function answerSum(question: Question, sum: Sum, toolbox: Toolbox): Answer | null {
  if (sum === 'count') return null;
  return sum === 'people' ? peopleOf(question, toolbox) : ratioOf(question, sum, toolbox);
}

/** Two jobs on one measure: how many times, what percent, what difference (in the unit of time asked for). */
function ratioOf(question: Question, sum: Exclude<Sum, 'people' | 'count'>, toolbox: Toolbox): Answer | null {
  const { wording } = toolbox;
  const measure = question.measures[0] as MeasureId;
  const sides = publishedSides(measure, sidesOf(subjectsOf(question, toolbox), question, toolbox), toolbox)
    .map(({ subject, place, name }) => ({ subject, name, fact: factOf(measure, subject, place, toolbox) }))
    .filter(({ fact }) => typeof fact.value === 'number' && !fact.atLeast)
    .sort((one, other) => Number(other.fact.value) - Number(one.fact.value));
  const [high, low] = [sides[0], sides.at(-1)];
  if (!high || !low || sides.length < 2) return null;
  const [top, bottom] = [Number(high.fact.value), Number(low.fact.value)];
  if (bottom <= 0 && sum !== 'difference') return null;
  const facts = [high.fact, low.fact];
  const bars = [high, low].map(({ name, fact }) => ({ label: name, fact }));
  const chart = barsOf(capital(wording.measure(measure)), bars, toolbox, {
    at: 0,
    word: wording.say('compare', 'ahead', { less: 'false', sides: 2 }),
  });
  const { period } = question;
  const parts =
    high.fact.unit === 'USD/year' && period && period !== 'year' && period !== 'hour' ? PARTS_OF_YEAR[period] : 1;
  return {
    outcome: 'answer',
    kind: 'compare',
    occupations: [...new Set([high.subject, low.subject])].map(refOf),
    text: [
      wording.say('compare', `sum-${sum}`, {
        measure: wording.measure(measure),
        high: high.name,
        low: low.name,
        top: shown(high.fact, toolbox),
        bottom: shown(low.fact, toolbox),
        times: (top / bottom).toFixed(1),
        percent: `${((100 * (top - bottom)) / bottom).toFixed(0)}%`,
        difference: formatNumber((top - bottom) / parts, high.fact.unit),
        period: parts === 1 ? 'none' : (period ?? 'none'),
      }),
      ...sourceLines(sourcesOf(facts), toolbox),
      ...caveatLines(question, facts, toolbox),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: high.subject === low.subject ? high.fact.place : high.subject.id,
    suggestions: [],
    sources: sourcesOf(facts),
  };
}

/** Growth in persons: jobs projected for 2034 less the jobs of 2024. */
function peopleOf(question: Question, toolbox: Toolbox): Answer | null {
  const subject = subjectsOf(question, toolbox)[0] as Subject;
  const [now, later] = (['jobs', 'jobs-2034'] as const).map(measure => factOf(measure, subject, null, toolbox));
  if (typeof now?.value !== 'number' || typeof later?.value !== 'number' || now.source !== later.source) return null;
  const change = later.value - now.value;
  const facts = [now, later];
  return {
    outcome: 'answer',
    kind: 'fact',
    occupations: [refOf(subject)],
    text: [
      toolbox.wording.say('fact', 'people', {
        job: subject.plural,
        now: shown(now, toolbox),
        later: shown(later, toolbox),
        change: formatNumber(Math.abs(change), 'persons'),
        direction: change > 0 ? 'more' : change < 0 ? 'fewer' : 'same',
        source: toolbox.wording.cited(now.source),
      }),
      ...caveatLines(question, facts, toolbox),
    ].join('\n'),
    facts,
    winner: null,
    suggestions: [],
    sources: sourcesOf(facts),
  };
}
