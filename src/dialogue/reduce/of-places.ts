import { areOfPlaces } from '../../knowledge/measures/registry';
import { NO_JOB, type Query } from '../../query/query';
import type { DialogueTurn } from '../turn';

/** The states in order: asked for, or of a figure of places of which none is named. */
export function isOfStates({ slots, state }: DialogueTurn, measures: Query['measures']): boolean {
  const placed = slots.places.length > 0 || slots.there || (state.query?.places ?? []).length > 0;
  return (slots.eachState && measures.length > 0) || (areOfPlaces(measures) && !placed);
}

/** What is left to be asked back: which job is meant, unless what is asked is a figure of places. */
export function unclearIn(
  { unclear, subjects }: Pick<Query, 'unclear' | 'subjects'>,
  measures: Query['measures'],
): Query['unclear'] {
  return unclear ?? (subjects.length === 0 && !areOfPlaces(measures) ? NO_JOB : null);
}
