import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS } from '../../knowledge/groups';
import { areOfPlaces, isNumeric } from '../../knowledge/measures/registry';
import type { Predicate } from '../../query/predicate';
import { distinct, EMPTY_QUERY, type NamedSubject, NO_JOB, type Query, subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueState } from '../state';
import type { DialogueTurn, Reducer } from '../turn';
import { lastList } from './base';
import { asksForDifference, directionOf, measuresIn, orderingIn } from './measures';
import { isOfStates, unclearIn } from './of-places';
import { namedPlaces, placesFor, placesForNext, placesOf } from './places';
import { checksIn, predicatesIn } from './predicates';
import { searchOf } from './search';
import { namedSubjects, referredSubjects, subjectsOf } from './subjects';
import { whoAreCompared, whoIsAsked } from './who-is-asked';

/** What every message may say beside all else: what cannot be applied, and in which language it is. */
export function aside({ slots }: DialogueTurn): Pick<Query, 'unsupported' | 'language'> {
  return {
    unsupported: [...slots.topics.map(({ id, text }) => id ?? text), ...slots.unresolved],
    language: slots.language,
  };
}

/** A question that begins anew: all that is not said is left open. */
export function begun(turn: DialogueTurn): Query {
  return { ...EMPTY_QUERY, ...aside(turn), period: turn.slots.period, limit: turn.slots.count };
}

/** What is asked about a job where no figure is named: what was asked before, or in a place its pay. */
function unnamedMeasures({ act, slots, state }: DialogueTurn, goesOn: boolean): Query['measures'] {
  const before = goesOn && act === 'show' ? (state.query?.measures ?? []) : [];
  return before.length === 0 && slots.places.length > 0 ? ['salary'] : before;
}

/** "What do people in railroads make?": an area of work has no figures of its own; its jobs have. */
export function namesOnlyAnArea({ areas, jobs, own, fields, references, allJobs }: Slots): boolean {
  return areas.length > 0 && !allJobs && jobs.length + own.length + fields.length + references.length === 0;
}

/** Figures of jobs, or a job in general. */
export const show: Reducer = turn => {
  const { slots, state } = turn;
  if (namesOnlyAnArea(slots)) return rank({ ...turn, act: 'rank' });
  const asked = whoIsAsked(slots, state);
  const measures = measuresIn(slots);
  // "Do plumbers make 100k?": the amount is set against the figures.
  if (slots.amount && asked.subjects.length === 1 && measures.includes('salary')) return judge(turn);
  const inherited = measures.length > 0 ? measures : unnamedMeasures(turn, asked.goesOn);
  const operation = turn.act === 'overview' || inherited.length === 0 ? 'overview' : 'show';
  return {
    ...begun(turn),
    // A place is talked about until another one is named; a job in general is one of the whole country.
    ...(operation === 'show' && !asked.areKnown
      ? placesForNext(slots, state)
      : placesFor(slots, state, asked.areKnown)),
    operation: isOfStates(turn, inherited) ? 'states' : operation,
    subjects: asked.subjects,
    own: asked.own,
    measures: inherited,
    predicates: checksIn(slots),
    order: { measure: null, direction: slots.direction ?? (areOfPlaces(inherited) ? 'ascending' : 'descending') },
    unclear: unclearIn(asked, inherited),
  };
};

/** Jobs, fields or places side by side. */
export const compare: Reducer = turn => {
  const { slots, state } = turn;
  const asked = whoAreCompared(slots, state);
  const own = subjectsOf(slots.own, 'own').subjects;
  const measures = measuresIn(slots);
  const goesOn = asked.goesOn && !asksForDifference(slots);
  const before = goesOn ? (state.query?.measures ?? []).filter(isNumeric) : [];
  const subjects = distinct([...own, ...asked.subjects]);
  // "Accounting or finance degree?": what either leads to.
  if (namesOnlyWishes(slots)) return rank({ ...turn, act: 'rank' });
  if (measures.length === 0 && subjects.length > 1 && slots.traits.length > 0) return byTrait(subjects, turn);
  return {
    ...begun(turn),
    ...(asked.areKnown ? placesFor(slots, state, true) : placesForNext(slots, state)),
    ...(asked.goesOn && subjects.length === 1 ? besideTheLastPlace(turn) : {}),
    operation: slots.eachState ? 'states' : 'compare',
    subjects,
    own: asked.own,
    measures: measures.length > 0 ? measures : before,
    order: { measure: null, direction: slots.direction ?? 'descending' },
    unclear: areOfPlaces(measures) ? null : asked.unclear,
  };
};

/** True where what is compared are majors or areas of work, and neither jobs nor places. */
function namesOnlyWishes({ majors, areas, jobs, own, fields, references, allJobs, places }: Slots): boolean {
  const named = jobs.length + own.length + fields.length + references.length + places.length;
  return majors.length + areas.length > 1 && named === 0 && !allJobs;
}

/** "Which is more hands-on?": the jobs in order of what they have of it. */
function byTrait(subjects: readonly NamedSubject[], turn: DialogueTurn): Query {
  const among = { type: 'occupation' as const, ids: subjects.map(({ id }) => id), not: false };
  return {
    ...begun(turn),
    operation: 'rank',
    predicates: [...predicatesIn(turn.slots), among],
    order: { measure: null, direction: turn.slots.direction ?? 'descending' },
  };
}

/** "Is that lower than in Virginia?": the state that is named beside the one shown, or the whole country. */
function besideTheLastPlace({ slots, state }: DialogueTurn): Partial<Query> {
  const { places } = namedPlaces(slots);
  const [only, another] = places;
  if (only === undefined || another !== undefined) return {};
  const before = state.query ? placesOf(state.query).filter(code => code !== only) : [];
  return before.length > 0 ? { places: [...before, only] } : { nation: true };
}

/** Jobs in order, by what they must have. */
export const rank: Reducer = turn => {
  const { act, slots, state } = turn;
  const { predicates, order, unclear } = searchOf(slots, state);
  const pointed = predicates.every(predicate => predicate.type === 'occupation' && !predicate.not);
  const list = act === 'count' && pointed && slots.jobs.length === 0 && !unclear ? lastList(state) : null;
  // "How many (of those) are there?" of the list that was shown.
  if (list) return { ...list, ...aside(turn), operation: 'count', offset: 0 };
  const instead = act === 'rank' && orderingIn(slots).length === 0 ? onlyUnwanted(predicates) : null;
  return {
    ...begun(turn),
    ...placesFor(slots, state, false),
    // "Anything but a vet": what is like it.
    ...(instead === null ? {} : { subjects: [subjectOf(instead)] }),
    operation: act === 'count' ? 'count' : instead === null ? 'rank' : 'related',
    own: subjectsOf(slots.own, 'own').subjects[0]?.id ?? state.own,
    predicates,
    order,
    measures: searchMeasures(slots, order.measure),
    unclear,
  };
};

/** The job that is not wanted, where nothing else is said of those looked for. */
function onlyUnwanted([only, another]: readonly Predicate[]): string | null {
  if (only?.type !== 'occupation' || !only.not || another) return null;
  const [id, other] = only.ids;
  return id !== undefined && other === undefined ? id : null;
}

const OF_A_MAJOR: readonly MeasureId[] = ['salary', 'growth'];

/** What is shown of the jobs found: what orders them first, then the other figures that are named. */
function searchMeasures(slots: Slots, first: MeasureId | null): MeasureId[] {
  const named = orderingIn(slots);
  // Who asks what a major leads to wants to know what that pays, and whether it lasts.
  if (slots.majors.length > 0 && first !== null && named.length === 0) return [...new Set([first, ...OF_A_MAJOR])];
  return named.length === 0 || first === null ? [] : [...new Set([first, ...named])];
}

/** "Which state is better?" after two that were compared: one of those is meant. */
function choosesAmongShown({ slots, state }: DialogueTurn): boolean {
  const shown = state.query?.operation === 'compare' ? state.query.places.length : 0;
  return shown > 1 && slots.count === null && slots.jobs.length === 0;
}

/** The states in order for one job. */
export const states: Reducer = turn => {
  const { slots, state } = turn;
  const asked = whoIsAsked(slots, state);
  const [measure = 'salary'] = measuresIn(slots).filter(isNumeric);
  return {
    ...begun(turn),
    ...placesFor(slots, state, choosesAmongShown(turn)),
    // A city of somebody who asks where else to go is none to give figures of.
    outside: null,
    operation: 'states',
    subjects: asked.subjects,
    own: asked.own,
    measures: [measure],
    predicates: predicatesIn(slots).filter(({ type }) => type === 'figure'),
    order: { measure, direction: directionOf(measure, slots) },
    unclear: unclearIn(asked, [measure]),
  };
};

/** The order that a message asks for. */
function orderIn(slots: Slots): Query['order'] {
  const measure = orderingIn(slots)[0] ?? null;
  return { measure, direction: directionOf(measure, slots) };
}

/** From one job to another, or what next. */
export const move: Reducer = turn => {
  const { slots, state } = turn;
  const own = subjectsOf(slots.own, 'own');
  const named = namedSubjects({ ...slots, fields: [], allJobs: false });
  const referred = referredSubjects(slots, state);
  const targets = distinct([...referred, ...named.subjects]);
  // "A step up from that": who only points means where to begin, unless it is from one to the other.
  const pointsToStart = own.subjects.length + named.subjects.length === 0 && slots.references.every(isNoOther);
  const [start] = referred;
  const goesThere = pointsToStart && start !== undefined && asksForTheWayIn(slots);
  // "What would I need to get into that?"
  if (goesThere && (state.own === null || state.own === start.id)) return show({ ...turn, act: 'show' });
  const { origin, target } =
    pointsToStart && start && !goesThere ? { origin: start, target: undefined } : endsOf(own.subjects, targets, state);
  return {
    ...begun(turn),
    ...placesFor(slots, state, own.subjects.length === 0 && targets.length === 0),
    operation: 'move',
    own: origin?.id ?? null,
    subjects: target ? [target] : [],
    // Of a move to one job the figures that are named are asked for; of the next jobs they are conditions.
    predicates: target
      ? predicatesIn(slots)
      : searchOf({ ...slots, jobs: [], references: [], ordinals: [] }, state).predicates,
    order: orderIn(slots),
    measures: measuresIn(slots),
    unclear: own.unclear ?? named.unclear ?? (origin ? null : { ...NO_JOB, role: 'own' }),
  };
};

/** What it takes to get into a job is asked of the job that somebody wants, not of the one they leave. */
function asksForTheWayIn({ measures }: Slots): boolean {
  return measures.some(measure => WAYS_IN.includes(measure));
}

const WAYS_IN: Slots['measures'] = ['way-in', 'education', 'training', 'experience', 'time-to-enter'];

const isNoOther = ({ kind }: Slots['references'][number]): boolean => kind !== 'other';

/** Where a move begins and ends: at the person's own job, else at the first of two, else at the only one. */
function endsOf(
  [own]: readonly NamedSubject[],
  [first, second]: readonly NamedSubject[],
  state: DialogueState,
): { origin?: NamedSubject; target?: NamedSubject } {
  if (own) return { origin: own, target: first };
  if (second) return { origin: first, target: second };
  if (state.own && first?.id !== state.own) return { origin: subjectOf(state.own), target: first };
  return { origin: first ?? state.jobs.map(subjectOf)[0] };
}

/** Jobs like a job. */
export const related: Reducer = turn => {
  const { slots, state } = turn;
  const asked = whoIsAsked({ ...slots, fields: [], allJobs: false }, state);
  return {
    ...begun(turn),
    ...placesFor(slots, state, asked.areKnown),
    operation: 'related',
    subjects: asked.subjects.slice(0, 1),
    own: asked.own,
    predicates: searchOf({ ...slots, jobs: [], references: [], ordinals: [] }, state).predicates,
    order: orderIn(slots),
    unclear: asked.unclear ?? (asked.subjects.length === 0 ? NO_JOB : null),
  };
};

/** Points to what was shown. */
const THESE: Slots['references'] = [{ kind: 'these', count: null, text: '' }];

/** Pay against the figures of a job. */
export const judge: Reducer = turn => {
  const { slots, state } = turn;
  const asked = whoIsAsked(slots, state);
  const amount = slots.ownPay ?? slots.amount ?? state.ownPay;
  const nobody = asked.subjects.length === 0 && !asked.unclear;
  // Between several jobs their pay decides.
  if (asked.subjects.length > 1 && !asked.goesOn) return { ...compare(turn), measures: ['salary'] };
  const subjects = nobody && amount ? [subjectOf(ALL_JOBS)] : asked.subjects.slice(0, 1);
  // "Is that good?" of a figure that was shown: against all jobs.
  if (!amount && asked.goesOn && !nobody)
    return { ...compare({ ...turn, slots: { ...slots, allJobs: true, references: THESE } }), measures: ['salary'] };
  return {
    ...begun(turn),
    ...placesFor(slots, state, asked.areKnown),
    operation: amount ? 'judge' : 'show',
    subjects,
    own: asked.own,
    measures: ['salary'],
    amount,
    unclear: asked.unclear ?? (subjects.length === 0 ? NO_JOB : null),
  };
};

/** An amount in other units of time; without one, the pay shown last. */
export const convert: Reducer = turn => {
  const { slots, state } = turn;
  const amount = slots.amount ?? slots.ownPay ?? state.ownPay;
  // "Do plumbers really make 100k a year?": an amount of a job is set against its figures.
  if (slots.amount && slots.jobs.length > 0) return judge(turn);
  if (amount) return { ...begun(turn), operation: 'convert', amount, hours: slots.hours };
  return show({ ...turn, act: 'show' });
};

/** A career matter that no figure covers. */
export const topic: Reducer = turn => {
  const { slots, state } = turn;
  const asked = whoIsAsked(slots, state);
  const [first] = slots.topics;
  const measures = measuresIn(slots);
  if (!first && measures.length > 0) return show({ ...turn, act: 'show' });
  return {
    ...begun(turn),
    ...placesFor(slots, state, asked.areKnown),
    operation: 'topic',
    topic: first?.id ?? null,
    subjects: asked.subjects,
    own: asked.own,
    measures,
    unsupported: [...slots.topics.slice(first?.id ? 1 : 0).map(({ id, text }) => id ?? text), ...slots.unresolved],
    unclear: asked.unclear,
  };
};
