import type { Reducer } from '../turn';
import { lastQuery } from './base';
import { change } from './change';
import { choose } from './choose';
import { namedSubjects } from './subjects';

/** Corrects a misunderstanding. Of several jobs, it replaces the one that the message excludes, or else the last one. */
export const correct: Reducer = turn => {
  const { slots, state } = turn;
  if (state.asked) return choose(turn);
  const changed = change(turn);
  const base = lastQuery(state);
  const { subjects } = namedSubjects(slots);
  if (base.subjects.length < 2 || subjects.length !== 1 || changed.operation !== 'compare') return changed;
  const wrong = new Set(slots.excludedJobs.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const place = base.subjects.findIndex(({ id }) => wrong.has(id));
  const at = place < 0 ? base.subjects.length - 1 : place;
  return {
    ...changed,
    subjects: base.subjects.map((subject, index) => (index === at ? (subjects[0] ?? subject) : subject)),
  };
};
