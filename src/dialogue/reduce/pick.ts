import { type NamedSubject, NO_JOB, type Query, subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import { MOST_CHOICES } from '../decide-mention';
import type { DialogueState } from '../state';
import type { Reducer } from '../turn';
import { isList, lastQuery, operationFor } from './base';
import { aside } from './begun';
import { likeliestAmong } from './choose';
import { measuresIn } from './measures';
import { placesAt, placesOfEdit } from './places';
import { checksIn } from './predicates';
import { referredSubjects } from './subjects';
import { whoIsAsked } from './who-is-asked';

/** Picks one or more of the things shown, by number, order or name. */
export const pick: Reducer = turn => {
  const { slots, state } = turn;
  const base = lastQuery(state);
  const places = placesAt(slots, state);
  if (places.length > 0) return { ...base, ...aside(turn), ...ofPlaces(places) };
  const row = [...new Set([...state.list, ...state.jobs, ...state.history])];
  const named = slots.jobs.flatMap(mention => likeliestAmong([mention], row, LEAST_SHARE) ?? mention.shown ?? []);
  const referred = meansExtreme(slots) ? extremeOf(slots, state) : referredSubjects(slots, state);
  // A named job that was not shown is not picked from the list: "the HR one".
  const picked = named.length > 0 ? named.map(subjectOf) : slots.jobs.length > 0 ? [] : referred;
  const asked = picked.length > 0 ? { subjects: picked, unclear: null } : whoElseIsAsked(slots, state);
  const measures = measuresIn(slots);
  const goesOn = measures.length === 0 && !isList(base) && base.measures.length > 0;
  const shown = goesOn ? base.measures : measures;
  return {
    ...base,
    ...aside(turn),
    withoutPlaces: [],
    ...placesOfEdit(base, slots, state),
    operation: operationFor(asked.subjects.length, shown.length),
    subjects: asked.subjects,
    measures: shown,
    predicates: checksIn(slots),
    order: { measure: null, direction: slots.direction ?? 'descending' },
    period: slots.period ?? (goesOn ? base.period : null),
    limit: null,
    offset: 0,
    unclear: asked.unclear,
  };
};

/** A name picks a job on the screen if that has at least this share of the probability of the name's likeliest occupation. */
const LEAST_SHARE = 0.2;

/** Finds the jobs that a message is about if it picks nothing that was shown. For "the third" of two, the bot asks back. */
function whoElseIsAsked(slots: Slots, state: DialogueState): Pick<Query, 'subjects' | 'unclear'> {
  const isBeyond = slots.ordinals.length > 0 && slots.jobs.length === 0 && state.list.length > 0;
  return isBeyond
    ? { subjects: [], unclear: { ...NO_JOB, choices: state.list.slice(0, MOST_CHOICES) } }
    : whoIsAsked(slots, state);
}

/** The changes that show the figure of the last list of states for some of them. */
function ofPlaces(places: readonly string[]): Partial<Query> {
  return { operation: places.length > 1 ? 'compare' : 'show', places: [...places], limit: null, offset: 0 };
}

/** True if the message means one end of a comparison ("the better paid one") and gives no name or position. */
function meansExtreme({ direction, ordinals, jobs }: Slots): boolean {
  return direction !== null && ordinals.length === 0 && jobs.length === 0;
}

/** The first or the last job of the last comparison, as the message asks; empty if none came first. */
function extremeOf(slots: Slots, { jobs, winner, shown }: DialogueState): NamedSubject[] {
  if (shown !== 'comparison' || winner === null || !jobs.includes(winner)) return [];
  const others = jobs.filter(id => id !== winner);
  const ids = slots.direction === 'descending' ? [winner] : others.slice(-1);
  return ids.map(subjectOf);
}
