import type { Fact } from '../knowledge/fact';
import type { Chart } from './chart';

/** Kinds of replies, for metrics and logs. */
export const answerKinds = ['overview', 'fact', 'compare', 'rank', 'find', 'related', 'move', 'talk'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/**
 * - `answer`: at least one asked figure is there
 * - `clarify`: the bot asks back
 * - `no-data`: understood, but none of it is in the data
 * - `smalltalk`: talk about the bot or to it
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

/** Figures for a card: the parts of an answer that read better side by side. */
export interface Table {
  /** What the row labels are ("Job", "State"); absent when they are measures. */
  corner?: string;
  columns: string[];
  /** `winner`: the column that is ahead in a row, and what it is, in a word. */
  rows: { label: string; cells: string[]; winner?: { at: number; word: string } }[];
}

/** Longer material about a job, which a card keeps collapsed; each section also answers a question of its own. */
export interface Section {
  title: string;
  table?: Table;
  chart?: Chart;
  /** Whose figures these are, where they are not the job's own. */
  notes: string[];
  sources: string[];
}

/** Lines of an answer that stand behind its figures. */
export interface SmallPrint {
  /** The line that names the sources of the whole answer; null where none does. */
  sourceLine: string | null;
  /** How the job was read, whose figures these are. */
  notes: string[];
  /** Lines that only lead to what was asked, such as a job read otherwise than one may expect: none of them is the headline. */
  lead: string[];
}

/** What the bot says, typed and free of any channel. */
export interface Answer {
  outcome: Outcome;
  /** Null exactly when what was said is not about careers. */
  kind: AnswerKind | null;
  occupations: OccupationRef[];
  /** Verdict, figures, source, caveat: complete by itself, about six lines, lines separated by "\n". */
  text: string;
  /** What a card shows beside the text; `plainText` says whatever of it the text does not. */
  table?: Table;
  /** A picture beside the text; a measure that it shows is not in the table too. */
  chart?: Chart;
  sections?: Section[];
  facts: Fact[];
  /** Id of the winning occupation, or the place that wins; null when too close or not a comparison. */
  winner: string | null;
  /** Next questions (or, on `clarify`, the choices), each a text a person could send. */
  suggestions: string[];
  /** A short name for each of `suggestions`, in their order, for a button; absent where they name themselves. */
  labels?: string[];
  /** Short source lines of all figures shown. */
  sources: string[];
  /** The lines of `text` that a card sets in small print or says in its own way: sources and caveats. */
  smallPrint?: SmallPrint;
}
