import path from 'node:path';
import { dialogsDirectory, loadDialogs } from '../../content/dialogs';
import { ContentError } from '../../knowledge/content-error';
import { loadDataset } from '../../knowledge/load-dataset';
import { runCommand } from '../run-command';
import { checkContent } from './check-content';
import { checkExamples } from './examples/check-examples';

const USAGE = `npm run check:content
says everything that is wrong in data/ and dialogs/ and ends with 1, or warns of figures that can hardly be true, of names and
phrases that stand in two places, and of labelled examples that contradict one another, mean nothing, or are too few
  -- --occupations   lists the occupations that too few examples ask about, too`;
const OPTIONS = { occupations: { type: 'boolean', default: false } } as const;

/** `npm run check:content` */
runCommand({ usage: USAGE, options: OPTIONS }, ({ values }) => {
  const content = checkContent();
  if (content.problems.length > 0) throw new ContentError(content.problems);
  const dataset = loadDataset();
  const examples = checkExamples(path.join(dialogsDirectory, 'examples'), { dataset, dialogs: loadDialogs() });
  if (examples.problems.length > 0) throw new ContentError(examples.problems);
  const warnings = [...content.warnings, ...examples.warnings];
  for (const warning of warnings) print(`warning: ${warning}`);
  if (values.occupations)
    for (const { id, title, times } of examples.scarceOccupations) print(`${id} ${title} (${times})`);
  print(`data/ and dialogs/ are sound; ${warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`}.`);
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
