import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS, isGroupCode } from '../../knowledge/groups';
import { isNumeric, isOfPay, publishedPlace } from '../../knowledge/measures/registry';
import { MOST_SUBJECTS, type NamedSubject, type Query, subjectOf } from '../../query/query';
import type { DialogueTurn, Reducer } from '../turn';
import { judge, namesOnlyAnArea, show, topic } from './ask';
import { amountAsked, isList, lastList, lastQuery } from './base';
import { aside } from './begun';
import { measuresIn, usualEnd } from './measures';
import { merged } from './merge-predicates';
import { namedPlaces, placesFor, placesOf, placesOfEdit } from './places';
import { checksIn, predicatesIn } from './predicates';
import { rank } from './rank';
import { remove } from './remove';
import { namedSubjects, referredSubjects } from './subjects';

/** Replaces a job, place, measure or unit of the last query; everything else stays. */
export const change: Reducer = turn => {
  const { slots, state } = turn;
  const base = lastQuery(state);
  const other = questionOfItsOwn(turn, base) ?? searchAgain(turn, base);
  if (other) return other;
  const named = namedSubjects(slots);
  const subjects = named.subjects.length > 0 ? named.subjects : referredSubjects(slots, state);
  const stays = slots.jobs.length === 0 && subjects.every(({ id }) => isGroupCode(id));
  const swapped = inItsPlace(base, subjects, turn);
  if (swapped) return swapped;
  const toOneState = base.operation === 'states' && slots.places.length > 0;
  const measures = measuresIn(slots);
  // Duties and schooling cannot order a list, so they are shown for each job in it.
  const isInOrder = measures.length === 0 || measures.some(isNumeric);
  if (isList(base) && stays && !toOneState && isInOrder) return changeList(base, turn);
  const ofList = isList(base) && stays && base.subjects.length === 0 ? state.list.slice(0, MOST_SUBJECTS) : [];
  const all = ofList.length > 0 ? ofList.map(subjectOf) : subjects;
  return { ...changeFigures(base, all, turn), unclear: named.unclear };
};

/** Returns the query of a message that does not continue the last one; null if it edits the last one. */
function questionOfItsOwn(turn: DialogueTurn, base: Query): Query | null {
  const { slots, state } = turn;
  if (state.query === null) return asQuestion(turn);
  if (slots.ownPay) return judge(turn);
  if (slots.topics.length > 0 && measuresIn(slots).length === 0 && slots.jobs.length === 0) return topic(turn);
  return namesOnlyAnArea(slots) && !isList(base) ? rank({ ...turn, act: 'rank' }) : null;
}

/**
 * "The same at $50k" after a figure of the jobs of a list: changes the conditions of that list. Returns null if the message names a job or
 * no condition.
 */
function searchAgain(turn: DialogueTurn, { operation, subjects }: Query): Query | null {
  const { slots, state } = turn;
  const list = lastList(state);
  const ofList = operation === 'compare' && subjects.every(({ id }) => state.list.includes(id));
  const isSearch = slots.jobs.length === 0 && slots.limits.length > 0;
  return list && ofList && isSearch ? changeList(list, turn) : null;
}

/**
 * Replaces one of several compared jobs: the one that the message drops, or the one whose name could also mean the new job. Returns null
 * if there is no such job.
 */
function inItsPlace(base: Query, subjects: readonly NamedSubject[], turn: DialogueTurn): Query | null {
  const { slots, state } = turn;
  const [subject, another] = subjects;
  if (base.operation !== 'compare' || !subject || another || slots.jobs.length === 0) return null;
  if (slots.excludedJobs.length > 0) return remove(turn);
  const place = (state.query?.subjects ?? []).findIndex(({ alternatives }) => alternatives.includes(subject.id));
  if (place < 0 || base.subjects.length < 2) return null;
  const changed = changeFigures(base, subjects, turn);
  return { ...changed, subjects: base.subjects.map((old, at) => (at === place ? subject : old)) };
}

/** Treats an edit without an earlier query as a new question. */
function asQuestion(turn: DialogueTurn): Query {
  const searches = turn.slots.jobs.length === 0 && predicatesIn(turn.slots).length > 0;
  return searches ? rank(turn) : show({ ...turn, act: 'show' });
}

/** Changes a list: a new field, place or measure replaces the old one. */
function changeList(base: Query, turn: DialogueTurn): Query {
  const { slots } = turn;
  const asked = measuresIn(slots).filter(isNumeric);
  // "How much do they make?" about jobs ordered by something else shows the same jobs with their pay.
  const reorders = (slots.direction !== null || base.operation === 'states') && asked.length > 0;
  const measure = reorders ? (asked[0] ?? null) : base.order.measure;
  return {
    ...base,
    ...aside(turn),
    ...placesAfter(base, turn),
    predicates: merged(base.predicates, predicatesIn(slots)),
    measures: asked.length > 0 ? shownBeside(measure, asked) : base.measures,
    order: { measure, direction: slots.direction ?? base.order.direction },
    limit: slots.count ?? base.limit,
    offset: 0,
    period: slots.period ?? base.period,
  };
}

/** Returns the measures that a list shows: the one that orders it, then those asked for. */
export function shownBeside(order: MeasureId | null, asked: readonly MeasureId[]): MeasureId[] {
  return [...new Set([...(order === null ? [] : [order]), ...asked])];
}

function changeFigures(base: Query, subjects: readonly NamedSubject[], turn: DialogueTurn): Query {
  const { slots } = turn;
  const measures = measuresIn(slots);
  const asked = measures.length > 0 ? measures : withPayInPlace(measuresOf(base), turn);
  const operation = operationFor(base, asked, turn);
  // An amount and its unit of time belong to a judgment of pay; questions for other figures drop them.
  const isJudgment = operation === 'judge';
  // "Median, not average": another measure of pay keeps the unit of time that was asked for.
  const isOther = measures.length > 0 && !(measures.every(isOfPay) && base.measures.every(isOfPay));
  const period = isOther || (base.operation === 'judge' && !isJudgment) ? null : base.period;
  return {
    ...base,
    ...aside(turn),
    ...placesAfter(base, turn),
    operation,
    amount: isJudgment ? amountAsked(base, slots) : null,
    subjects: subjects.length > 0 ? [...subjects] : base.subjects,
    measures: asked,
    predicates: keepsPredicates(base, turn) ? base.predicates : checksIn(slots),
    order: { measure: null, direction: endAfter(base, asked, turn) },
    period: slots.period ?? period,
    limit: slots.count,
    offset: 0,
  };
}

/** True if a question such as "how much math?" also applies to the next job: "what about interior designers?" */
function keepsPredicates({ operation }: Query, { slots }: DialogueTurn): boolean {
  const isSameQuestion = operation === 'show' && slots.jobs.length > 0 && slots.measures.length === 0;
  return operation === 'states' || isSameQuestion;
}

/**
 * Which end comes first: the one named, or else the same as before, unless the new measure starts at another end. Levels, such as
 * schooling, start with the lowest, amounts with the highest.
 */
function endAfter(base: Query, asked: readonly MeasureId[], { slots }: DialogueTurn): Query['order']['direction'] {
  const usual = usualEnd(asked[0] ?? null);
  return slots.direction ?? (usual === usualEnd(base.measures[0] ?? null) ? base.order.direction : usual);
}

/** "And in Georgia?" after a measure without figures by state, such as schooling: adds pay, which has them. */
function withPayInPlace(measures: Query['measures'], { slots }: DialogueTurn): Query['measures'] {
  const [place = null] = placesOf(namedPlaces(slots));
  const isNational = measures.length > 0 && measures.every(id => publishedPlace(id, place) === null);
  return place !== null && isNational ? [...measures, 'salary'] : measures;
}

/** The places after an edit. A year outside the data is reported and leaves them unchanged. */
function placesAfter(base: Query, { slots, state }: DialogueTurn): Partial<Query> {
  return slots.year === null ? placesOfEdit(base, slots, state) : placesFor(slots, state, true);
}

/** The measures to keep: those of the query or, for a list, the one that orders it. */
function measuresOf({ operation, measures, order }: Query): Query['measures'] {
  if (operation !== 'rank' && operation !== 'count') return measures;
  return order.measure ? [order.measure] : [];
}

/** The operation after an edit: usually the same as before, but a new measure asks for figures. */
function operationFor(
  { operation, subjects }: Query,
  asked: Query['measures'],
  { slots }: DialogueTurn,
): Query['operation'] {
  if (slots.eachState) return 'states';
  // The person's pay belongs to the job that it was compared with, not to the next one. If it was compared with all jobs, it applies to
  // the job named now.
  const ofOneJob = subjects.some(({ id }) => id !== ALL_JOBS);
  if (operation === 'judge' && ofOneJob && slots.jobs.length > 0) return 'show';
  const kept: readonly Query['operation'][] = slots.measures.length > 0 ? KEPT_WITH_MEASURE : KEPT;
  // Only figures can order states; what to study, for example, does not depend on the state.
  const leavesStates = slots.places.length > 0 || slots.there || !asked.some(isNumeric);
  if (kept.includes(operation) && !(operation === 'states' && leavesStates)) return operation;
  return asked.length > 0 ? 'show' : 'overview';
}

const KEPT_WITH_MEASURE = ['states', 'compare', 'compute'] as const;
const KEPT = [...KEPT_WITH_MEASURE, 'judge', 'move'] as const;
