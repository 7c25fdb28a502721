import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS } from '../../knowledge/groups';
import { areOfPlaces, isNumeric, measures as registry } from '../../knowledge/measures/registry';
import { MOST_SUBJECTS, NO_JOB, type Query, subjectOf } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueTurn, Reducer } from '../turn';
import { begun } from './begun';
import { compare } from './compare';
import { directionOf, measuresIn } from './measures';
import { isOfStates, unclearIn } from './of-places';
import { placesFor, placesForNext } from './places';
import { checksIn, predicatesIn } from './predicates';
import { rank } from './rank';
import { whoIsAsked } from './who-is-asked';

/** The measures of a question that names none: those of the last question or, if it names a place, pay. */
function unnamedMeasures({ act, slots, state }: DialogueTurn, goesOn: boolean): Query['measures'] {
  const before = goesOn && act === 'show' ? (state.query?.measures ?? []) : [];
  return before.length === 0 && slots.places.length > 0 ? ['salary'] : before;
}

/** True for "what do people in railroads make?" An area of work has no figures of its own, so its jobs are listed instead. */
export function namesOnlyAnArea({ areas, jobs, own, fields, references, allJobs }: Slots): boolean {
  return areas.length > 0 && !allJobs && jobs.length + own.length + fields.length + references.length === 0;
}

/** Shows figures of jobs, or a job in general. */
export const show: Reducer = turn => {
  const { slots, state } = turn;
  if (namesOnlyAnArea(slots)) return rank({ ...turn, act: 'rank' });
  const asked = whoIsAsked(slots, state);
  const measures = measuresIn(slots);
  // "Do plumbers make 100k?" compares the amount with the figures.
  const isOfTopic = slots.topics.length > 0 && !slots.measures.includes('salary');
  if (slots.amount && asked.subjects.length === 1 && measures.includes('salary') && !isOfTopic) return judge(turn);
  const inherited = measures.length > 0 ? measures : unnamedMeasures(turn, asked.goesOn);
  const operation = turn.act === 'overview' || inherited.length === 0 ? 'overview' : 'show';
  return {
    ...begun(turn),
    // A place applies until another is named, but the overview of a new job is for the whole country.
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

/** True for "which state is better?" after a comparison of states: one of those is meant. */
function choosesAmongShown({ slots, state }: DialogueTurn): boolean {
  const shown = state.query?.operation === 'compare' ? state.query.places.length : 0;
  return shown > 1 && slots.count === null && slots.jobs.length === 0;
}

/** True for "the top three" after a list of the states of a region. */
function staysInRegion({ slots, state }: DialogueTurn): boolean {
  return state.shown === 'states' && state.query?.region !== null && slots.jobs.length === 0;
}

/** The measure that orders states if none is named: the one asked for before, the number of jobs, or pay. */
function unnamedOfStates({ slots, state }: DialogueTurn, goesOn: boolean): MeasureId {
  // "The most of them" counts them; "the most" continues with the figure shown before.
  if (slots.quantity && slots.references.length > 0) return 'jobs';
  const [before] = goesOn ? (state.query?.measures ?? []).filter(id => isNumeric(id) && registry[id].byState) : [];
  return before ?? (slots.quantity ? 'jobs' : 'salary');
}

/** Lists the states in order of a figure for one job. */
export const states: Reducer = turn => {
  const { slots, state } = turn;
  const asked = whoIsAsked(slots, state);
  const [measure = unnamedOfStates(turn, asked.goesOn)] = measuresIn(slots).filter(isNumeric);
  return {
    ...begun(turn),
    ...placesFor(slots, state, choosesAmongShown(turn) || staysInRegion(turn)),
    // Somebody who asks where else to go does not want figures for their own city.
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

/** A reference to what was shown. */
const THESE: Slots['references'] = [{ kind: 'these', count: null, text: '' }];

/** Compares an amount of pay with the figures of a job. */
export const judge: Reducer = turn => {
  const { slots, state } = turn;
  const asked = whoIsAsked(slots, state);
  const amount = slots.ownPay ?? slots.amount ?? state.ownPay;
  const hasNoJob = asked.subjects.length === 0 && !asked.unclear;
  // Several jobs are compared by their pay.
  if (asked.subjects.length > 1 && !asked.goesOn && !slots.ownPay) return { ...compare(turn), measures: ['salary'] };
  const judged = asked.subjects.slice(0, slots.ownPay ? MOST_SUBJECTS : 1);
  const subjects = hasNoJob && amount ? [subjectOf(ALL_JOBS)] : judged;
  // "Is that good?" about a figure that was shown compares it with all jobs.
  if (!amount && asked.goesOn && !hasNoJob)
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

/** Converts an amount to other units of time. Without an amount, shows the pay of the job. */
export const convert: Reducer = turn => {
  const { slots, state } = turn;
  const amount = slots.amount ?? slots.ownPay ?? state.ownPay;
  // "Do plumbers really make 100k a year?" compares the amount with the figures of the job.
  if (slots.amount && slots.jobs.length > 0) return judge(turn);
  if (amount) return { ...begun(turn), operation: 'convert', amount, hours: slots.hours };
  return show({ ...turn, act: 'show' });
};

/** Answers a question about a career topic without data. */
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
