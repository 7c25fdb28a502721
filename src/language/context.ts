import type { MeasureId } from '../knowledge/fact';
import type { Search } from '../knowledge/search';
import type { Kind } from './kind';
import type { OpenQuestion } from './open-question';
import type { Period } from './period';
import type { StateRange } from './state-range';

/** What the conversation has established so far, as far as understanding needs it. */
export interface Context {
  subjects: readonly string[];
  measures: readonly MeasureId[];
  places: readonly string[];
  /** True where the whole country stood beside the places. */
  nation: boolean;
  kind: Kind | null;
  /** The unit of time pay was asked in. */
  period: Period | null;
  /** The bot asked for the job of this question. */
  pending: boolean;
  /** The question whose job the bot asked for. */
  open: OpenQuestion | null;
  /** Ids of the jobs shown last as a list, in its order. */
  list: readonly string[];
  /** Ids of the jobs named one after the other since that list was shown. */
  since: readonly string[];
  /** What that list was searched by; null when it was no search. */
  search: Search | null;
  /** Ids of the jobs talked about, the first one first. */
  history: readonly string[];
  /** States asked for or shown while the talk was of the present subjects, the latest last. */
  states: readonly string[];
  /** Which states were told last in order; null where none were. */
  ranking: StateRange | null;
  /** Id of the job that the person says to have. */
  own: string | null;
  /** Id of the job, or the state, that came first in the last comparison or ranking. */
  winner: string | null;
}
