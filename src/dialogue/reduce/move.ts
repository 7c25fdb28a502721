import type { Predicate } from '../../query/predicate';
import { distinct, type NamedSubject, NO_JOB, type Query, subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import type { DialogueTurn, Reducer } from '../turn';
import { show } from './ask';
import { begun } from './begun';
import { compare } from './compare';
import { directionOf, measuresIn, orderingIn } from './measures';
import { placesFor } from './places';
import { predicatesIn } from './predicates';
import { rank } from './rank';
import { betterThan, searchOf } from './search';
import { type FoundSubjects, namedSubjects, referredSubjects, subjectsOf } from './subjects';
import { whoIsAsked } from './who-is-asked';

/** Shows the move from one job to another, or next steps. */
export const move: Reducer = turn => {
  const { slots, state } = turn;
  const own = subjectsOf(slots.own, 'own');
  const named = namedSubjects({ ...slots, fields: [], allJobs: false });
  const referred = pointedTo(turn);
  const targets = distinct([...referred, ...named.subjects, ...aimedAt(turn)]);
  // "A step up from that": a reference without a job name is the start of the move, unless it means the other job of two.
  const pointsToStart = own.subjects.length + named.subjects.length === 0 && slots.references.every(isNoOther);
  const [start] = referred;
  const goesThere = pointsToStart && start !== undefined && asksAboutTheTarget(slots, start, state);
  // "What would I need to get into that?"
  if (goesThere && isNoOtherThanOwn(start, state)) return show({ ...turn, act: 'show' });
  const { origin, target } =
    pointsToStart && start && !goesThere ? { origin: start, target: undefined } : endsOf(own.subjects, targets, state);
  const instead = named.unclear ? null : noMove(turn, { own, targets: named.subjects, origin, target });
  if (instead) return instead;
  return {
    ...begun(turn),
    ...placesFor(slots, state, own.subjects.length === 0 && targets.length === 0),
    operation: 'move',
    own: origin?.id ?? null,
    subjects: target ? [target] : [],
    // For a move to one job, the measures named are what is asked; for next steps, they are conditions.
    predicates: target ? predicatesIn(slots) : wishesFor(origin, turn),
    order: orderIn(slots),
    measures: measuresIn(slots),
    unclear: own.unclear ?? named.unclear ?? (origin ? null : { ...NO_JOB, role: 'own' }),
  };
};

/** What is meant if there is no job to start from, or more than one to go to; null if it is a move after all. */
function noMove(
  turn: DialogueTurn,
  { own, targets, origin, target }: Ends & { own: FoundSubjects; targets: NamedSubject[] },
): Query | null {
  const { slots, state } = turn;
  // "Sous chef to head chef": in the data, both may be one job.
  if (origin && target?.id === origin.id)
    return { ...show({ ...turn, act: 'show' }), subjects: distinct([origin, target]) };
  // "I was a medic. Surgical tech? Cath lab?" Several jobs to move to are compared.
  if (targets.length > 1 && (own.subjects.length > 0 || state.own !== null))
    return compare({ ...turn, act: 'compare' });
  // "What can I do with my Spanish?" Without a job to start from, list the jobs that fit.
  const fitsOnly = !origin && !own.unclear && predicatesIn(slots).length > 0;
  return fitsOnly ? rank({ ...turn, act: 'rank' }) : null;
}

/** The jobs referred to. "How would I get from one to the other?" after two jobs means the first and the second. */
function pointedTo({ slots, state }: DialogueTurn): NamedSubject[] {
  const [, second] = slots.references;
  const isPair = slots.references.length === 2 && second?.kind === 'other' && state.jobs.length === 2;
  return isPair ? state.jobs.map(subjectOf) : referredSubjects(slots, state);
}

/**
 * The target of a move if none is named: "what skills would I be missing?", or "I'm a welder" after a question about the way into a job.
 */
function aimedAt({ slots, state }: DialogueTurn): NamedSubject[] {
  const [only, another] = state.jobs;
  if (only === undefined || another !== undefined || slots.jobs.length + slots.references.length > 0) return [];
  const before = state.query?.measures ?? [];
  const followsWayIn = slots.own.length > 0 && before.length > 0 && before.every(id => WAYS_IN.includes(id));
  const own = subjectsOf(slots.own, 'own').subjects[0]?.id ?? state.own;
  return own !== null && own !== only && (asksForWhatIsMissing(slots) || followsWayIn) ? [subjectOf(only)] : [];
}

/** True if the message asks what it takes to get into a job, or what is missing for another job than the person's own. */
function asksAboutTheTarget(slots: Slots, job: NamedSubject, state: DialogueState): boolean {
  return asksForTheWayIn(slots) || (asksForWhatIsMissing(slots) && !isNoOtherThanOwn(job, state));
}

/** True for the person's own job, or if that is not known. */
function isNoOtherThanOwn({ id }: NamedSubject, { own }: DialogueState): boolean {
  return own === null || own === id;
}

/** True for "what carries over, and what would I be missing?" */
function asksForWhatIsMissing({ measures }: Slots): boolean {
  return measures.length > 0 && measures.every(measure => NEEDED.includes(measure));
}

/** Measures that can be missing when somebody moves to another job. */
const NEEDED: Slots['measures'] = ['skills', 'knowledge', 'technology'];

/** True if the message asks what it takes to get into a job. That is about the job that somebody wants, not the one they leave. */
function asksForTheWayIn({ measures }: Slots): boolean {
  return measures.some(measure => WAYS_IN.includes(measure));
}

const WAYS_IN: Slots['measures'] = ['way-in', 'education', 'training', 'experience', 'time-to-enter'];

const isNoOther = ({ kind }: Slots['references'][number]): boolean => kind !== 'other';

/** The start and the target of a move, as far as they are known. */
interface Ends {
  origin?: NamedSubject | undefined;
  target?: NamedSubject | undefined;
}

/** The start and the target of a move. It starts at the person's own job, or else at the first of two jobs, or else at the only one. */
function endsOf([own]: readonly NamedSubject[], [first, second]: readonly NamedSubject[], state: DialogueState): Ends {
  if (own) return { origin: own, target: first };
  if (second) return { origin: first, target: second };
  if (state.own && first?.id !== state.own) return { origin: subjectOf(state.own), target: first };
  return { origin: first ?? state.jobs.map(subjectOf)[0] };
}

/** Lists jobs similar to a job. */
export const related: Reducer = turn => {
  const { slots, state } = turn;
  const asked = whoIsAsked({ ...slots, fields: [], allJobs: false }, state);
  return {
    ...begun(turn),
    ...placesFor(slots, state, asked.areKnown),
    operation: 'related',
    subjects: asked.subjects.slice(0, 1),
    own: asked.own,
    predicates: wishesFor(asked.subjects[0], turn),
    order: orderIn(slots),
    unclear: asked.unclear ?? (asked.subjects.length === 0 ? NO_JOB : null),
  };
};

/** The conditions on jobs to move to; "that pays more" compares them with the job that somebody starts from. */
function wishesFor(start: NamedSubject | undefined, { slots, state }: DialogueTurn): Predicate[] {
  const wished: Slots = { ...slots, jobs: [], references: [], ordinals: [] };
  return [...searchOf(wished, state).predicates, ...betterThan(start?.id ?? null, wished)];
}

/** The order that a message asks for. */
function orderIn(slots: Slots): Query['order'] {
  const measure = orderingIn(slots)[0] ?? null;
  return { measure, direction: directionOf(measure, slots) };
}
