import { type Query, subjectOf } from '../query/query';
import type { Act } from '../understanding/entities';
import { industriesInContext } from './industries-in-context';
import { mentionsInContext } from './mentions-in-context';
import { add } from './reduce/add';
import { convert, judge, show, states, topic } from './reduce/ask';
import { begun } from './reduce/begun';
import { change } from './reduce/change';
import { choose } from './reduce/choose';
import { compare } from './reduce/compare';
import { compareWith } from './reduce/compare-with';
import { compute, explain, format } from './reduce/compute';
import { correct } from './reduce/correct';
import { move, related } from './reduce/move';
import { page, reverse, sort } from './reduce/order';
import { pick } from './reduce/pick';
import { quizReducerOf, resumeQuiz, startQuiz } from './reduce/quiz';
import { rank } from './reduce/rank';
import { recall } from './reduce/recall';
import { refine } from './reduce/refine';
import { remove } from './reduce/remove';
import { subjectsOf } from './reduce/subjects';
import { settle } from './settle';
import type { DialogueTurn, Reducer } from './turn';

/** A message that asks for no figure: the conversation keeps its jobs, or starts with those the message names. */
const aside = (turn: DialogueTurn): Query => ({
  ...begun(turn),
  subjects: turn.state.jobs.length > 0 ? turn.state.jobs.map(subjectOf) : subjectsOf(turn.slots.jobs).subjects,
  unsupported: [],
});

const talk =
  (id: string): Reducer =>
  turn => ({ ...aside(turn), operation: 'talk', talk: id });

/** One reducer for each act. */
const reducers: Record<Act, Reducer> = {
  show,
  overview: show,
  compare,
  rank,
  count: rank,
  states,
  move,
  related,
  judge,
  convert,
  change,
  add,
  remove,
  correct,
  pick,
  choose,
  refine,
  sort,
  reverse,
  page,
  recall,
  'compare-with': compareWith,
  'compute/times': compute('times'),
  'compute/percent': compute('percent'),
  'compute/difference': compute('difference'),
  'compute/total': compute('total'),
  'format/table': format('table'),
  'format/list': format('list'),
  'format/csv': format('csv'),
  'explain/source': explain('source'),
  'explain/date': explain('date'),
  'explain/figure': explain('figure'),
  'explain/term': explain('term'),
  'talk/greeting': talk('greeting'),
  'talk/thanks': talk('thanks'),
  'talk/bye': talk('bye'),
  'talk/help': talk('help'),
  'talk/who': talk('who'),
  'talk/capability': talk('capability'),
  'talk/restart': turn => ({ ...begun(turn), operation: 'talk', talk: 'restart', unsupported: [] }),
  'talk/human': talk('human'),
  'talk/affirm': talk('affirm'),
  'talk/deny': talk('deny'),
  'talk/frustration': talk('frustration'),
  'talk/compliment': talk('compliment'),
  'talk/remark': talk('remark'),
  'talk/joke': talk('joke'),
  'talk/encouragement': talk('encouragement'),
  'talk/crisis': talk('crisis'),
  'talk/language': talk('language'),
  'quiz/start': startQuiz,
  'quiz/resume': resumeQuiz,
  // Where there is a quiz to be stopped it is; anything else that is to stop is declined.
  'quiz/stop': talk('deny'),
  'no-data': topic,
  offtopic: turn => ({ ...aside(turn), operation: 'none' }),
};

/** Applies a message to the state of a conversation: what is asked now. Pure; reads no words. */
export function reduce(turn: DialogueTurn): Query {
  const slots = industriesInContext(turn.act, turn.slots, turn.state);
  const inContext = { ...turn, slots: mentionsInContext(slots, turn.state) };
  return settle(reducerFor(inContext)(inContext), inContext);
}

/** While a question of the bot is open, an edit that names no other job is first of all an answer to it. */
function reducerFor(turn: DialogueTurn): Reducer {
  const { act, slots, state } = turn;
  const answers = state.asked !== null && slots.jobs.length === 0 && slots.fields.length === 0;
  // How much something is liked answers the quiz; where none waits it is a remark.
  const isGraded = slots.rating !== null && slots.said.every(({ type }) => type === 'rating');
  const others = isGraded ? reducers['talk/remark'] : reducers[act];
  return quizReducerOf(turn) ?? (answers && ANSWERING.includes(act) ? choose : others);
}

const ANSWERING: readonly Act[] = ['change', 'add', 'correct', 'pick', 'refine'];
