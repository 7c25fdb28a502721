import type { Answer } from '../answers/answer';
import { ALL_JOBS, isGroupCode } from '../knowledge/groups';
import { MOST_SUBJECTS, type Operation, type Query } from '../query/query';
import type { QuizStep } from '../query/quiz';
import { isList } from './reduce/base';
import { SHOWN } from './shown';
import { type DialogueState, EMPTY_STATE, MOST_REMEMBERED } from './state';

/** What of an answer the state of a conversation depends on. */
type Shown = Pick<Answer, 'outcome' | 'occupations' | 'facts' | 'winner'>;

/** Operations that leave the thread as it is. */
const ASIDE: readonly Operation[] = ['talk', 'none', 'explain', 'convert'];

/** The state of a conversation after an answer. Talk leaves the thread as it is; "start over" forgets it. */
export function update(state: DialogueState, query: Query, answer: Shown): DialogueState {
  if (query.talk === 'restart') return EMPTY_STATE;
  const kept = { ...withPerson(state, query), quiz: quizAfter(state, query) };
  // A job that is not known waits for another name.
  const isOpen = answer.outcome === 'clarify' || answer.outcome === 'out-of-scope';
  if (isOpen && query.unclear && query.operation !== 'none') return askedBack(kept, query);
  if (ASIDE.includes(query.operation)) return { ...kept, ...afterAside(query, state) };
  if (query.operation === 'quiz') return { ...kept, asked: null, ...afterQuiz(query, answer, state) };
  if (query.operation === 'topic') return { ...kept, asked: null, ...afterTopic(query, answer, state) };
  if (query.operation === 'count') return { ...kept, asked: null, ...afterCount(query, state) };
  if (answer.occupations.length === 0) return { ...kept, asked: null, ...afterNothing(query, state) };
  return { ...kept, asked: null, ...(isRow(query) ? afterList : afterFigures)(query, answer, state) };
}

/** Remembers what people say about themselves, and a converted amount, which "is that good?" may ask about next. */
function withPerson(state: DialogueState, query: Query): DialogueState {
  const isOfPay = query.operation === 'judge' || query.operation === 'convert';
  const ownPay = isOfPay && query.amount ? query.amount : state.ownPay;
  return { ...state, own: query.own ?? state.own, ownPay, words: wordsAfter(state.words, query) };
}

/** What the jobs were called, the latest last; the oldest are forgotten. */
function wordsAfter(before: DialogueState['words'], { subjects }: Query): DialogueState['words'] {
  const latest = subjects.flatMap(({ id, mention }) => (mention === null ? [] : [[id, mention] as const]));
  if (latest.length === 0) return before;
  const named = new Set(latest.map(([id]) => id));
  const all = [...Object.entries(before).filter(([id]) => !named.has(id)), ...latest];
  return Object.fromEntries(all.slice(-MOST_REMEMBERED));
}

/** What each step of the quiz leaves it at. */
const STATUS_AFTER: Record<QuizStep['step'], NonNullable<DialogueState['quiz']>['status']> = {
  begin: 'open',
  next: 'open',
  unheard: 'open',
  resume: 'open',
  stop: 'stopped',
  pause: 'paused',
  result: 'done',
};

/** The quiz after a step of it; talk beside it leaves its statement open, a question does not. */
function quizAfter({ quiz }: DialogueState, { operation, quiz: step }: Query): DialogueState['quiz'] {
  if (step === null || ASIDE.includes(operation)) return quiz;
  return { ratings: step.ratings, status: STATUS_AFTER[step.step] };
}

/** The jobs that the quiz came to are a list as any other. */
function afterQuiz(query: Query, answer: Shown, state: DialogueState): Partial<DialogueState> {
  return answer.occupations.length > 0 ? afterList({ ...query, operation: 'rank', quiz: null }, answer, state) : {};
}

/** The bot asked back: the choices are what a number means next. */
function askedBack(state: DialogueState, query: Query): DialogueState {
  const choices = query.unclear?.choices ?? [];
  return { ...state, asked: query, list: choices.length > 0 ? choices : state.list };
}

/** True for a query whose answer is a row of jobs to pick from. */
function isRow(query: Query): boolean {
  return isList(query) && query.operation !== 'states';
}

/** A list of jobs; behind the job that it starts from, where it does. */
function afterList(query: Query, answer: Shown, state: DialogueState): Partial<DialogueState> {
  const shown = answer.occupations.map(({ id }) => id);
  const starts = query.operation === 'move' || query.operation === 'related';
  return {
    query,
    shown: SHOWN[query.operation] ?? state.shown,
    jobs: starts ? shown.slice(0, 1) : [],
    list: shown.slice(starts ? 1 : 0).slice(0, MOST_REMEMBERED),
    listQuery: query,
    places: placesAfter(query, answer, state),
    winner: answer.winner,
  };
}

/** What was counted can be listed next; the list that was shown stays if it is the one that was counted. */
function afterCount(query: Query, state: DialogueState): Partial<DialogueState> {
  const listed: Query = { ...query, operation: 'rank' };
  const same = JSON.stringify(state.listQuery?.predicates) === JSON.stringify(query.predicates);
  const kept = same && state.listQuery ? state.listQuery : listed;
  return { query: kept, listQuery: kept, shown: 'list', ...(same ? {} : { list: [], jobs: [] }) };
}

/** Figures of one or several jobs; several that were no part of the list before are a row of their own. */
function afterFigures(query: Query, answer: Shown, state: DialogueState): Partial<DialogueState> {
  const all = answer.occupations.map(({ id }) => id);
  // All jobs together are what a job was set beside, not what is talked about.
  const jobs = all.filter(id => id !== ALL_JOBS);
  const shown = jobs.length > 0 ? jobs : all;
  const isRowOfItsOwn = shown.length > 1 && !shown.every(id => state.list.includes(id));
  // The same jobs in a new order: "the second one" is the second in that order.
  const isOrderedAnew = !isRowOfItsOwn && shown.length > 1 && shown.length === state.list.length;
  return {
    query,
    shown: SHOWN[query.operation] ?? state.shown,
    jobs: shown.slice(0, MOST_SUBJECTS),
    ...(isRowOfItsOwn ? { list: shown.slice(0, MOST_REMEMBERED), listQuery: null } : {}),
    ...(isOrderedAnew ? { list: shown } : {}),
    places: placesAfter(query, answer, state),
    history: historyAfter(state.history, shown),
    winner: answer.winner,
  };
}

/** Nothing was found: what was looked for is remembered, so that the next message can change it; the list before can still be seen. */
function afterNothing(query: Query, state: DialogueState): Partial<DialogueState> {
  const listed = isList(query) ? { listQuery: query } : {};
  return { query, shown: SHOWN[query.operation] ?? state.shown, ...listed };
}

/** Remembers a job from a message that was declined, if there was none before, so that the next question can be about it. */
function afterAside({ operation, subjects }: Query, { jobs, history }: DialogueState): Partial<DialogueState> {
  const named = subjects.map(({ id }) => id);
  const begins = (operation === 'none' || operation === 'talk') && jobs.length === 0 && named.length > 0;
  return begins ? { jobs: named, history: historyAfter(history, named) } : {};
}

/** After a topic without data: "there" can mean the place named with it, and a new job becomes the one talked about. */
function afterTopic(query: Query, answer: Shown, state: DialogueState): Partial<DialogueState> {
  const named = query.subjects.map(({ id }) => id);
  const places = placesAfter(query, answer, state);
  if (named.every(id => state.jobs.includes(id))) return { places };
  const about: Query = { ...query, operation: 'overview', measures: [], topic: null };
  return { jobs: named, query: about, shown: 'overview', places, history: historyAfter(state.history, named) };
}

function placesAfter({ places, outside, operation }: Query, { facts }: Shown, state: DialogueState): string[] {
  // Of states in order the first one is what "there" means, so it comes last.
  const told = operation === 'states' ? facts.flatMap(({ place }) => place ?? []).reverse() : places;
  const latest = told.length > 0 ? told : outside?.state ? [outside.state] : [];
  return [...state.places.filter(code => !latest.includes(code)), ...latest].slice(-MOST_REMEMBERED);
}

/** What was talked about, with what is new behind. */
function historyAfter(before: readonly string[], latest: readonly string[]): string[] {
  const jobs = latest.filter(id => !isGroupCode(id) && !before.includes(id));
  return [...before, ...jobs].slice(-MOST_REMEMBERED);
}
