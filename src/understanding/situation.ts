import type { AskedMeasure } from './entities';

/** What was shown last, as far as it changes how the next message is read. */
export type Shown =
  | 'nothing'
  | 'figures'
  | 'overview'
  | 'comparison'
  | 'list'
  | 'states'
  | 'move'
  | 'judgment'
  | 'talk';

/** The state of the conversation as the reader sees it: no names, only kinds of things. */
export interface Situation {
  /** True before anything was asked. */
  first: boolean;
  shown: Shown;
  /** How many jobs the talk is about: none, one, two, or more. */
  jobs: 0 | 1 | 2 | 3;
  /** A list was shown earlier and can be referred to. */
  list: boolean;
  place: boolean;
  /** The bot asked which job, name or measure is meant, or how much a statement of the quiz is liked. */
  asked: 'nothing' | 'name' | 'job' | 'measure' | 'quiz';
  measure: AskedMeasure | null;
}

export const FIRST_SITUATION: Situation = {
  first: true,
  shown: 'nothing',
  jobs: 0,
  list: false,
  place: false,
  asked: 'nothing',
  measure: null,
};
