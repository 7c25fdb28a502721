import type { ContentProblem } from '../../knowledge/content-error';

/** Something doubtful: not an error, but worth a look. */
export interface Warning {
  /** Plural, as the summary counts it: "marked words without a meaning". */
  kind: string;
  /** The warning itself, with file and line: "dialogs/names.yaml, line 12: …". */
  text: string;
}

/** Result of a check of the content. */
export interface ContentReport {
  /** Errors that prevent a start or a training. */
  problems: ContentProblem[];
  /** For example a figure too high to be true, or a name given to two jobs; empty if there are problems. */
  warnings: Warning[];
}

/** Turns texts of one kind into warnings. */
export function warningsOf(kind: string, texts: readonly string[]): Warning[] {
  return texts.map(text => ({ kind, text }));
}
