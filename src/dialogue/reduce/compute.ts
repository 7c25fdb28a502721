import { isNumeric } from '../../knowledge/measures/registry';
import {
  type Computation,
  distinct,
  type Explanation,
  type Layout,
  type NamedSubject,
  NO_JOB,
  type Query,
  subjectOf,
} from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueTurn, Reducer } from '../turn';
import { judge, show, topic } from './ask';
import { amountAsked, lastList, lastQuery } from './base';
import { aside, begun } from './begun';
import { compare } from './compare';
import { measuresIn } from './measures';
import { namedPlaces, placesOfEdit } from './places';
import { namedSubjects, referredSubjects } from './subjects';

/** Calculates with the figures shown, or with those of the jobs named. */
export const compute =
  (computation: Computation): Reducer =>
  turn => {
    const { slots, state } = turn;
    const base = lastQuery(state);
    const named = namedSubjects(slots);
    const subjects = distinct([...referredSubjects(slots, state), ...named.subjects]);
    const all = subjects.length > 1 ? subjects : pairOf(subjects, turn);
    // "How many more years of school?": levels are shown side by side, not subtracted.
    const asked = measuresIn(slots);
    if (asked.length > 0 && !asked.some(isNumeric)) return compare(turn);
    const own = computation === 'difference' ? withOwnPay(turn, named.subjects, all) : null;
    if (own) return own;
    return {
      ...base,
      ...aside(turn),
      ...placesOfEdit(base, slots, state),
      ...besideAnotherPlace(all, turn),
      operation: 'compute',
      compute: computation,
      subjects: all,
      measures: measuresToUse(slots, base),
      period: slots.period ?? base.period,
      // A total may be of everything in a list; other calculations need a job.
      unclear: named.unclear ?? (all.length === 0 && computation !== 'total' ? NO_JOB : null),
    };
  };

/** The measures to calculate with: those named, or else those shown, or else pay. */
function measuresToUse(slots: Slots, base: Query): Query['measures'] {
  const [named, before] = [measuresIn(slots), base.measures].map(measures => measures.filter(isNumeric));
  return [named, before].find(measures => measures && measures.length > 0) ?? ['salary'];
}

/**
 * Query for "how much more a year is that?" from somebody who said what they earn: compares the job with their pay. Null if it is not
 * about their pay.
 */
function withOwnPay(turn: DialogueTurn, named: readonly NamedSubject[], all: readonly NamedSubject[]): Query | null {
  const { slots, state } = turn;
  const base = lastQuery(state);
  if (base.operation === 'judge' && base.amount && named.length === 0)
    return { ...base, ...aside(turn), amount: amountAsked(base, slots) };
  return all.length === 1 && isOfOwnPay(turn) ? judge(turn) : null;
}

/** True if the question may be about the person's own pay: they said what they earn, and the question names no place or other measure. */
function isOfOwnPay({ slots, state }: DialogueTurn): boolean {
  return state.ownPay !== null && slots.places.length === 0 && slots.measures.every(measure => measure === 'salary');
}

/** One job in one state is compared with the state named before, or else with the whole country. */
function besideAnotherPlace(subjects: readonly NamedSubject[], { slots, state }: DialogueTurn): Partial<Query> {
  const named = namedPlaces(slots).places;
  const places = named.length > 0 ? named : (state.query?.places ?? []);
  if (subjects.length !== 1 || places.length !== 1) return {};
  const before = state.places.filter(code => !places.includes(code)).at(-1);
  return before === undefined ? { nation: true } : { places: [...places, before] };
}

/** The jobs to calculate with: those shown and those named. A single job in a single place is compared with the job before it. */
function pairOf(subjects: readonly NamedSubject[], { state }: DialogueTurn): NamedSubject[] {
  const shown = distinct([...state.jobs.map(subjectOf), ...subjects]);
  const [only, another] = shown;
  if (!only || another || (state.query?.places.length ?? 0) > 1) return shown;
  const before = state.history.filter(id => id !== only.id).slice(-1);
  return [...before.map(subjectOf), only];
}

/** Shows the last answer in another layout. */
export const format =
  (layout: Layout): Reducer =>
  turn => {
    const base = turn.state.shown === 'list' ? (lastList(turn.state) ?? lastQuery(turn.state)) : lastQuery(turn.state);
    if (base.operation === 'none') return { ...begun(turn), operation: 'talk', talk: 'help' };
    return { ...base, ...aside(turn), limit: turn.slots.count ?? base.limit, layout };
  };

/** Explains where figures come from, how old they are, what they count, or what a word means. */
export const explain =
  (explanation: Explanation): Reducer =>
  turn => {
    const { slots, state } = turn;
    const base = lastQuery(state);
    const measures = measuresIn(slots);
    // "Does that count tips?", "is that because of the cost of living?": the question is about the topic.
    if (explanation === 'figure' && slots.topics.some(({ id }) => id !== null) && measures.length === 0)
      return topic(turn);
    // "Do Uber drivers count as taxi drivers?" shows the job.
    const named = namedSubjects(slots);
    const isOfJob = (named.unclear !== null || named.subjects.length > 0) && measures.length === 0;
    if (explanation === 'figure' && isOfJob) return show({ ...turn, act: 'overview' });
    return {
      ...base,
      ...(named.subjects.length > 0 ? { subjects: named.subjects } : {}),
      ...aside(turn),
      operation: 'explain',
      explain: explanation,
      term: slots.term,
      measures: measures.length > 0 ? measures : base.measures,
    };
  };
