import { ALL_JOBS } from '../../knowledge/groups';
import type { NamedSubject, Unclear } from '../../query/query';
import { distinct, MOST_SUBJECTS, subjectOf } from '../../query/query';
import type { JobMention } from '../../understanding/occupations/linker';
import type { Reference, Slots } from '../../understanding/slots';
import { decideMention } from '../decide-mention';
import type { DialogueState } from '../state';

/** Subjects of a query, with the first name that fits several jobs, or none. */
export interface FoundSubjects {
  subjects: NamedSubject[];
  unclear: Unclear | null;
}

/** The subjects that mentions name; a name in doubt keeps its place for the choice. */
export function subjectsOf(mentions: readonly JobMention[], role: Unclear['role'] = 'subject'): FoundSubjects {
  const found: FoundSubjects = { subjects: [], unclear: null };
  for (const mention of mentions) {
    // What somebody does now is the background of a question: its likeliest reading will do.
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

/** Jobs, fields and all jobs together that a message names, in that order. */
export function namedSubjects(slots: Slots): FoundSubjects {
  const { subjects, unclear } = subjectsOf(slots.jobs);
  const fields = slots.fields.map(
    ({ text, codes: [first = '', ...others] }): NamedSubject => ({ id: first, mention: text, alternatives: others }),
  );
  const all = slots.allJobs ? [subjectOf(ALL_JOBS)] : [];
  return { subjects: distinct([...subjects, ...fields, ...all]).slice(0, MOST_SUBJECTS), unclear };
}

/** The jobs that pointing words and positions mean, in the state of the conversation; empty when nothing is pointed to. */
export function referredSubjects(slots: Slots, state: DialogueState): NamedSubject[] {
  const { list, jobs, listQuery } = state;
  const isListed = list.length > 0;
  const offset = isListed ? (listQuery?.offset ?? 0) : 0;
  const row = isListed ? list : jobs;
  const placed = slots.ordinals.flatMap(position => itemAt(row, positionOnPage(position, offset)) ?? []);
  const picked = slots.next ? [...placed, ...behindTheLast(state)] : placed;
  const pointed = slots.references.flatMap(reference => pointedTo(reference, state, picked.length > 0));
  return distinct([...picked, ...pointed].map(subjectOf));
}

/** The list entry after the job being discussed; the second entry if none has been picked yet. */
function behindTheLast({ list, jobs }: DialogueState): string[] {
  const at = list.findLastIndex(id => jobs.includes(id));
  return list.slice(Math.max(1, at + 1), Math.max(1, at + 1) + 1);
}

/** The jobs that one pointing word means; "this" and "these" say no more than the position beside them. */
function pointedTo({ kind, count }: Reference, state: DialogueState, placed: boolean): readonly string[] {
  switch (kind) {
    case 'own':
      return state.own ? [state.own] : [];
    case 'winner':
      return winnerOf(state) ?? state.jobs;
    case 'loser':
      return state.jobs.filter(id => id !== state.winner).slice(-1);
    case 'talked':
      return state.history.slice(-MOST_SUBJECTS);
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

/** True while a list is what was shown last: "those" are its jobs, not the one that it starts from. */
function isListOpen({ shown, list }: DialogueState): boolean {
  return (shown === 'list' || shown === 'move') && list.length > 1;
}

/** The job that came first in the last comparison, if it is still talked about. */
function winnerOf({ winner, jobs }: DialogueState): string[] | null {
  return winner && jobs.includes(winner) ? [winner] : null;
}

/** The job meant by "that one": in a comparison with the person's own job the other one, else the winner. */
function theOne(state: DialogueState): string[] | null {
  const { jobs, own } = state;
  return own !== null && jobs.length === 2 && jobs.includes(own) ? jobs.filter(id => id !== own) : winnerOf(state);
}

/** A list that goes on is numbered on: its sixth entry may stand first on the page that was shown last. */
export function positionOnPage(position: number, offset: number): number {
  return position > offset ? position - offset : position;
}

/** The item at a position from 1 on; negative positions count from the end. */
export function itemAt<T>(row: readonly T[], position: number): T | undefined {
  return position < 0 ? row.at(position) : row[position - 1];
}

/** The jobs the talk is about, or of a number the latest: those shown, those of an open list, those talked about since. */
function lastShown(state: DialogueState, count: number | null): readonly string[] {
  const { jobs, list, history, shown, own } = state;
  // Behind the ways from a job to others the others are what is talked about.
  if (count === null)
    return jobs.length > 0 && !(shown === 'move' && list.length > 1) ? jobs : list.slice(0, MOST_SUBJECTS);
  if (jobs.length === count) return jobs;
  if (list.length === count || (isListOpen(state) && list.length > count)) return list.slice(0, count);
  const others = history.filter(id => id !== own);
  const talkedAbout = others.length >= count ? others : history;
  if (talkedAbout.length >= count) return talkedAbout.slice(-count);
  return list.length > count ? list.slice(0, count) : jobs;
}

/** The one that is not talked about now: of a pair shown, or of the jobs talked about before. */
function otherThan({ jobs, list, history }: DialogueState): string[] {
  const row = list.length > 1 && list.length <= 3 ? list : history;
  return row.filter(id => !jobs.includes(id)).slice(-1);
}
