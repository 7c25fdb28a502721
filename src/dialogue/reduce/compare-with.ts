import { ALL_JOBS } from '../../knowledge/groups';
import { isCount, isNumeric } from '../../knowledge/measures/registry';
import { distinct, type NamedSubject, type Query, subjectOf } from '../../query/query';
import type { Reference, Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import type { DialogueTurn, Reducer } from '../turn';
import { judge } from './ask';
import { lastQuery } from './base';
import { aside, begun } from './begun';
import { byTrait, traitsCompared } from './compare';
import { asksForDifference, measuresIn } from './measures';
import { namedPlaces, namesPlaces } from './places';
import { refine } from './refine';
import { type FoundSubjects, namedSubjects, referredSubjects, subjectsOf } from './subjects';

/** Compares what was shown with another job or place, all jobs, the person's own job, or their pay. */
export const compareWith: Reducer = turn => {
  const { slots, state } = turn;
  if (slots.ownPay || (slots.amount && slots.jobs.length === 0)) return judge(turn);
  if (narrowsMoves(turn)) return refine(turn);
  const base = lastQuery(state);
  const { subjects, unclear, mine } = sidesOf(turn);
  const traits = traitsCompared(slots);
  if (subjects.length > 1 && traits.length > 0) return byTrait(subjects, traits, turn);
  const ranked = rankAmongAll(turn, subjects);
  if (ranked) return ranked;
  return {
    ...base,
    ...aside(turn),
    ...placesBeside(base, turn),
    operation: 'compare',
    subjects,
    own: mine ?? state.own,
    measures: measuresBeside(base, slots),
    order: { measure: null, direction: slots.direction ?? 'descending' },
    predicates: [],
    limit: null,
    offset: 0,
    period: slots.period ?? base.period,
    unclear: unclear && { ...unclear, position: subjects.length },
  };
};

/** "Rank that against all jobs for new jobs": no job has more than all together, so its place among them is meant. Null otherwise. */
function rankAmongAll(turn: DialogueTurn, subjects: readonly NamedSubject[]): Query | null {
  const [measure] = measuresIn(turn.slots);
  const [only, another] = subjects.filter(({ id }) => id !== ALL_JOBS);
  if (!turn.slots.allJobs || measure === undefined || !isCount(measure) || !only || another) return null;
  return {
    ...begun(turn),
    operation: 'rank',
    predicates: [{ type: 'occupation', ids: [only.id], said: only.mention ?? '', not: false }],
    order: { measure, direction: turn.slots.direction ?? 'descending' },
    measures: [measure],
  };
}

/** True for "of those, which pay as well or better in Indiana?" after jobs to move to: better than the job that they start from. */
function narrowsMoves({ slots, state }: DialogueTurn): boolean {
  const meansTheMoves = state.shown === 'move' && slots.references.some(({ kind }) => kind === 'these');
  return meansTheMoves && slots.jobs.length === 0 && slots.comparative && measuresIn(slots).some(isNumeric);
}

/** The measures to compare: those named, or else those shown, or else pay; none if the message asks how jobs differ as a whole. */
function measuresBeside(base: Query, slots: Slots): Query['measures'] {
  const named = measuresIn(slots);
  if (named.length > 0 || asksForDifference(slots)) return named;
  const before = base.measures.filter(isNumeric);
  return before.length > 0 ? before : ['salary'];
}

/** The jobs shown and those to compare them with: the ones named, or else the person's own job, or else all jobs together. */
function sidesOf({ slots, state }: DialogueTurn): FoundSubjects & { mine: string | null } {
  const isMine = slots.references.some(({ kind }) => kind === 'own');
  // "Compared with mine": the person's own job is added to what was shown and does not replace it.
  const others = slots.references.filter(
    reference => reference.kind !== 'own' && !repeatsTheSides(reference, slots, state),
  );
  const referred = referredSubjects({ ...slots, references: others }, state);
  const named = namedSubjects(slots);
  const own = subjectsOf(slots.own, 'own');
  // "My current job" names no job; it means the one that is known.
  const mine = (own.unclear || isMine) && state.own ? [subjectOf(state.own)] : own.subjects;
  const added = distinct([...named.subjects, ...mine]);
  const before = referred.length > 0 ? referred : state.jobs.map(subjectOf);
  const sides = distinct([...before, ...added]);
  const alone = !named.unclear && !namesPlaces(slots) && sides.length < 2;
  const other = sides.some(({ id }) => id === state.own) ? ALL_JOBS : (state.own ?? ALL_JOBS);
  const subjects = distinct([...sides, ...(alone ? [subjectOf(other)] : [])]);
  return { subjects, unclear: named.unclear, mine: mine[0]?.id ?? null };
}

/**
 * True if a reference only repeats the job named and the one that the conversation is about: "And compliance officers? Which of the two
 * pays more?" Even after a list of jobs to move to, "the two" are not jobs of the list.
 */
function repeatsTheSides({ kind, count }: Reference, { jobs }: Slots, state: DialogueState): boolean {
  if (jobs.length !== 1 || state.jobs.length !== 1) return false;
  return kind === 'both' || count === 2 || (kind === 'this' && count === null);
}

/** The places shown and those named. If no place was shown before, the one named is compared with the whole country. */
function placesBeside(base: Query, { slots, state }: DialogueTurn): Pick<Query, 'places' | 'nation' | 'outside'> {
  const named = namedPlaces(slots);
  const before = slots.there && base.places.length === 0 ? state.places.slice(-1) : base.places;
  const first = before.length === 0 && named.places.length > 0 && slots.jobs.length === 0;
  return {
    places: [...new Set([...before, ...named.places])],
    nation: base.nation || named.nation || first,
    outside: named.outside,
  };
}
