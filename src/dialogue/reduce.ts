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

/**
 * Query of a message that asks for no figures. It keeps the jobs of the conversation or, if there are none, takes those that the message
 * names.
 */
const aside = (turn: DialogueTurn): Query => ({
  ...begun(turn),
  subjects: turn.state.jobs.length > 0 ? turn.state.jobs.map(subjectOf) : subjectsOf(turn.slots.jobs).subjects,
  unsupported: [],
});

const talk =
  (id: string): Reducer =>
  turn => ({ ...aside(turn), operation: 'talk', talk: id });

/** The reducer of each act. */
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
  // `quizReducerOf` stops a quiz in progress. Without one, "stop" is answered like "no".
  'quiz/stop': talk('deny'),
  'no-data': topic,
  offtopic: turn => ({ ...aside(turn), operation: 'none' }),
};

/** Applies a message to the state of a conversation and returns the resulting query. Pure; never looks at words. */
export function reduce(turn: DialogueTurn): Query {
  const slots = industriesInContext(turn.act, turn.slots, turn.state);
  const inContext = { ...turn, slots: mentionsInContext(slots, turn.state) };
  return settle(reducerFor(inContext)(inContext), inContext);
}

/** Chooses the reducer. While the bot waits for an answer, an edit that names no job or field is taken as that answer. */
function reducerFor(turn: DialogueTurn): Reducer {
  const { act, slots, state } = turn;
  const answers = state.asked !== null && slots.jobs.length === 0 && slots.fields.length === 0;
  // A rating alone ("love it") answers the quiz; without a quiz it is a remark.
  const isRating = slots.rating !== null && slots.said.every(({ type }) => type === 'rating');
  const usual = isRating ? reducers['talk/remark'] : reducers[act];
  return quizReducerOf(turn) ?? (answers && ANSWERING.includes(act) ? choose : usual);
}

const ANSWERING: readonly Act[] = ['change', 'add', 'correct', 'pick', 'refine'];
