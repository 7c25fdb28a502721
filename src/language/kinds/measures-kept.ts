import type { MeasureId } from '../../knowledge/fact';
import { measures as registry } from '../../knowledge/measures/registry';
import type { Context } from '../context';
import type { Question } from '../question';
import type { Sentence } from '../sentence';

/** A request of so many words at most leans on what was said before. */
export const SHORT_FOLLOW_UP = 5;

/** What was asked before; the figure that orders the states, where that was a state and one is named now. */
export function goneOn({ places }: Question, { measures }: Context, present: boolean): MeasureId[] {
  const again = measures
    .map(id => (places.length === 0 ? id : (ORDERING_STATES[id] ?? id)))
    .map(id => (present && id === 'jobs-2034' ? 'jobs' : id));
  return again.length > 0 ? again : ['salary'];
}

/** What states are told apart by where one asks for the first of them. */
export const ORDERING_STATES: Partial<Record<MeasureId, MeasureId>> = {
  'best-state': 'salary',
  'worst-state': 'salary',
  'most-jobs-state': 'jobs',
};

/** In the middle of a talk a sentence rather like a known question asks for what that one does. */
export function leaning(measures: MeasureId[], { draft, context, best, reading, said }: Sentence): MeasureId[] {
  const open = measures.length === 0 && draft.topic === null && draft.places.length === 0 && draft.outside === null;
  const where = /\b(?:states?|where|place|there)\b/.test(said);
  const measure = best && best.score >= LEANING && best.example.kind === 'fact' ? best.example.measure : null;
  const fits = measure && (registry[measure].shape !== 'place' || where);
  return open && fits && context.subjects.length > 0 && reading.unexplained.length === 0 ? [measure] : measures;
}

const LEANING = 0.5;

/** "Where do most of them work?" after the best state asks for a state, too. */
export function amongStates(measures: MeasureId[], { context, said }: Sentence): MeasureId[] {
  const states = context.measures.some(id => registry[id].shape === 'place');
  const where = /^(?:\w+ )?where\b/.test(said) && measures.length === 1 && measures[0] === 'industries';
  return states && where ? ['most-jobs-state'] : measures;
}

/** "And in a year?" after the pay by the hour. */
export function inPeriod({ measures, period }: Question, context: Context): MeasureId[] {
  const paid = context.measures.some(id => id === 'salary' || id === 'hourly');
  return measures.length === 0 && period !== null && paid ? ['salary'] : measures;
}

/** What was compared before, where it can be compared; pay where it cannot ("related jobs"). */
export function comparableOf({ measures }: Context): MeasureId[] {
  const comparable = measures.filter(id => registry[id].shape !== 'list');
  return measures.length > 0 && comparable.length === 0 ? ['salary'] : comparable;
}

/** "And the worst?" after the best state; "the second best" stays at that end. */
export function withOtherEnd(draft: Question, { context, words, reading: { tokens } }: Sentence): Question {
  const [before] = context.measures;
  const pair = ENDS.find(({ high, low }) => before === high || before === low);
  const low = LOW.some(word => words.has(word));
  const high = HIGH.some(word => words.has(word));
  const isEnd = (id: MeasureId) => id === 'salary' || ENDS.some(ends => id === ends.high || id === ends.low);
  const open = draft.subjects.length === 0 && draft.topic === null && tokens.length <= SHORT_FOLLOW_UP;
  if (!pair || (!low && !high) || !open || !draft.measures.every(isEnd)) return draft;
  return { ...draft, measures: [low ? pair.low : pair.high] };
}

const LOW = ['worst', 'lowest', 'least', 'bottom'];
const HIGH = ['best', 'highest', 'most', 'top'];
const ENDS: readonly { high: MeasureId; low: MeasureId }[] = [
  { high: 'best-state', low: 'worst-state' },
  { high: 'salary-p90', low: 'salary-p10' },
];
