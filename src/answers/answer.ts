import type { Fact } from '../knowledge/fact';
import type { Chart } from './chart';

/** Kinds of replies, for metrics and logs. */
export const answerKinds = ['overview', 'fact', 'compare', 'rank', 'find', 'related', 'move', 'talk'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/**
 * - `answer`: at least one figure asked for is there
 * - `clarify`: the bot asks back
 * - `no-data`: understood, but not in the data
 * - `smalltalk`: small talk, or about the bot
 * - `out-of-scope`: not about careers
 */
export const outcomes = ['answer', 'clarify', 'no-data', 'smalltalk', 'out-of-scope'] as const;
export type Outcome = (typeof outcomes)[number];

/** An occupation or group named in a reply. */
export interface OccupationRef {
  id: string;
  title: string;
  /** Six-digit SOC code ("13-2072"). */
  soc: string;
}

/** Figures for a card that are easier to read side by side. */
export interface Table {
  /** What the row labels are ("Job", "State"); absent if they are measures. */
  corner?: string;
  columns: string[];
  /** `winner`: the column that is ahead in a row, and a word for how ("higher"). */
  rows: { label: string; cells: string[]; winner?: { at: number; word: string } }[];
}

/** Longer material about a job, which a card keeps collapsed; each section also answers a question of its own. */
export interface Section {
  title: string;
  table?: Table;
  chart?: Chart;
  /** Whose figures these are, if not the job's own. */
  notes: string[];
  sources: string[];
}

/** Lines of an answer that come after its figures. */
export interface SmallPrint {
  /** The line that names the sources of the whole answer; null if there is none. */
  sourceLine: string | null;
  /** Notes on how the job was read, and whose figures these are. */
  notes: string[];
  /** Lines that only lead to what was asked, such as a job read otherwise than one may expect: none of them is the headline. */
  lead: string[];
}

/** The bot's reply, typed and independent of any channel. */
export interface Answer {
  outcome: Outcome;
  /** Null only if the message is not about careers. */
  kind: AnswerKind | null;
  occupations: OccupationRef[];
  /**
   * Verdict, figures, source, caveat: complete by itself, about six lines, separated by "
   * ".
   */
  text: string;
  /** What a card shows in addition to the text; `plainText` adds whatever the text leaves out. */
  table?: Table;
  /** A picture. Its measure is not repeated in the table. */
  chart?: Chart;
  sections?: Section[];
  facts: Fact[];
  /** Id of the winning occupation, or the winning place; null if too close or not a comparison. */
  winner: string | null;
  /** Next questions (or, on `clarify`, the choices), each a text a person could send. */
  suggestions: string[];
  /** Short names of `suggestions` for buttons, in the same order; absent if the suggestions serve as names. */
  labels?: string[];
  /** Short source lines of all figures shown. */
  sources: string[];
  /** The lines of `text` that a card sets in small print or replaces: sources and caveats. */
  smallPrint?: SmallPrint;
}
