import { ALL_JOBS } from '../../knowledge/groups';
import type { NamedSubject, Unclear } from '../../query/query';
import { distinct, MOST_SUBJECTS, subjectOf } from '../../query/query';
import { type JobMention, readingsOf } from '../../understanding/occupations/linker';
import type { Reference, Slots } from '../../understanding/slots';
import { decideMention } from '../decide-mention';
import type { DialogueState } from '../state';

/** Subjects of a query, and the first name that is unclear because it fits several jobs or none (null if all are clear). */
export interface FoundSubjects {
  subjects: NamedSubject[];
  unclear: Unclear | null;
}

/** Returns the subjects that mentions name. If a name is unclear, the job that is chosen later goes to its position. */
export function subjectsOf(mentions: readonly JobMention[], role: Unclear['role'] = 'subject'): FoundSubjects {
  const found: FoundSubjects = { subjects: [], unclear: null };
  for (const mention of mentions) {
    // The person's own job is only background, so its likeliest meaning will do.
    const decision = decideMention(mention, mentions.length > 1 || role === 'own');
    if (decision.decided) found.subjects.push(decision.subject);
    else
      found.unclear ??= {
        what: 'name',
        mention: mention.text,
        choices: decision.choices,
        position: found.subjects.length,
        role,
      };
  }
  return { ...found, subjects: distinct(found.subjects) };
}

/** Returns the jobs, fields and "all jobs" that a message names, in that order. */
export function namedSubjects(slots: Slots): FoundSubjects {
  const { subjects, unclear } = subjectsOf(slots.jobs);
  const fields = slots.fields.map(
    ({ text, codes: [first = '', ...others] }): NamedSubject => ({ id: first, mention: text, alternatives: others }),
  );
  const all = slots.allJobs ? [subjectOf(ALL_JOBS)] : [];
  return { subjects: distinct([...subjects, ...fields, ...all]).slice(0, MOST_SUBJECTS), unclear };
}

/** Returns the jobs that references and positions in a message mean; empty if it has none. */
export function referredSubjects(slots: Slots, state: DialogueState): NamedSubject[] {
  const { list, jobs, listQuery } = state;
  const isListed = list.length > 0;
  const offset = isListed ? (listQuery?.offset ?? 0) : 0;
  const row = isListed ? list : jobs;
  const placed = slots.ordinals.flatMap(position => itemAt(row, positionOnPage(position, offset)) ?? []);
  const picked = slots.next ? [...placed, ...nextInList(state)] : placed;
  // Positions count what was shown; references mean what is left of it.
  const left = withoutExcluded(slots.excludedJobs, state);
  const referred = slots.references.flatMap(reference => jobsMeantBy(reference, left, picked.length > 0));
  return distinct([...picked, ...referred].map(subjectOf));
}

/** "Not the first one. Which of the two left…": the state without the jobs that the message excludes. */
function withoutExcluded(excluded: Slots['excludedJobs'], state: DialogueState): DialogueState {
  if (excluded.length === 0) return state;
  const dropped = new Set(excluded.flatMap(mention => readingsOf(mention, MEANT).map(({ id }) => id)));
  const kept = (ids: readonly string[]) => ids.filter(id => !dropped.has(id));
  return { ...state, jobs: kept(state.jobs), list: kept(state.list), history: kept(state.history) };
}

/** An excluded name means every occupation with at least this share of the probability of its likeliest one. */
const MEANT = 0.05;

/** The list entry after the last job that was picked; the second entry if none has been picked yet. */
function nextInList({ list, jobs }: DialogueState): string[] {
  const at = list.findLastIndex(id => jobs.includes(id));
  return list.slice(Math.max(1, at + 1), Math.max(1, at + 1) + 1);
}

/** The jobs that a reference means. "This" and "these" add nothing to a position ("the second of these"). */
function jobsMeantBy({ kind, count }: Reference, state: DialogueState, placed: boolean): readonly string[] {
  switch (kind) {
    case 'own':
      return state.own ? [state.own] : [];
    case 'winner':
      return winnerOf(state) ?? state.jobs;
    case 'loser':
      return state.jobs.filter(id => id !== state.winner).slice(-1);
    case 'talked':
      return state.history.slice(-MOST_SUBJECTS);
    case 'each':
      return severalShown(state);
    case 'both':
      return lastShown(state, 2);
    case 'other':
      return otherThan(state);
    case 'this':
    case 'these':
      if (placed) return [];
      if (kind === 'these' && count === null && isListOpen(state)) return state.list.slice(0, MOST_SUBJECTS);
      return (count === 1 ? theOne(state) : null) ?? lastShown(state, count);
    case 'place':
      return [];
  }
}

/**
 * The jobs meant by "each": those of an open list, or those discussed. If a single job is discussed, all of the list that it was picked
 * from, or else this job and the one before it.
 */
function severalShown(state: DialogueState): readonly string[] {
  const { jobs, list, history } = state;
  if (isListOpen(state)) return list.slice(0, MOST_SUBJECTS);
  if (jobs.length > 1) return jobs;
  return list.length > 1 && jobs.every(id => list.includes(id)) ? list.slice(0, MOST_SUBJECTS) : history.slice(-2);
}

/** True if a list was shown last: then "those" are its jobs, not the one that it starts from. */
function isListOpen({ shown, list }: DialogueState): boolean {
  return (shown === 'list' || shown === 'move') && list.length > 1;
}

/** The job that came first in the last comparison, if it is still talked about. */
function winnerOf({ winner, jobs }: DialogueState): string[] | null {
  return winner && jobs.includes(winner) ? [winner] : null;
}

/** The job meant by "that one": in a comparison with the person's own job the other one, otherwise the winner. */
function theOne(state: DialogueState): string[] | null {
  const { jobs, own } = state;
  return own !== null && jobs.length === 2 && jobs.includes(own) ? jobs.filter(id => id !== own) : winnerOf(state);
}

/**
 * Converts a position in a list to a position on the page shown last. Later pages continue the numbering, so the sixth entry may be the
 * first on its page.
 */
export function positionOnPage(position: number, offset: number): number {
  return position > offset ? position - offset : position;
}

/** Returns the item at a position, counted from 1; negative positions count from the end. */
export function itemAt<T>(row: readonly T[], position: number): T | undefined {
  return position < 0 ? row.at(position) : row[position - 1];
}

/**
 * The jobs of the conversation or, if a number is given, that many of the latest ones: those shown, those of an open list, or those
 * talked about before.
 */
function lastShown(state: DialogueState, count: number | null): readonly string[] {
  const { jobs, list, history, shown, own } = state;
  // After moves from a job to others, the conversation is about the others.
  if (count === null)
    return jobs.length > 0 && !(shown === 'move' && list.length > 1) ? jobs : list.slice(0, MOST_SUBJECTS);
  if (jobs.length === count) return jobs;
  if (list.length === count || (isListOpen(state) && list.length > count)) return list.slice(0, count);
  const others = history.filter(id => id !== own);
  const talkedAbout = others.length >= count ? others : history;
  if (talkedAbout.length >= count) return talkedAbout.slice(-count);
  return list.length > count ? list.slice(0, count) : jobs;
}

/** The last job that is not being discussed now, from a short list or from the jobs talked about before. */
function otherThan({ jobs, list, history }: DialogueState): string[] {
  const row = list.length > 1 && list.length <= 3 ? list : history;
  return row.filter(id => !jobs.includes(id)).slice(-1);
}
