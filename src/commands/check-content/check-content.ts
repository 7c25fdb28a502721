import { dialogsDirectory, loadDialogs } from '../../content/dialogs';
import { ContentError, type ContentProblem } from '../../knowledge/content-error';
import { contentLines } from '../../knowledge/content-lines';
import { dataDirectory } from '../../knowledge/data-directory';
import { loadDataset } from '../../knowledge/load-dataset';
import { type ContentReport, warningsOf } from './content-report';
import { implausibleFigures } from './implausible-figures';
import { nameCollisions } from './name-collisions';
import { phraseCollisions } from './phrase-collisions';
import { unknownTerms } from './unknown-terms';

/**
 * Checks `data/` and the lists and wordings of `dialogs/`, or the folders given instead. `checkExamples` checks the labeled examples.
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
      ...warningsOf('implausible figures', implausibleFigures(dataset, lines.data)),
      ...warningsOf('names used for two jobs', nameCollisions(dataset, phrases, lines)),
      ...warningsOf('terms that are not in the data', unknownTerms(dataset, phrases, lines.dialogs)),
      ...warningsOf('phrases listed twice', phraseCollisions(phrases, lines.dialogs)),
    ],
  };
}

/** Returns the value, or undefined if content is invalid; the problems are then added to `problems`. */
function attempt<T>(load: () => T, problems: ContentProblem[]): T | undefined {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
