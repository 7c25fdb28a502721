import type { Subject } from '../knowledge/dataset';
import type { MeasureId, StateCode } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { answerShow } from './answer-show';
import { answerStates } from './answer-states';
import { factLines } from './fact-lines';
import { isByState } from './state-order';
import { askedOf } from './states-asked';
import { factOf, type Toolbox } from './toolbox';

/** True where what the states are asked for is published by state for the job. */
export function isAskedByState(query: Query, subject: Subject): boolean {
  return subject.type === 'occupation' && isByState(askedOf(query).measure);
}

/**
 * A figure that no state has: the nation's, and the states in order of one that comes close to it, the number of jobs or pay. Of
 * fields of work nothing is published by state.
 */
export function notByState(query: Query, subject: Subject, toolbox: Toolbox): Answer {
  const { measure } = askedOf(query);
  const { wording } = toolbox;
  if (subject.type === 'group') {
    const answer = answerShow({ ...query, measures: [measure], places: [], layout: null }, subject, toolbox);
    const line = wording.missing('outside', { measure: wording.measure(measure) });
    return { ...answer, outcome: 'no-data', text: `${line}\n${answer.text}` };
  }
  const instead = standInFor(measure);
  const national = factOf(measure, subject, null, toolbox);
  const order = { ...query.order, measure: null };
  const states = answerStates({ ...query, measures: [instead], order, predicates: [] }, subject, toolbox);
  const head = wording.say('rank', 'states-instead', {
    asked: wording.measure(measure),
    measure: wording.measure(instead),
  });
  return {
    ...states,
    outcome: 'no-data',
    text: [...factLines([national], subject, toolbox, { asked: firstOf(states) }), head, states.text].join('\n'),
    facts: [national, ...states.facts],
    winner: null,
    sources: [...new Set([...(national.value === null ? [] : [national.source]), ...states.sources])],
  };
}

/** A state that the nation's figure stands beside, so that it is told to be the nation's. */
function firstOf({ facts }: Answer): StateCode | null {
  return facts.find(({ place }) => place !== null)?.place ?? null;
}

/** Measures of people are nearest to how many work in a state; all others to what they are paid. */
function standInFor(measure: MeasureId): 'jobs' | 'salary' {
  return ['persons', 'openings/year', 'percent', 'years'].includes(registry[measure].unit) ? 'jobs' : 'salary';
}
