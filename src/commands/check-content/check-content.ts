import { ContentError, type ContentProblem } from '../../knowledge/content-error';
import type { Dataset } from '../../knowledge/dataset';
import { loadDataset } from '../../knowledge/load-dataset';
import { type Dialogs, loadDialogs } from '../../language/dialogs';
import { messageProblems } from './message-problems';
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
  const dialogs = attempt(() => loadDialogs(folders.dialogs), problems);
  if (dialogs) problems.push(...messageProblems(dialogs));
  if (dataset && dialogs) problems.push(...unknownCodes(dialogs, dataset));
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

/** Everyday names whose code is no occupation of the dataset: they would never be understood. */
function unknownCodes({ names }: Dialogs, dataset: Dataset): ContentProblem[] {
  return Object.entries(names).flatMap(([name, codes]) =>
    codes
      .filter(code => dataset.subject(code)?.type !== 'occupation')
      .map(code => ({
        file: 'dialogs/names.yaml',
        where: 'entry',
        field: name,
        value: JSON.stringify(code),
        allowed: 'the code of an occupation in data/occupations.jsonl',
      })),
  );
}
