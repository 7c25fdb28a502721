import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS, isGroupCode } from '../../knowledge/groups';
import { isNumeric, isOfPay, publishedPlace } from '../../knowledge/measures/registry';
import { MOST_SUBJECTS, type NamedSubject, type Query, subjectOf } from '../../query/query';
import type { DialogueTurn, Reducer } from '../turn';
import { judge, namesOnlyAnArea, show, topic } from './ask';
import { amountAsked, isList, lastQuery } from './base';
import { aside } from './begun';
import { measuresIn, usualEnd } from './measures';
import { namedPlaces, placesFor, placesOf, placesOfEdit } from './places';
import { checksIn, merged, predicatesIn } from './predicates';
import { rank } from './rank';
import { remove } from './remove';
import { namedSubjects, referredSubjects } from './subjects';

/** Another job, place, measure or unit in the place of the last one; all else stays. */
export const change: Reducer = turn => {
  const { slots, state } = turn;
  const base = lastQuery(state);
  const other = questionOfItsOwn(turn, base);
  if (other) return other;
  const named = namedSubjects(slots);
  const subjects = named.subjects.length > 0 ? named.subjects : referredSubjects(slots, state);
  const stays = slots.jobs.length === 0 && subjects.every(({ id }) => isGroupCode(id));
  const swapped = inItsPlace(base, subjects, turn);
  if (swapped) return swapped;
  const toOneState = base.operation === 'states' && slots.places.length > 0;
  const measures = measuresIn(slots);
  // Duties and schooling put no list in order, so they are shown for each job in it.
  const isInOrder = measures.length === 0 || measures.some(isNumeric);
  if (isList(base) && stays && !toOneState && isInOrder) return changeList(base, turn);
  const ofList = isList(base) && stays && base.subjects.length === 0 ? state.list.slice(0, MOST_SUBJECTS) : [];
  const all = ofList.length > 0 ? ofList.map(subjectOf) : subjects;
  return { ...changeFigures(base, all, turn), unclear: named.unclear };
};

/** What goes on with nothing that was asked before; null for an edit of it. */
function questionOfItsOwn(turn: DialogueTurn, base: Query): Query | null {
  const { slots, state } = turn;
  if (state.query === null) return asQuestion(turn);
  if (slots.ownPay) return judge(turn);
  if (slots.topics.length > 0 && measuresIn(slots).length === 0 && slots.jobs.length === 0) return topic(turn);
  return namesOnlyAnArea(slots) && !isList(base) ? rank({ ...turn, act: 'rank' }) : null;
}

/** Of several jobs compared, one in the place of another: of the one that is dropped, or of the one whose name could mean it, too. */
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

/** Where nothing was asked before, what is said is a question of its own. */
function asQuestion(turn: DialogueTurn): Query {
  const searches = turn.slots.jobs.length === 0 && predicatesIn(turn.slots).length > 0;
  return searches ? rank(turn) : show({ ...turn, act: 'show' });
}

/** In a list a field takes the place of another, a place or measure that of the one before. */
function changeList(base: Query, turn: DialogueTurn): Query {
  const { slots } = turn;
  const asked = measuresIn(slots).filter(isNumeric);
  // "How much do they make?" of jobs in order of something else: the same jobs with their pay.
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

/** The measure that orders a list, with those that are asked of its jobs. */
export function shownBeside(order: MeasureId | null, asked: readonly MeasureId[]): MeasureId[] {
  return [...new Set([...(order === null ? [] : [order]), ...asked])];
}

function changeFigures(base: Query, subjects: readonly NamedSubject[], turn: DialogueTurn): Query {
  const { slots } = turn;
  const measures = measuresIn(slots);
  const asked = measures.length > 0 ? measures : withPayInPlace(measuresOf(base), turn);
  const operation = operationFor(base, asked, turn);
  // An amount and its unit of time belong to the judgment; figures of another job leave them behind.
  const isJudgement = operation === 'judge';
  // "Median, not average": another figure of pay stays in the unit of time that was asked for.
  const isOther = measures.length > 0 && !(measures.every(isOfPay) && base.measures.every(isOfPay));
  const period = isOther || (base.operation === 'judge' && !isJudgement) ? null : base.period;
  return {
    ...base,
    ...aside(turn),
    ...placesAfter(base, turn),
    operation,
    amount: isJudgement ? amountAsked(base, slots) : null,
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

/** Which end comes first: as named, else as before, unless it was the least of levels such as schooling and is now an amount. */
function endAfter(base: Query, asked: readonly MeasureId[], { slots }: DialogueTurn): Query['order']['direction'] {
  const usual = usualEnd(asked[0] ?? null);
  return slots.direction ?? (usual === usualEnd(base.measures[0] ?? null) ? base.order.direction : usual);
}

/** "And in Georgia?" of what no state has figures of, such as schooling: the pay there is shown as well. */
function withPayInPlace(measures: Query['measures'], { slots }: DialogueTurn): Query['measures'] {
  const [place = null] = placesOf(namedPlaces(slots));
  const isNational = measures.length > 0 && measures.every(id => publishedPlace(id, place) === null);
  return place !== null && isNational ? [...measures, 'salary'] : measures;
}

/** The places of the edit; a year out of the data is said, and changes none. */
function placesAfter(base: Query, { slots, state }: DialogueTurn): Partial<Query> {
  return slots.year === null ? placesOfEdit(base, slots, state) : placesFor(slots, state, true);
}

/** The measures that go on to be asked: of a list, what it was ordered by. */
function measuresOf({ operation, measures, order }: Query): Query['measures'] {
  if (operation !== 'rank' && operation !== 'count') return measures;
  return order.measure ? [order.measure] : [];
}

/** What is done with another subject, place or measure: mostly the same; a new measure asks for figures. */
function operationFor(
  { operation, subjects }: Query,
  asked: Query['measures'],
  { slots }: DialogueTurn,
): Query['operation'] {
  if (slots.eachState) return 'states';
  // The person's pay was said of their own job, and not of the next one; of all jobs it waits for a job.
  const ofOneJob = subjects.some(({ id }) => id !== ALL_JOBS);
  if (operation === 'judge' && ofOneJob && slots.jobs.length > 0) return 'show';
  const kept: readonly Query['operation'][] = slots.measures.length > 0 ? KEPT_WITH_MEASURE : KEPT;
  // States are put in order by figures; of what to study there is one answer.
  const leavesStates = slots.places.length > 0 || slots.there || !asked.some(isNumeric);
  if (kept.includes(operation) && !(operation === 'states' && leavesStates)) return operation;
  return asked.length > 0 ? 'show' : 'overview';
}

const KEPT_WITH_MEASURE = ['states', 'compare', 'compute'] as const;
const KEPT = [...KEPT_WITH_MEASURE, 'judge', 'move'] as const;
