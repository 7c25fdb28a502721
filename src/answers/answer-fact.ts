import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';
import { PARTS_OF_YEAR } from '../language/period';
import type { Question } from '../language/question';
import type { Answer } from './answer';
import { barsOf, barsOfList, payRangeOf } from './chart';
import { formatNumber } from './format-value';
import { partOf } from './gap';
import { suggestionsFor } from './next-questions';
import { ranksStates, stateFigures, stateLine } from './state-ranking';
import {
  capital,
  caveatLines,
  factOf,
  inPlace,
  publishedFact,
  refOf,
  shown,
  sourcesOf,
  subjectsOf,
  type Toolbox,
} from './toolbox';
import type { Wording } from './wording';

/** How many measures one reply answers; more would not fit a phone. */
const MOST_MEASURES = 6;

/** Answers one or several measures of one occupation or group, in the nation or in a state. */
export function answerFact(question: Question, toolbox: Toolbox): Answer {
  const subject = subjectsOf(question, toolbox)[0] as Subject;
  const place = question.places[0] ?? null;
  const measures = wayIn(question.measures).slice(0, MOST_MEASURES);
  const topic = question.topic ? toolbox.wording.dialogs.topics[question.topic] : undefined;
  const asked = topic && measures.length === 0 ? topic.instead.slice(0, 1) : measures;
  const facts = asked.flatMap(measure =>
    withCompanions(publishedFact(measure, subject, place, toolbox), subject, toolbox),
  );
  const figures = facts.flatMap(fact => stateFigures(fact, subject, question.states, toolbox));
  const told = facts.filter(fact => asked.includes(fact.measure) || fact.value !== null);
  const lines = [...told.filter(fact => fact.value !== null), ...told.filter(fact => fact.value === null)].map(fact =>
    factLine(fact, subject, question, toolbox),
  );
  const found = facts.some(fact => fact.value !== null && (asked.includes(fact.measure) || asked.includes('salary')));
  const unanswered = topic !== undefined && measures.every(id => topic.instead.includes(id));
  return {
    outcome: found && !unanswered ? 'answer' : 'no-data',
    kind: 'fact',
    occupations: [refOf(subject)],
    text: [
      ...(topic ? [toolbox.wording.say('fact', 'topic', { topic: topic.label })] : []),
      ...lines,
      ...caveatLines(question, facts, toolbox),
    ].join('\n'),
    ...pictureOf(facts, figures, subject, toolbox),
    facts: [...withFirstState(facts, figures, question), ...figures],
    winner: null,
    suggestions: suggestionsFor(subject, asked, toolbox),
    sources: sourcesOf(facts),
  };
}

/** The state that comes first of those that are left; none further down, where it was told before. */
function withFirstState(facts: readonly Fact[], figures: readonly Fact[], { states }: Question): Fact[] {
  const first = figures[0]?.place;
  return facts.flatMap(fact => {
    if (!ranksStates(fact.measure) || !first) return [fact];
    return states.skip > 0 ? [] : [{ ...fact, value: first }];
  });
}

/** Pay in the states told, the spread of pay, the bars of a list with figures, and several labels or figures as a table; nothing for one alone. */
function pictureOf(
  facts: readonly Fact[],
  states: readonly Fact[],
  subject: Subject,
  toolbox: Toolbox,
): Pick<Answer, 'chart' | 'table'> {
  const found = facts.filter(fact => fact.value !== null);
  const pay = found.find(({ measure }) => measure === 'salary' || measure === 'salary-range');
  const list = found.find(fact => fact !== pay && Array.isArray(fact.value));
  const chart =
    barsOf(
      capital(toolbox.wording.measure(states[0]?.measure ?? 'salary')),
      states.map(fact => ({ label: toolbox.dataset.stateName(fact.place ?? ''), fact })),
      toolbox,
    ) ??
    (pay && payRangeOf(pay, subject, toolbox)) ??
    (list && barsOfList(capital(toolbox.wording.measure(list.measure)), list));
  const rows = found
    .filter(({ value }) => !Array.isArray(value))
    .map(fact => ({ label: capital(toolbox.wording.measure(fact.measure)), cells: [shown(fact, toolbox)] }));
  return {
    ...(chart ? { chart } : {}),
    ...(rows.length > 1 ? { table: { columns: [subject.plural], rows } } : {}),
  };
}

/** "How do I become one?" is answered by time, schooling, experience and training together. */
function wayIn(measures: readonly MeasureId[]): readonly MeasureId[] {
  return measures.length === 1 && measures[0] === 'time-to-enter'
    ? ['time-to-enter', 'education', 'experience', 'training']
    : measures;
}

/** A fact with those that belong beside it: the median beside a mean, the other unit of pay where this one does not exist. */
function withCompanions(fact: Fact, subject: Subject, toolbox: Toolbox): Fact[] {
  if (fact.measure === 'salary-mean' && fact.value !== null && !fact.featured)
    return [fact, factOf('salary', subject, fact.place, toolbox)];
  // "Will they still be needed?": how many there will be says little without how many there are, and the growth.
  if (fact.measure === 'jobs-2034' && fact.value !== null)
    return [fact, factOf('jobs', subject, null, toolbox), factOf('growth', subject, fact.place, toolbox)];
  if (fact.missing === 'hourly-only') return [fact, factOf('hourly', subject, fact.place, toolbox)];
  return fact.missing === 'annual-only' ? [fact, factOf('salary', subject, fact.place, toolbox)] : [fact];
}

/** One sentence for one fact. */
export function factLine(
  fact: Fact,
  subject: Subject,
  { period, states }: Pick<Question, 'period' | 'states'>,
  toolbox: Toolbox,
): string {
  const { wording } = toolbox;
  const place = inPlace(fact.place, toolbox);
  const words = {
    job: subject.plural,
    place,
    measure: wording.measure(fact.measure),
    source: fact.source,
    value: shown(fact, toolbox),
    per: fact.unit === 'USD/hour' ? 'hour' : 'year',
  };
  if (fact.value === null) return missingLine(fact, subject, words, toolbox);
  if (fact.measure === 'salary' && period && period !== 'year' && period !== 'hour' && typeof fact.value === 'number') {
    const parts = PARTS_OF_YEAR[period];
    return wording.say('fact', 'per-period', {
      ...words,
      value: shown(partOf(fact, parts), toolbox),
      year: words.value,
      period,
      parts,
    });
  }
  if (fact.measure === 'growth' && !fact.featured && typeof fact.value === 'number') {
    const direction = fact.value > 0 ? 'grow' : fact.value < 0 ? 'shrink' : 'stay';
    return wording.say('fact', 'growth', { ...words, direction, value: formatNumber(Math.abs(fact.value), 'percent') });
  }
  if (ranksStates(fact.measure))
    return stateLine(fact, stateFigures(fact, subject, states, toolbox), states, words, toolbox);
  return wording.say('fact', messageFor(fact, wording), words);
}

/** Why there is no figure. */
function missingLine(
  { missing = 'not-collected' }: Fact,
  subject: Subject,
  words: Record<string, string>,
  { wording }: Toolbox,
): string {
  return wording.missing(missing, {
    ...words,
    measure: capital(words.measure ?? ''),
    group: String(subject.type === 'group'),
  });
}

function messageFor(fact: Fact, wording: Wording): string {
  const variants = [
    ...(fact.featured ? [`${fact.measure}-featured`] : []),
    ...(fact.atLeast ? [`${fact.measure}-top`] : []),
    fact.measure,
  ];
  return variants.find(key => wording.hasFact(key)) ?? (registry[fact.measure].shape === 'number' ? 'number' : 'list');
}
