import type { MeasureId } from '../knowledge/fact';
import { type AskedMeasure, askedMeasures } from '../understanding/entities';
import type { Situation } from '../understanding/situation';
import type { DialogueState } from './state';

/** Converts the measures of the last query to the one that a message would ask for; null if there is none. */
function askedOf(measures: readonly MeasureId[]): AskedMeasure | null {
  const [first] = measures;
  if (first === 'hourly') return 'salary';
  if (first === 'education' && measures.includes('time-to-enter')) return 'way-in';
  return askedMeasures.find(id => id === first) ?? null;
}

/** What the bot asked and is still waiting for; null if it asked nothing. */
export function openQuestion({
  asked,
  quiz,
}: Pick<DialogueState, 'asked' | 'quiz'>): Exclude<Situation['asked'], 'nothing'> | null {
  return quiz?.status === 'open' ? 'quiz' : (asked?.unclear?.what ?? null);
}

/** Reduces the state of a conversation to what affects how the next message is read. */
export function situationOf(state: DialogueState): Situation {
  return {
    first: state.shown === 'nothing' && state.asked === null && state.quiz === null,
    shown: state.shown,
    jobs: Math.min(3, state.jobs.length) as Situation['jobs'],
    list: state.list.length > 0,
    place: (state.query?.places.length ?? 0) > 0,
    asked: openQuestion(state) ?? 'nothing',
    measure: askedOf(state.query?.measures ?? []),
  };
}
