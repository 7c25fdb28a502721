import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { sortValue } from '../knowledge/measures/reading';
import { measures as registry } from '../knowledge/measures/registry';
import { areNear, type Figures, figureOf, matchBound } from '../query/match-predicates';
import type { Predicate } from '../query/predicate';
import type { Query } from '../query/query';
import { type AnswerContext, factOf } from './answer-context';
import { OTHER_PAY } from './other-pay';

/** How many states are named if the question asks for the best without a number. */
const STATES_NAMED = 3;

type Direction = Query['order']['direction'];

/** For each measure whose value is a state: the measure that orders the states, and the direction. */
const ORDERED: Partial<Record<MeasureId, { measure: MeasureId; direction: Direction }>> = {
  'best-state': { measure: 'salary', direction: 'descending' },
  'worst-state': { measure: 'salary', direction: 'ascending' },
  'most-jobs-state': { measure: 'jobs', direction: 'descending' },
};

/** The measure by which "best state" and the like order the states, and the direction; null for any other measure. */
export function stateOrderOf(measure: MeasureId): { measure: MeasureId; direction: Direction } | null {
  return ORDERED[measure] ?? null;
}

/** The inverse of `stateOrderOf`: the measure that asks for the first state of an order; null if there is none. */
export function stateMeasureOf(measure: MeasureId, direction: Direction): MeasureId | null {
  const found = Object.entries(ORDERED).find(([, order]) => order.measure === measure && order.direction === direction);
  return (found?.[0] as MeasureId | undefined) ?? null;
}

/** True for a figure that is published by state. */
export function isByState(measure: MeasureId): boolean {
  return registry[measure].byState && registry[measure].shape === 'number';
}

/** The states in order of a figure of one job. */
export interface StateOrder {
  /** The measure asked for, or the other unit of pay if the job has only that. */
  measure: MeasureId;
  /** The figures of the matching states, in order: top-coded ones above all exact ones, ties broken by the number of jobs. */
  figures: Fact[];
  /** How many states have a figure. */
  all: number;
  /** How many states have no figure. */
  missing: number;
}

/** How to order states. */
export interface OrderedBy {
  measure: MeasureId;
  direction: Direction;
  /** The states to order; all if absent. */
  states?: readonly StateCode[];
  predicates?: readonly Predicate[];
}

/** Orders the states by a figure of one job. Falls back to the other unit of pay if the job has only that. */
export function orderStates(subject: Subject, by: OrderedBy, context: AnswerContext): StateOrder {
  const { dataset } = context;
  const states = by.states ?? dataset.terms.states.map(([code]) => code);
  const published = (measure: MeasureId) =>
    states.map(state => factOf(measure, subject, state, context)).filter(({ value }) => typeof value === 'number');
  const asked = published(by.measure);
  const other = OTHER_PAY[by.measure];
  const measure = asked.length === 0 && other ? other : by.measure;
  const known = measure === by.measure ? asked : published(measure);
  const fitting = known.filter(({ place }) => fitsState(subject, by.predicates ?? [], { dataset, place }));
  const sign = by.direction === 'ascending' ? -1 : 1;
  const people = new Map(known.map(({ place }) => [place, numberOf(factOf('jobs', subject, place, context))]));
  const figures = fitting.sort(
    (one, other) =>
      sign * (sortValue(other) - sortValue(one)) || (people.get(other.place) ?? 0) - (people.get(one.place) ?? 0),
  );
  return { measure, figures, all: known.length, missing: states.length - known.length };
}

/** The first states for a measure such as "best state"; empty if a featured job has its own. */
export function firstStates(fact: Fact, subject: Subject, context: AnswerContext): Fact[] {
  const order = stateOrderOf(fact.measure);
  if (!order || fact.value === null || fact.featured) return [];
  return orderStates(subject, order, context).figures.slice(0, STATES_NAMED);
}

function numberOf({ value }: Fact): number {
  return typeof value === 'number' ? value : 0;
}

/** Whether the job's own figures in a state match the predicates on figures; other predicates do not depend on states. */
function fitsState(subject: Subject, predicates: readonly Predicate[], figures: Figures): boolean {
  return predicates.every(predicate => {
    if (predicate.type === 'figure')
      return matchBound(figureOf(predicate.measure, subject, figures), predicate) === 'yes';
    if (predicate.type !== 'beside') return true;
    const other = figures.dataset.subject(predicate.subject);
    if (!other) return true;
    // "States where roofers earn more than in the whole country": compares the state with the nation.
    const limit = figureOf(predicate.measure, other, { ...figures, place: other === subject ? null : figures.place });
    if (typeof limit.value !== 'number' || limit.atLeast) return false;
    if (predicate.bound === 'about') return areNear([figureOf(predicate.measure, subject, figures), limit]);
    const bound = { bound: predicate.bound, value: limit.value, strict: true };
    return matchBound(figureOf(predicate.measure, subject, figures), bound) === 'yes';
  });
}
