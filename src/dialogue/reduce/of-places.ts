import { areOfPlaces } from '../../knowledge/measures/registry';
import { NO_JOB, type Query } from '../../query/query';
import type { DialogueTurn } from '../turn';

/** True if the answer is a list of states: the message asks for one, or for a measure of places without naming a place. */
export function isOfStates({ slots, state }: DialogueTurn, measures: Query['measures']): boolean {
  const placed = slots.places.length > 0 || slots.there || (state.query?.places ?? []).length > 0;
  return (slots.eachState && measures.length > 0) || (areOfPlaces(measures) && !placed);
}

/** Returns what the bot has to ask back: which job is meant, unless the measures are about places. */
export function unclearIn(
  { unclear, subjects }: Pick<Query, 'unclear' | 'subjects'>,
  measures: Query['measures'],
): Query['unclear'] {
  return unclear ?? (subjects.length === 0 && !areOfPlaces(measures) ? NO_JOB : null);
}
