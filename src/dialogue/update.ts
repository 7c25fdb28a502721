import type { Answer } from '../answers/answer';
import { ALL_JOBS, isGroupCode } from '../knowledge/groups';
import { MOST_SUBJECTS, type Operation, type Query } from '../query/query';
import type { QuizStep } from '../query/quiz';
import { isList } from './reduce/base';
import { SHOWN } from './shown';
import { type DialogueState, EMPTY_STATE, MOST_REMEMBERED } from './state';

/** The parts of an answer that the state depends on. */
type Shown = Pick<Answer, 'outcome' | 'occupations' | 'facts' | 'winner'>;

/** Operations that do not change what the conversation is about. */
const ASIDE: readonly Operation[] = ['talk', 'none', 'explain', 'convert'];

/** Returns the state after an answer. Small talk does not change what the conversation is about; "start over" clears the state. */
export function update(state: DialogueState, query: Query, answer: Shown): DialogueState {
  if (query.talk === 'restart') return EMPTY_STATE;
  const kept = { ...withPerson(state, query), quiz: quizAfter(state, query), told: toldAfter(state.told, answer) };
  // The bot asked back, or did not know a job: the query waits for an answer.
  const isOpen = answer.outcome === 'clarify' || answer.outcome === 'out-of-scope';
  if (isOpen && query.unclear && query.operation !== 'none') return askedBack(kept, query);
  if (ASIDE.includes(query.operation)) return { ...kept, ...afterAside(query, state) };
  if (query.operation === 'quiz') return { ...kept, asked: null, ...afterQuiz(query, answer, state) };
  if (query.operation === 'topic') return { ...kept, asked: null, ...afterTopic(query, answer, state) };
  if (query.operation === 'count') return { ...kept, asked: null, ...afterCount(query, state) };
  if (answer.occupations.length === 0) return { ...kept, asked: null, ...afterNothing(query, state) };
  return { ...kept, asked: null, ...(listsJobs(query) ? afterList : afterFigures)(query, answer, state) };
}

/** Remembers what people say about themselves, and a converted amount, which "is that good?" may ask about next. */
function withPerson(state: DialogueState, query: Query): DialogueState {
  const isOfPay = query.operation === 'judge' || query.operation === 'convert';
  const ownPay = isOfPay && query.amount ? query.amount : state.ownPay;
  return { ...state, own: query.own ?? state.own, ownPay, words: wordsAfter(state.words, query) };
}

/** The measures shown of each job after an answer; the oldest jobs are dropped. */
function toldAfter(before: DialogueState['told'], { facts }: Shown): DialogueState['told'] {
  const after = new Map(Object.entries(before));
  for (const { occupation, measure, value } of facts) {
    const known = after.get(occupation) ?? [];
    if (value === null || known.includes(measure)) continue;
    after.delete(occupation);
    after.set(occupation, [...known, measure]);
  }
  return Object.fromEntries([...after].slice(-MOST_REMEMBERED));
}

/** The person's names for jobs after a query, latest last; the oldest are dropped. */
function wordsAfter(before: DialogueState['words'], { subjects }: Query): DialogueState['words'] {
  const latest = subjects.flatMap(({ id, mention }) => (mention === null ? [] : [[id, mention] as const]));
  if (latest.length === 0) return before;
  const named = new Set(latest.map(([id]) => id));
  const all = [...Object.entries(before).filter(([id]) => !named.has(id)), ...latest];
  return Object.fromEntries(all.slice(-MOST_REMEMBERED));
}

/** Status of the quiz after each step. */
const STATUS_AFTER: Record<QuizStep['step'], NonNullable<DialogueState['quiz']>['status']> = {
  begin: 'open',
  next: 'open',
  unheard: 'open',
  resume: 'open',
  stop: 'stopped',
  pause: 'paused',
  result: 'done',
};

/** The quiz after a query. Small talk leaves its statement open; a question comes with a step that pauses it. */
function quizAfter({ quiz }: DialogueState, { operation, quiz: step }: Query): DialogueState['quiz'] {
  if (step === null || ASIDE.includes(operation)) return quiz;
  return { ratings: step.ratings, status: STATUS_AFTER[step.step] };
}

/** The changes after a step of the quiz. The jobs of its result are a list like any other. */
function afterQuiz(query: Query, answer: Shown, state: DialogueState): Partial<DialogueState> {
  return answer.occupations.length > 0 ? afterList({ ...query, operation: 'rank', quiz: null }, answer, state) : {};
}

/** The state after the bot asked back: a number in the next message refers to the choices. */
function askedBack(state: DialogueState, query: Query): DialogueState {
  const choices = query.unclear?.choices ?? [];
  return { ...state, asked: query, list: choices.length > 0 ? choices : state.list };
}

/** True for a query whose answer is a list of jobs to pick from. */
function listsJobs(query: Query): boolean {
  return isList(query) && query.operation !== 'states';
}

/** The changes after a list of jobs. For moves and similar jobs, the first job shown is the one that the list starts from. */
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

/** The changes after a count. The counted jobs can be listed next; the last list stays if it is the one that was counted. */
function afterCount(query: Query, state: DialogueState): Partial<DialogueState> {
  const listed: Query = { ...query, operation: 'rank' };
  const same = JSON.stringify(state.listQuery?.predicates) === JSON.stringify(query.predicates);
  const kept = same && state.listQuery ? state.listQuery : listed;
  return { query: kept, listQuery: kept, shown: 'list', ...(same ? {} : { list: [], jobs: [] }) };
}

/** The changes after figures of one or more jobs. Several jobs that were not all in the last list become the new list. */
function afterFigures(query: Query, answer: Shown, state: DialogueState): Partial<DialogueState> {
  const all = answer.occupations.map(({ id }) => id);
  // "All jobs" is only what a job was compared with, not what the conversation is about.
  const jobs = all.filter(id => id !== ALL_JOBS);
  const shown = jobs.length > 0 ? jobs : all;
  const isNewList = shown.length > 1 && !shown.every(id => state.list.includes(id));
  // The same jobs in a new order: "the second one" is the second in that order.
  const isReordered = !isNewList && shown.length > 1 && shown.length === state.list.length;
  return {
    query,
    shown: SHOWN[query.operation] ?? state.shown,
    jobs: shown.slice(0, MOST_SUBJECTS),
    ...(isNewList ? { list: shown.slice(0, MOST_REMEMBERED), listQuery: null } : {}),
    ...(isReordered ? { list: shown } : {}),
    places: placesAfter(query, answer, state),
    history: historyAfter(state.history, shown),
    winner: answer.winner,
  };
}

/** The changes if nothing was found: the next message can change the query, and can still refer to the last list. */
function afterNothing(query: Query, state: DialogueState): Partial<DialogueState> {
  const listed = isList(query) ? { listQuery: query } : {};
  return { query, shown: SHOWN[query.operation] ?? state.shown, ...listed };
}

/** Remembers the jobs of a declined message or of small talk, if there were none before, so that the next question can be about them. */
function afterAside({ operation, subjects }: Query, { jobs, history }: DialogueState): Partial<DialogueState> {
  const named = subjects.map(({ id }) => id);
  const begins = (operation === 'none' || operation === 'talk') && jobs.length === 0 && named.length > 0;
  return begins ? { jobs: named, history: historyAfter(history, named) } : {};
}

/** The changes after a topic without data. "There" can mean the place named with it, and the conversation is then about a new job. */
function afterTopic(query: Query, answer: Shown, state: DialogueState): Partial<DialogueState> {
  const named = query.subjects.map(({ id }) => id);
  const places = placesAfter(query, answer, state);
  if (named.every(id => state.jobs.includes(id))) return { places };
  const about: Query = { ...query, operation: 'overview', measures: [], topic: null };
  return { jobs: named, query: about, shown: 'overview', places, history: historyAfter(state.history, named) };
}

function placesAfter({ places, outside, operation }: Query, { facts }: Shown, state: DialogueState): string[] {
  // After a list of states, "there" means the first one, so it goes last.
  const shown = operation === 'states' ? facts.flatMap(({ place }) => place ?? []).reverse() : places;
  const latest = shown.length > 0 ? shown : outside?.state ? [outside.state] : [];
  return [...state.places.filter(code => !latest.includes(code)), ...latest].slice(-MOST_REMEMBERED);
}

/** The ids of the jobs talked about, with new ones appended. */
function historyAfter(before: readonly string[], latest: readonly string[]): string[] {
  const jobs = latest.filter(id => !isGroupCode(id) && !before.includes(id));
  return [...before, ...jobs].slice(-MOST_REMEMBERED);
}
