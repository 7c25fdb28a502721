import path from 'node:path';
import { dialogsDirectory, loadDialogs } from '../../content/dialogs';
import { ContentError } from '../../knowledge/content-error';
import { loadDataset } from '../../knowledge/load-dataset';
import { runCommand } from '../run-command';
import { checkContent } from './check-content';
import { checkExamples } from './examples/check-examples';
import { warningLines } from './warning-lines';

const USAGE = `npm run check:content
reports every error in data/ and dialogs/ (exit status 1). Otherwise counts what is doubtful: implausible figures, names and phrases
in two places, terms that are not in the data, and labeled examples that contradict each other, have no known meaning, or are too few
  -- --list          prints every warning
  -- --file NAME     prints the warnings about files whose name contains NAME
  -- --occupations   lists the occupations that too few examples ask about`;
const OPTIONS = {
  list: { type: 'boolean', default: false },
  file: { type: 'string' },
  occupations: { type: 'boolean', default: false },
} as const;

/** `npm run check:content` */
runCommand({ usage: USAGE, options: OPTIONS }, ({ values: { occupations, ...listing } }) => {
  const content = checkContent();
  if (content.problems.length > 0) throw new ContentError(content.problems);
  const dataset = loadDataset();
  const examples = checkExamples(path.join(dialogsDirectory, 'examples'), { dataset, dialogs: loadDialogs() });
  if (examples.problems.length > 0) throw new ContentError(examples.problems);
  const warnings = [...content.warnings, ...examples.warnings];
  for (const line of warningLines(warnings, listing)) print(line);
  if (occupations) for (const { id, title, times } of examples.scarceOccupations) print(`${id} ${title} (${times})`);
  print(closing(warnings.length, !listing.list));
});

function closing(warnings: number, canList: boolean): string {
  if (warnings === 0) return 'No errors in data/ and dialogs/, and no warnings.';
  const count = warnings === 1 ? '1 warning' : `${warnings} warnings`;
  return `No errors in data/ and dialogs/; ${count}${canList ? ' (--list prints all, --file NAME those about one file)' : ''}.`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
