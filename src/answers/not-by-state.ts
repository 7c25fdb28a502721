import type { Subject } from '../knowledge/dataset';
import type { MeasureId, StateCode } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, factOf } from './answer-context';
import { answerShow } from './answer-show';
import { answerStates } from './answer-states';
import { factLines } from './fact-lines';
import { isByState } from './state-order';
import { askedOf } from './states-asked';

/** True if the measure that orders states is published by state for the job. */
export function isAskedByState(query: Query, subject: Subject): boolean {
  return subject.type === 'occupation' && isByState(askedOf(query).measure);
}

/**
 * Answers a question about states if the measure is not published by state: gives the national figure, and orders the states by a
 * similar measure, jobs or pay. Groups have no figures by state, so they get only the national one.
 */
export function notByState(query: Query, subject: Subject, context: AnswerContext): Answer {
  const { measure } = askedOf(query);
  const { wording } = context;
  if (subject.type === 'group') {
    const answer = answerShow({ ...query, measures: [measure], places: [], layout: null }, subject, context);
    const line = wording.missing('outside', { measure: wording.measure(measure) });
    return { ...answer, outcome: 'no-data', text: `${line}\n${answer.text}` };
  }
  const instead = standInFor(measure);
  const national = factOf(measure, subject, null, context);
  const order = { ...query.order, measure: null };
  const states = answerStates({ ...query, measures: [instead], order, predicates: [] }, subject, context);
  const head = wording.say('rank', 'states-instead', {
    asked: wording.measure(measure),
    measure: wording.measure(instead),
  });
  return {
    ...states,
    outcome: 'no-data',
    text: [...factLines([national], subject, context, { asked: firstOf(states) }), head, states.text].join('\n'),
    facts: [national, ...states.facts],
    winner: null,
    sources: [...new Set([...(national.value === null ? [] : [national.source]), ...states.sources])],
  };
}

/** Some state of an answer. Given as the place asked about, it makes the sentence say that its figure is national. */
function firstOf({ facts }: Answer): StateCode | null {
  return facts.find(({ place }) => place !== null)?.place ?? null;
}

/** For measures of people, the closest figure by state is the number of jobs; for all others, pay. */
function standInFor(measure: MeasureId): 'jobs' | 'salary' {
  return ['persons', 'openings/year', 'percent', 'years'].includes(registry[measure].unit) ? 'jobs' : 'salary';
}
