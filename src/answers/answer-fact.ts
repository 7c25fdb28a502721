import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId } from '../knowledge/fact';
import type { Question } from '../language/question';
import type { Answer } from './answer';
import { barsOf, barsOfList, payRangeOf } from './chart';
import { factLines } from './fact-lines';
import { suggestionsFor } from './next-questions';
import { ranksStates, stateFigures } from './state-ranking';
import {
  capital,
  caveatLines,
  factOf,
  publishedFact,
  refOf,
  shown,
  sourcesOf,
  subjectsOf,
  type Toolbox,
} from './toolbox';

/** How many measures one reply answers; more would not fit a phone. */
const MOST_MEASURES = 6;

/** Answers one or several measures of one occupation or group, in the nation or in a state. */
export function answerFact(question: Question, toolbox: Toolbox): Answer {
  const subject = subjectsOf(question, toolbox)[0] as Subject;
  const place = question.places[0] ?? null;
  const measures = wayIn(question.measures).slice(0, MOST_MEASURES);
  const topic = question.topic ? toolbox.wording.dialogs.topics[question.topic] : undefined;
  const asked = topic && measures.length === 0 ? topic.instead.slice(0, 1) : measures;
  const all = asked.flatMap(measure =>
    withCompanions(publishedFact(measure, subject, place, toolbox), subject, toolbox),
  );
  const facts = all.filter(({ measure }, at) => all.findIndex(fact => fact.measure === measure) === at);
  const figures = facts.flatMap(fact => stateFigures(fact, subject, question.states, toolbox));
  const told = facts.filter(fact => asked.includes(fact.measure) || fact.value !== null);
  const found = facts.some(fact => fact.value !== null && (asked.includes(fact.measure) || asked.includes('salary')));
  const unanswered = topic !== undefined && measures.every(id => topic.instead.includes(id));
  return {
    outcome: found && !unanswered ? 'answer' : 'no-data',
    kind: 'fact',
    occupations: [refOf(subject)],
    text: [
      ...(topic ? [toolbox.wording.say('fact', 'topic', { topic: topic.label })] : []),
      ...factLines(told, subject, question, toolbox),
      ...caveatLines(question, facts, toolbox),
    ].join('\n'),
    ...pictureOf(facts, figures, subject, toolbox),
    facts: [...withFirstState(facts, figures, question), ...figures],
    winner: null,
    suggestions: suggestionsFor(subject, [...asked, ...told.map(({ measure }) => measure)], toolbox),
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
