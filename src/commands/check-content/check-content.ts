import { ContentError, type ContentProblem } from '../../knowledge/content-error';
import { loadDataset } from '../../knowledge/load-dataset';
import { loadDialogs } from '../../language/dialogs';
import { nameCollisions } from './name-collisions';
import { phraseCollisions } from './phrase-collisions';

/** What a check of the content found. */
export interface ContentReport {
  /** What stops the start. */
  problems: ContentProblem[];
  /** Names and phrases that stand in two places, and who gets them; empty when there are problems. */
  warnings: string[];
}

/** Reads `data/` and `dialogs/` (or folders given instead) and says everything that is wrong or doubtful in them. */
export function checkContent(folders: { data?: string; dialogs?: string } = {}): ContentReport {
  const problems: ContentProblem[] = [];
  const dataset = attempt(() => loadDataset(folders.data, { anew: true }), problems);
  const dialogs = attempt(() => loadDialogs(folders.dialogs, { dataset }), problems);
  const sound = problems.length === 0 && dataset && dialogs;
  return { problems, warnings: sound ? [...nameCollisions(dataset, dialogs), ...phraseCollisions(dialogs)] : [] };
}

/** The value, or undefined when content is broken, which is then in `problems`. */
function attempt<T>(load: () => T, problems: ContentProblem[]): T | undefined {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
