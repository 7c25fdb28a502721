import { dialogsDirectory, loadDialogs } from '../../content/dialogs';
import { ContentError, type ContentProblem } from '../../knowledge/content-error';
import { contentLines } from '../../knowledge/content-lines';
import { dataDirectory } from '../../knowledge/data-directory';
import { loadDataset } from '../../knowledge/load-dataset';
import type { ContentReport } from './content-report';
import { implausibleFigures } from './implausible-figures';
import { nameCollisions } from './name-collisions';
import { phraseCollisions } from './phrase-collisions';
import { unknownTerms } from './unknown-terms';

/**
 * Reads `data/` and the lists and wordings of `dialogs/` (or folders given instead) and says everything that is wrong or doubtful
 * in them. The labelled examples are checked by `checkExamples`.
 */
export function checkContent({ data = dataDirectory, dialogs = dialogsDirectory } = {}): ContentReport {
  const problems: ContentProblem[] = [];
  const dataset = attempt(() => loadDataset(data, { anew: true }), problems);
  const phrases = attempt(() => loadDialogs(dialogs, { dataset }), problems);
  if (problems.length > 0 || !dataset || !phrases) return { problems, warnings: [] };
  const lines = { data: contentLines(data), dialogs: contentLines(dialogs) };
  return {
    problems,
    warnings: [
      ...implausibleFigures(dataset, lines.data),
      ...nameCollisions(dataset, phrases, lines),
      ...unknownTerms(dataset, phrases, lines.dialogs),
      ...phraseCollisions(phrases, lines.dialogs),
    ],
  };
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
