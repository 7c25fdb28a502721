import { ALL_JOBS, isGroupCode } from '../knowledge/groups';
import { areOfPlaces, measures as measureRegistry } from '../knowledge/measures/registry';
import { MOST_PLACES, MOST_SUBJECTS, type NamedSubject, NO_JOB, type Operation, type Query } from '../query/query';
import type { EntityType } from '../understanding/entities';
import { MOST_CHOICES } from './decide-mention';
import { waitingQuiz } from './reduce/quiz';
import { subjectsOf } from './reduce/subjects';
import type { DialogueState } from './state';
import type { DialogueTurn } from './turn';

/** What every query must be, whichever act made it: an operation that fits its subjects, places and measures, and nothing dropped. */
export function settle(query: Query, turn: DialogueTurn): Query {
  // Whatever else a message is about, a job that the person says they have is remembered.
  const own = query.own ?? subjectsOf(turn.slots.own, 'own').subjects[0]?.id ?? turn.state.own;
  // The whole country by itself is what is asked about anyway.
  const nation = query.nation && query.places.length > 0;
  const subjects = query.subjects.slice(0, MOST_SUBJECTS).map(subject => inOwnWords(subject, turn.state));
  const asked = withChoices(withWish(answerable(query, turn)), turn.state);
  const quiz = query.quiz ?? (query.talk === 'restart' ? null : waitingQuiz(turn.state));
  const settled = withOperation(inRegion({ ...asked, own, nation, subjects, quiz }, turn));
  return { ...settled, unsupported: [...new Set([...settled.unsupported, ...unused(settled, turn)])] };
}

/** A job that is spoken of again keeps the name that the person gave it. */
function inOwnWords(subject: NamedSubject, { words }: DialogueState): NamedSubject {
  const mention = words[subject.id];
  return subject.mention === null && mention !== undefined ? { ...subject, mention, remembered: true } : subject;
}

/** A list of jobs by nothing at all: what is wished for has to be known first. */
function withWish(query: Query): Query {
  const open = query.predicates.length === 0 && query.measures.length === 0 && query.limit === null;
  return query.operation === 'rank' && open && query.unclear === null && query.places.length === 0
    ? { ...query, operation: 'talk', talk: 'ask-wish' }
    : query;
}

/** Where the job is asked for, those talked about are offered, the latest first; before any, those listed. */
function withChoices(query: Query, { history, list }: DialogueState): Query {
  const { unclear } = query;
  if (unclear?.what !== 'job' || unclear.role === 'own' || unclear.choices.length > 0) return query;
  const choices = history.length > 0 ? history.slice(-MOST_CHOICES).reverse() : list.slice(0, MOST_CHOICES);
  return { ...query, unclear: { ...unclear, choices } };
}

/** An edit where nothing was asked before: a figure is asked of a job that is still to be named. */
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
 * In a large region one job is shown state by state; in a smaller one several jobs are compared in its states. A region that was named
 * earlier is forgotten once a question is about something that states have no figures for.
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
  // States in order are all of them; of some that are named, those are set side by side.
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
const SEARCHES: readonly Operation[] = ['rank', 'count', 'move', 'related'];
/** Operations that answer words, or how much something is liked, not figures: there is nothing to apply a condition to. */
const WORDS: readonly Operation[] = ['talk', 'quiz', 'none', 'explain', 'topic'];

/** The conditions of a message that its query does not use, in the person's words. */
function unused({ operation, unclear, predicates }: Query, { act, slots }: DialogueTurn): string[] {
  // Taking a condition away uses it.
  if (act === 'remove' || unclear?.what === 'job' || WORDS.includes(operation)) return [];
  if (SEARCHES.includes(operation)) return [];
  const usable: readonly EntityType[] = [
    ...(operation === 'states' ? LIMITS : []),
    ...(predicates.some(({ type }) => type === 'education') ? LEVELS : []),
    ...(slots.majors.length > 0 && predicates.some(({ type }) => type === 'major') ? STUDIED : []),
  ];
  return slots.said.flatMap(({ type, text }) => (CONDITIONS.includes(type) && !usable.includes(type) ? [text] : []));
}
