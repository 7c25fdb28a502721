import { areOfPlaces, isNumeric, isOfPay } from '../../knowledge/measures/registry';
import { graded } from '../../query/predicate';
import { distinct, type NamedSubject, type Query } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import type { DialogueTurn, Reducer } from '../turn';
import { begun } from './begun';
import { asksForDifference, measuresIn } from './measures';
import { namedPlaces, placesFor, placesForNext, placesOf } from './places';
import { among, predicatesIn } from './predicates';
import { rank } from './rank';
import { narrows, rankAmong } from './rank-among';
import { subjectsOf } from './subjects';
import { whoAreCompared } from './who-is-asked';

/** Compares jobs, fields or places. */
export const compare: Reducer = turn => {
  const { slots, state } = turn;
  const asked = whoAreCompared(slots, state);
  const measures = measuresIn(slots);
  const goesOn = asked.goesOn && !asksForDifference(slots);
  const before = goesOn ? (state.query?.measures ?? []).filter(isNumeric) : [];
  const subjects = withOwn(asked.subjects, slots);
  // "Accounting or finance degree?" lists the jobs that either leads to.
  if (namesOnlyWishes(slots)) return rank({ ...turn, act: 'rank' });
  const traits = traitsCompared(slots);
  if (subjects.length > 1 && traits.length + slots.excludedTraits.length > 0) return byTrait(subjects, traits, turn);
  // "Which of all those pays most without a degree?"
  if (asked.goesOn && subjects.length > 2 && slots.direction !== null && narrows(slots))
    return rankAmong(subjects, measures.find(isNumeric) ?? 'salary', turn);
  return {
    ...begun(turn),
    ...(asked.areKnown ? placesFor(slots, state, true) : placesForNext(slots, state)),
    ...(asked.goesOn && subjects.length === 1 ? besideTheLastPlace(turn) : {}),
    ...kindOfComparison(slots, measures),
    subjects,
    own: asked.own,
    measures: measures.length > 0 ? measures : before,
    order: { measure: null, direction: slots.direction ?? 'descending' },
    unclear: areOfPlaces(measures) ? null : asked.unclear,
  };
};

/** The jobs to compare. "Compare plumbers and welders. I'm a cook." The person's own job is not one of several candidates. */
function withOwn(asked: NamedSubject[], { own }: Slots): NamedSubject[] {
  return asked.length > 1 ? asked : distinct([...subjectsOf(own, 'own').subjects, ...asked]);
}

/** Jobs are compared with one another; in each state; or, by pay, with what the person earns ("the bigger raise? I make 58k"). */
function kindOfComparison(
  { ownPay, eachState }: Slots,
  measures: Query['measures'],
): Pick<Query, 'operation'> & Partial<Query> {
  if (ownPay && measures.length > 0 && measures.every(isOfPay)) return { operation: 'judge', amount: ownPay };
  return { operation: eachState ? 'states' : 'compare' };
}

/** True if the message compares majors or areas of work and names no jobs, fields or places. */
function namesOnlyWishes({ majors, areas, jobs, own, fields, references, allJobs, places }: Slots): boolean {
  const named = jobs.length + own.length + fields.length + references.length + places.length;
  return majors.length + areas.length > 1 && named === 0 && !allJobs;
}

/** Returns the traits by which a message compares jobs: "more hands-on", "which needs more math". */
export function traitsCompared(slots: Slots): Slots['traits'] {
  if (measuresIn(slots).length === 0) return slots.traits;
  return slots.direction === null ? [] : slots.checked.requirements;
}

/** Ranks jobs by how strongly they have some traits: "which is more hands-on?" */
export function byTrait(subjects: readonly NamedSubject[], traits: Slots['traits'], turn: DialogueTurn): Query {
  return {
    ...begun(turn),
    operation: 'rank',
    predicates: [...predicatesIn({ ...turn.slots, traits }).map(graded), among(subjects.map(({ id }) => id))],
    order: { measure: null, direction: turn.slots.direction ?? 'descending' },
  };
}

/** Places for "so which one?" or "which of those has more jobs?" after one job was shown in several states, one after the other. */
function betweenTheLastPlaces({ references, there }: Slots, { places, query }: DialogueState): Partial<Query> {
  const areTwo = references.some(({ kind }) => kind === 'both') || places.length > MOST_ASKED_ABOUT;
  const areSeveral = references.every(({ kind }) => kind === 'these' || kind === 'both') || there;
  const isOfOne = query?.operation === 'show' && query.places.length === 1;
  return areSeveral && isOfOne && places.length > 1 ? { places: areTwo ? places.slice(-2) : places } : {};
}

/** With more places than this, most were listed and not asked about. */
const MOST_ASKED_ABOUT = 4;

/** Places for "is that lower than in Virginia?": the state shown before and the one named, or the whole country and the one named. */
function besideTheLastPlace({ slots, state }: DialogueTurn): Partial<Query> {
  const { places } = namedPlaces(slots);
  const [only, another] = places;
  if (only === undefined) return betweenTheLastPlaces(slots, state);
  if (another !== undefined) return {};
  const before = state.query ? placesOf(state.query).filter(code => code !== only) : [];
  return before.length > 0 ? { places: [...before, only] } : { nation: true };
}
