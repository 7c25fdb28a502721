import type { Fact } from '../knowledge/fact';
import type { Chart } from './chart';

/** Kinds of replies, for metrics and logs. */
export const answerKinds = ['overview', 'fact', 'compare', 'rank', 'find', 'related', 'move', 'talk'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/**
 * - `answer`: at least one of the figures asked for is known
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

/** Figures for a card, in rows and columns. */
export interface Table {
  /** What the row labels are ("Job", "State"); absent if they are measures. */
  corner?: string;
  columns: string[];
  /** `winner`: the index of the column that is ahead in a row, and a word for how it is ahead ("higher"). */
  rows: { label: string; cells: string[]; winner?: { at: number; word: string } }[];
}

/** More about a job, which a card keeps collapsed. Each section could also be asked for by itself. */
export interface Section {
  title: string;
  table?: Table;
  chart?: Chart;
  /** Lines that are no figures: what people do, or whose figures these are if not the job's own. */
  notes: string[];
  sources: string[];
}

/** A page where people can read more. */
export interface Link {
  /** What it is called ("O*NET OnLine"). */
  label: string;
  url: string;
}

/** Lines of an answer that come after its figures. */
export interface SmallPrint {
  /** The line that names the sources of the whole answer; null if there is none. */
  sourceLine: string | null;
  /** Notes on how the job was read, and whose figures these are. */
  notes: string[];
  /** Lines before the actual answer, such as a note on an unexpected reading of a job. None of them can be the headline. */
  lead: string[];
}

/** The bot's reply, typed and independent of any channel. */
export interface Answer {
  outcome: Outcome;
  /** Null only if the message is not about careers. */
  kind: AnswerKind | null;
  occupations: OccupationRef[];
  /** Verdict, figures, source and caveat, in about six lines separated by "\n". Complete by itself. */
  text: string;
  /** What a card shows in addition to the text; `plainText` adds whatever the text leaves out. */
  table?: Table;
  /** A chart. Its measure is not repeated in the table. */
  chart?: Chart;
  sections?: Section[];
  facts: Fact[];
  /** Id of the winning occupation, or the winning place; null if too close or not a comparison. */
  winner: string | null;
  /** Next questions (or, on `clarify`, the choices), each a text a person could send. */
  suggestions: string[];
  /** Short names of `suggestions` for buttons, in the same order; absent if buttons show the suggestions themselves. */
  labels?: string[];
  /** Short source lines of all figures shown. */
  sources: string[];
  /** Pages with more information; their addresses contain only codes from the data; `plainText` and cards show them last. */
  links?: readonly Link[];
  /** What comes before the links, without a colon ("More about this job"). */
  linksTitle?: string;
  /** The lines of `text` that a card sets in small print or replaces: sources and caveats. */
  smallPrint?: SmallPrint;
}
