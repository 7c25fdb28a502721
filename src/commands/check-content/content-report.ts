import type { ContentProblem } from '../../knowledge/content-error';

/** What a check of the content found. */
export interface ContentReport {
  /** What stops the start, or the training. */
  problems: ContentProblem[];
  /** What is doubtful, such as a figure too high to be true or a name that stands in two places; empty when there are problems. */
  warnings: string[];
}
