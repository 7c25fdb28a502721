import { distinct, MOST_SUBJECTS, type NamedSubject, NO_JOB, type Query, subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import { namedSubjects, referredSubjects, subjectsOf } from './subjects';

/** The jobs that a question is about: those named, those referred to, or those of the conversation. */
export interface Asked {
  subjects: NamedSubject[];
  unclear: Query['unclear'];
  own: string | null;
  /** True if no job is named, so that the last measures still apply. */
  goesOn: boolean;
  /** True if the conversation was about these jobs already, so that the last places still apply. */
  areKnown: boolean;
}

/** Returns the jobs that a message asks about. */
export function whoIsAsked(slots: Slots, state: DialogueState): Asked {
  const named = namedSubjects(slots);
  const own = subjectsOf(slots.own, 'own');
  const referred = referredSubjects(slots, state);
  const unclear = named.unclear ?? (named.subjects.length === 0 ? own.unclear : null);
  const ownId = own.subjects[0]?.id ?? state.own;
  // "Welder, how much do they get": a pronoun after a name refers to it.
  const subjects = named.subjects.length > 0 ? named.subjects : referred;
  if (subjects.length > 0 || unclear) {
    const goesOn = named.subjects.length === 0 && !unclear;
    return { subjects, unclear, own: ownId, goesOn, areKnown: goesOn || areTalkedAbout(subjects, state) };
  }
  if (own.subjects.length > 0)
    return {
      subjects: own.subjects,
      unclear,
      own: ownId,
      goesOn: false,
      areKnown: areTalkedAbout(own.subjects, state),
    };
  return { subjects: state.jobs.map(subjectOf), unclear: null, own: ownId, goesOn: true, areKnown: true };
}

/** True if all the jobs were shown before: "is 17 good for a welder?" after welders in Indiana is about Indiana. */
function areTalkedAbout(subjects: readonly NamedSubject[], { jobs, list }: DialogueState): boolean {
  return subjects.length > 0 && subjects.every(({ id }) => jobs.includes(id) || list.includes(id));
}

/** Returns the jobs to compare. A single new job is compared with the last one; "them" after two jobs means both. */
export function whoAreCompared(slots: Slots, state: DialogueState): Asked {
  const asked = among(slots, state, whoIsAsked(slots, state));
  // "Is a data analyst the same as a data scientist?": two names may mean one job.
  if (slots.jobs.length > 1) return asked;
  const referred = asked.goesOn ? [] : referredSubjects(slots, state);
  const places = Math.max(slots.places.length, asked.goesOn ? (state.query?.places.length ?? 0) : 0);
  const [only, another] = asked.subjects;
  if (!only) return { ...asked, unclear: asked.unclear ?? (isBegun(state) || slots.places.length > 0 ? NO_JOB : null) };
  const ofPlaces = places > 1 && slots.references.length === 0;
  if (another || ofPlaces || slots.own.length > 0) return asked;
  const last = lastCompared(state) ?? [...state.history, ...state.jobs].filter(id => id !== only.id).slice(-1);
  const before = referred.length > 0 ? referred : last.map(subjectOf);
  return { ...asked, subjects: distinct([...before, only]) };
}

/** "So which would you pick?" after two jobs and then a third: the jobs compared before; null if a search listed the last ones. */
function lastCompared({ list, listQuery }: DialogueState): readonly string[] | null {
  return listQuery === null && list.length > 1 ? list : null;
}

/** "Which of those pays best?" while a single job is shown: replaces it by the jobs of the list. */
function among({ references, ordinals, direction }: Slots, { list }: DialogueState, asked: Asked): Asked {
  const areSeveral = direction !== null && ordinals.length === 0 && references.some(({ kind }) => kind === 'these');
  if (!asked.goesOn || !areSeveral || asked.subjects.length !== 1 || list.length < 2) return asked;
  return { ...asked, subjects: list.slice(0, MOST_SUBJECTS).map(subjectOf) };
}

/** True after the beginning of a conversation, where the bot asks which jobs to compare if none are named. */
function isBegun({ query, asked, history }: DialogueState): boolean {
  return query !== null || asked !== null || history.length > 0;
}
