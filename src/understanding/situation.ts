import type { AskedMeasure } from './entities';

/** What was shown last, as far as it affects how the next message is read. */
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

/** The state of the conversation as the reader sees it: kinds of things, no names. */
export interface Situation {
  /** True before anything was asked. */
  first: boolean;
  shown: Shown;
  /** How many jobs the conversation is about; 3 means three or more. */
  jobs: 0 | 1 | 2 | 3;
  /** True if a list was shown earlier and can be referred to. */
  list: boolean;
  place: boolean;
  /** What the bot asked: which job, name or measure is meant, or how much the person likes a statement of the quiz. */
  asked: 'nothing' | 'name' | 'job' | 'measure' | 'quiz';
  measure: AskedMeasure | null;
}

/** The situation at the beginning of a conversation. */
export const FIRST_SITUATION: Situation = {
  first: true,
  shown: 'nothing',
  jobs: 0,
  list: false,
  place: false,
  asked: 'nothing',
  measure: null,
};
