import type { MeasureId, StateCode } from '../knowledge/fact';
import type { Search } from '../knowledge/search';
import type { Kind } from './kind';
import type { Period } from './period';
import type { StateRange } from './state-range';

/** A comparison is of so many jobs at most; more would not fit a phone. */
export const MOST_COMPARED = 5;

/** An occupation or group the question is about, and how it was recognised. */
export interface NamedSubject {
  id: string;
  /** What the person wrote, where it is not simply the title; null when named exactly or remembered. */
  said: string | null;
  /** Ids of other readings worth offering. */
  others: string[];
}

/** A place or time the data does not cover, as the person named it. */
export interface OutsideData {
  said: string;
  what: 'city' | 'country' | 'year' | 'place';
  /** State whose figure can be offered instead. */
  state: StateCode | null;
}

/** What the bot cannot decide alone, and what to offer. */
export interface Unclear {
  what: 'occupation' | 'subject' | 'measure';
  /** The words that could not be read; empty when nothing was named. */
  said: string;
  /** Ids of the occupations to choose from, most likely first. */
  choices: string[];
  /** Its place among the jobs of the question; the last one where it is not said. */
  at?: number;
  /** Further names to be asked about. */
  rest?: Unclear[];
}

/** How sure the reading is: score of the best example question and its lead over the best of another kind. */
export interface Confidence {
  score: number;
  margin: number;
}

/** Pay that a person has or was offered, to be set against the job's figures; USD per `per`. */
export interface OwnPay {
  amount: number;
  per: Period;
}

/** What to work out from what was shown: how many times, what percent, what difference, how many jobs; how many a search found. */
export type Sum = 'times' | 'percent' | 'difference' | 'people' | 'count';

/** What was asked, typed. */
export interface Question {
  text: string;
  kind: Kind | null;
  subjects: NamedSubject[];
  measures: MeasureId[];
  places: StateCode[];
  /** True where the whole country stands beside the places. */
  nation: boolean;
  outside: OutsideData | null;
  /** The unit of time a person wants pay in; null: as the measure has it. */
  period: Period | null;
  /** Which of the states are told where they are asked for in order. */
  states: StateRange;
  /** True when the person asked for the worse end ("who earns less"). */
  less: boolean;
  /** Id of the talk entry (`dialogs/talk.yaml`) when kind is `talk`; of one to be said beside the answer in other kinds. */
  talk: string | null;
  /** Id of a topic no data holds (`dialogs/topics.yaml`). */
  topic: string | null;
  /** Set exactly when kind is `rank` or `find`. */
  search: Search | null;
  ownPay: OwnPay | null;
  /** Id of the job that the person says to have. */
  own: string | null;
  sum: Sum | null;
  unclear: Unclear | null;
  /** Code of the language it is in, where that is not English ("es"). */
  language: string | null;
  confidence: Confidence;
  /** Which slots came from memory, for explanation. */
  remembered: ('subjects' | 'measures' | 'places' | 'list' | 'search')[];
}
