import { ALL_JOBS, isGroupCode } from '../knowledge/groups';
import { areOfPlaces, measures as measureRegistry } from '../knowledge/measures/registry';
import { MOST_PLACES, MOST_SUBJECTS, type NamedSubject, NO_JOB, type Operation, type Query } from '../query/query';
import type { EntityType } from '../understanding/entities';
import { MOST_CHOICES } from './decide-mention';
import { waitingQuiz } from './reduce/quiz';
import { subjectsOf } from './reduce/subjects';
import type { DialogueState } from './state';
import type { DialogueTurn } from './turn';

/**
 * Completes the query of any act: makes the operation fit its subjects, places and measures, and lists the conditions that it cannot use.
 */
export function settle(query: Query, turn: DialogueTurn): Query {
  // A job that the person says they have is remembered, whatever else the message is about.
  const own = query.own ?? subjectsOf(turn.slots.own, 'own').subjects[0]?.id ?? turn.state.own;
  // Without other places, figures are for the whole country anyway.
  const nation = query.nation && query.places.length > 0;
  const subjects = query.subjects.slice(0, MOST_SUBJECTS).map(subject => inOwnWords(subject, turn.state));
  const asked = withChoices(withWish(answerable(query, turn)), turn.state);
  const quiz = query.quiz ?? (query.talk === 'restart' ? null : waitingQuiz(turn.state));
  const settled = withOperation(inRegion({ ...asked, own, nation, subjects, quiz }, turn));
  return { ...settled, unsupported: [...new Set([...settled.unsupported, ...unused(settled, turn)])] };
}

/** Gives a job that is mentioned again the name that the person used for it earlier. */
function inOwnWords(subject: NamedSubject, { words }: DialogueState): NamedSubject {
  const mention = words[subject.id];
  return subject.mention === null && mention !== undefined ? { ...subject, mention, remembered: true } : subject;
}

/** Asks what the person wishes for instead of listing jobs if the query has no condition, measure, number or place. */
function withWish(query: Query): Query {
  const open = query.predicates.length === 0 && query.measures.length === 0 && query.limit === null;
  return query.operation === 'rank' && open && query.unclear === null && query.places.length === 0
    ? { ...query, operation: 'talk', talk: 'ask-wish' }
    : query;
}

/** If the bot has to ask for the job, offers those talked about, latest first, or else those of the last list. */
function withChoices(query: Query, { history, list }: DialogueState): Query {
  const { unclear } = query;
  if (unclear?.what !== 'job' || unclear.role === 'own' || unclear.choices.length > 0) return query;
  const choices = history.length > 0 ? history.slice(-MOST_CHOICES).reverse() : list.slice(0, MOST_CHOICES);
  return { ...query, unclear: { ...unclear, choices } };
}

/**
 * Handles an edit without an earlier question. If it names a measure or place, the bot asks for the job; otherwise it says that it is
 * unsure.
 */
function answerable(query: Query, { act }: DialogueTurn): Query {
  if (query.operation !== 'none' || act === 'offtopic') return query;
  if (query.measures.length === 0 && query.places.length === 0) return { ...query, operation: 'talk', talk: 'unsure' };
  return {
    ...query,
    operation: 'show',
    unclear: NO_JOB,
  };
}

const OF_PLACES: readonly Operation[] = ['show', 'compare', 'states'];

/**
 * Applies a region. One job is shown state by state; several jobs are compared in its states if those are few enough. A region named
 * earlier is dropped if the question is about something without figures by state.
 */
function inRegion(query: Query, { slots }: DialogueTurn): Query {
  const { operation, subjects, measures, places, region } = query;
  if (region === null || places.length > 0) return query;
  const isByState = measures.some(id => measureRegistry[id].byState) && !subjects.some(({ id }) => isGroupCode(id));
  if (!OF_PLACES.includes(operation) || !isByState) {
    const isNamed = operation === 'states' || slots.places.some(({ type }) => type === 'region');
    return isNamed ? query : { ...query, region: null };
  }
  if (subjects.length === 1 || areOfPlaces(measures)) return { ...query, operation: 'states' };
  return region.states.length <= MOST_PLACES ? { ...query, region: null, places: region.states } : query;
}

function withOperation(query: Query): Query {
  const { operation, subjects, places, nation, measures } = query;
  const sides = subjects.length * Math.max(1, places.length + (nation ? 1 : 0));
  if ((operation === 'show' || operation === 'overview') && sides > 1) return { ...query, operation: 'compare' };
  // `states` lists all states; those named are compared instead.
  if (operation === 'states' && places.length > 1)
    return { ...query, operation: 'compare', predicates: [], limit: null };
  if (operation === 'compare' && sides === 1) return { ...query, operation: measures.length > 0 ? 'show' : 'overview' };
  // All jobs together have no description, only figures.
  if (operation === 'overview' && subjects[0]?.id === ALL_JOBS)
    return { ...query, operation: 'show', measures: ['salary'] };
  return query;
}

const LIMITS: readonly EntityType[] = ['at-least', 'at-most', 'about'];
const LEVELS: readonly EntityType[] = ['with-education', 'most-education', 'least-education'];
/** Conditions on jobs, which only a list can apply. */
const CONDITIONS: readonly EntityType[] = [
  ...LIMITS,
  ...LEVELS,
  'training-level',
  'no-experience',
  'trait',
  'not-trait',
  'shrinking',
];
const STUDIED: readonly EntityType[] = ['trait'];
const LIKES: readonly EntityType[] = ['trait', 'not-trait'];
const SEARCHES: readonly Operation[] = ['rank', 'count', 'move', 'related'];
/** Operations that select no jobs and show no figures, so that there is nothing to apply a condition to. */
const WORDS: readonly Operation[] = ['talk', 'quiz', 'none', 'explain', 'topic'];

/** The conditions of a message that its query does not use, in the person's words. */
function unused({ operation, unclear, predicates }: Query, { act, slots }: DialogueTurn): string[] {
  // Removing a condition uses it.
  if (act === 'remove' || unclear?.what === 'job' || WORDS.includes(operation)) return [];
  if (SEARCHES.includes(operation)) return [];
  const usable: readonly EntityType[] = [
    ...(operation === 'states' ? LIMITS : []),
    ...(predicates.some(({ type }) => type === 'education') ? LEVELS : []),
    ...(predicates.some(({ type }) => type === 'trait') && slots.areas.length === 0 ? LIKES : []),
    ...(slots.majors.length > 0 && predicates.some(({ type }) => type === 'major') ? STUDIED : []),
  ];
  return slots.said.flatMap(({ type, text }) => (CONDITIONS.includes(type) && !usable.includes(type) ? [text] : []));
}
