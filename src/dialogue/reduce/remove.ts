import { isGroupCode } from '../../knowledge/groups';
import { isNumeric } from '../../knowledge/measures/registry';
import { type Predicate, predicatesOf } from '../../query/predicate';
import { distinct, type Query } from '../../query/query';
import type { JobMention } from '../../understanding/occupations/linker';
import type { Slots } from '../../understanding/slots';
import type { DialogueTurn, Reducer } from '../turn';
import { isList, lastList, lastQuery } from './base';
import { aside } from './begun';
import { measuresIn } from './measures';
import { isOfWork, merged, without } from './merge-predicates';
import { namedPlaces } from './places';
import { NOT_SHRINKING, predicatesIn, unwanted } from './predicates';
import { referredSubjects, subjectsOf } from './subjects';

/** Removes jobs, places, measures or conditions. */
export const remove: Reducer = turn => {
  const { slots, state } = turn;
  const last = lastQuery(state);
  const gone = goneJobs(turn);
  // "That's out": the only job shown is removed from the list that it was picked from.
  const leavesNone = last.subjects.every(({ id }) => gone.includes(id)) && last.places.length < 2;
  const list = isList(last) || leavesNone ? lastList(state) : null;
  const base = list ?? last;
  const places = namedPlaces(slots);
  // "Drop Virginia and put in Vermont": a place named with an excluded one replaces it.
  const swaps = places.withoutPlaces.length > 0;
  const withoutPlaces = new Set(swaps ? places.withoutPlaces : places.places);
  const instead = swaps ? places.places : [];
  const rest = {
    ...base,
    ...aside(turn),
    places: [...new Set([...base.places.filter(code => !withoutPlaces.has(code)), ...instead])],
    nation: places.nation ? false : base.nation,
  };
  if (base.operation === 'states')
    return { ...rest, withoutPlaces: [...new Set([...base.withoutPlaces, ...withoutPlaces])] };
  const unsupported = meansAnyField(slots) ? [] : rest.unsupported;
  if (list) return { ...rest, ...narrowed(base, turn), unsupported, offset: 0 };
  const measures = new Set(measuresIn(slots));
  const subjects = base.subjects.filter(({ id }) => !gone.includes(id));
  // "Leave out roofers and take carpenters"
  const added = slots.excludedJobs.length > 0 ? subjectsOf(slots.jobs).subjects : [];
  const left = base.measures.filter(measure => !measures.has(measure));
  return {
    ...rest,
    subjects: subjects.length > 0 ? distinct([...subjects, ...added]) : base.subjects,
    measures: left.length > 0 ? left : base.measures,
  };
};

/** True for "any field": the message has a word for fields but names none. */
function meansAnyField({ fields, excludedFields, said }: Slots): boolean {
  return (
    fields.length + excludedFields.length === 0 && said.some(({ type }) => type === 'field' || type === 'not-field')
  );
}

/** Removes from a list the jobs, fields and conditions that a message rejects. */
function narrowed(base: Query, { slots, state }: DialogueTurn): Pick<Query, 'predicates' | 'order'> {
  const fields = [...slots.excludedFields, ...slots.fields].flatMap(({ codes }) => codes);
  const anyField = meansAnyField(slots);
  const dropped = without(base.predicates, slots).filter(old => !(anyField && isOfWork(old)));
  const had = base.predicates.some(old => isOfWork(old) && old.codes.some(code => fields.includes(code)));
  const hadArea = predicatesOf('area', base.predicates).some(
    old => !old.not && old.areas.some(({ label }) => slots.areas.some(({ area }) => area.label === label)),
  );
  const excluded = predicatesIn({
    ...slots,
    limits: [],
    education: null,
    training: [],
    traits: [],
    fields: [],
    areas: [],
    excludedAreas: hadArea ? slots.excludedAreas : [...slots.excludedAreas, ...slots.areas],
    excludedJobs: [],
    shrinking: false,
  });
  // "Drop the shrinking ones" removes the condition if there is one, or else the jobs.
  const growing = slots.shrinking && dropped.length === base.predicates.length ? [NOT_SHRINKING] : [];
  const latest = had ? excluded.filter(({ type }) => type !== 'field') : excluded;
  const referred = referredSubjects(slots, state).flatMap(({ id }) => (isGroupCode(id) ? [] : [id]));
  const named = goneMentions(slots).flatMap(mention => leftOut(mention, state.list));
  const [asked] = slots.direction === null ? [] : measuresIn(slots).filter(isNumeric);
  const ordering = base.order.measure !== null && measuresIn(slots).filter(isNumeric).includes(base.order.measure);
  return {
    predicates: [
      ...merged(dropped, [...latest, ...growing]),
      ...named,
      ...(referred.length > 0 ? [{ type: 'occupation' as const, ids: referred, not: true }] : []),
    ],
    order: asked
      ? { measure: asked, direction: slots.direction ?? 'descending' }
      : ordering && dropped.length === base.predicates.length
        ? { ...base.order, measure: 'salary' }
        : base.order,
  };
}

/**
 * The condition that excludes a job. If the name means exactly one job of the list, excludes only that one; otherwise all that it may
 * mean, such as every kind of doctor.
 */
function leftOut(mention: JobMention, list: readonly string[]): Predicate[] {
  const shown = mention.candidates.filter(({ id }) => list.includes(id));
  return shown.length === 1 ? unwanted({ ...mention, candidates: shown }) : unwanted(mention);
}

/** The job names that a message removes, whether or not it marks them as excluded. */
function goneMentions({ excludedJobs, jobs, own }: Slots): JobMention[] {
  return excludedJobs.length > 0 ? excludedJobs : [...jobs, ...own];
}

/** Ids of the jobs that a message removes. */
function goneJobs({ slots, state }: DialogueTurn): string[] {
  const shown = new Set([...state.jobs, ...state.list]);
  const named = goneMentions(slots).flatMap(mention => {
    const among = mention.candidates.find(({ id }) => shown.has(id));
    return among ? [among.id] : subjectsOf([mention]).subjects.map(({ id }) => id);
  });
  return [
    ...named,
    ...slots.fields.flatMap(({ codes }) => codes),
    ...referredSubjects(slots, state).map(({ id }) => id),
  ];
}
