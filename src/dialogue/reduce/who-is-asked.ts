import { distinct, MOST_SUBJECTS, type NamedSubject, NO_JOB, type Query, subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import { namedSubjects, referredSubjects, subjectsOf } from './subjects';

/** Whom a question is about: who is named, who is pointed to, or whom the talk is about. */
export interface Asked {
  subjects: NamedSubject[];
  unclear: Query['unclear'];
  own: string | null;
  /** True where nobody is named: the last measures stay, too. */
  goesOn: boolean;
  /** True where the talk was about them already: the last places stay. */
  areKnown: boolean;
}

/** Whom a message asks about, in the state of the conversation. */
export function whoIsAsked(slots: Slots, state: DialogueState): Asked {
  const named = namedSubjects(slots);
  const own = subjectsOf(slots.own, 'own');
  const referred = referredSubjects(slots, state);
  const unclear = named.unclear ?? (named.subjects.length === 0 ? own.unclear : null);
  const ownId = own.subjects[0]?.id ?? state.own;
  // "Welder, how much do they get": beside a name, words that point back point to it.
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

/** "Is 17 good for a welder?" after welders in Indiana: they are meant there. */
function areTalkedAbout(subjects: readonly NamedSubject[], { jobs, list }: DialogueState): boolean {
  return subjects.length > 0 && subjects.every(({ id }) => jobs.includes(id) || list.includes(id));
}

/** At least two jobs. A single new one is compared with the last one; "them" after two jobs means both. */
export function whoAreCompared(slots: Slots, state: DialogueState): Asked {
  const asked = among(slots, state, whoIsAsked(slots, state));
  // "Is a data analyst the same as a data scientist?": two names of one job.
  if (slots.jobs.length > 1) return asked;
  const pointed = asked.goesOn ? [] : referredSubjects(slots, state);
  const places = Math.max(slots.places.length, asked.goesOn ? (state.query?.places.length ?? 0) : 0);
  const [only, another] = asked.subjects;
  if (!only) return { ...asked, unclear: asked.unclear ?? (isBegun(state) || slots.places.length > 0 ? NO_JOB : null) };
  const ofPlaces = places > 1 && slots.references.length === 0;
  if (another || ofPlaces || slots.own.length > 0) return asked;
  const last = [...state.history, ...state.jobs].filter(id => id !== only.id).slice(-1);
  const before = pointed.length > 0 ? pointed : last.map(subjectOf);
  return { ...asked, subjects: distinct([...before, only]) };
}

/** "Which of those pays best?" while a single job is talked about: those of the list it was taken from. */
function among({ references, ordinals, direction }: Slots, { list }: DialogueState, asked: Asked): Asked {
  const areSeveral = direction !== null && ordinals.length === 0 && references.some(({ kind }) => kind === 'these');
  if (!asked.goesOn || !areSeveral || asked.subjects.length !== 1 || list.length < 2) return asked;
  return { ...asked, subjects: list.slice(0, MOST_SUBJECTS).map(subjectOf) };
}

/** True once something was asked: which two jobs are meant without any is known only at the beginning. */
function isBegun({ query, asked, history }: DialogueState): boolean {
  return query !== null || asked !== null || history.length > 0;
}
