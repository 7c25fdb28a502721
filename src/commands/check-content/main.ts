import { ContentError } from '../../knowledge/content-error';
import { runCommand } from '../run-command';
import { checkContent } from './check-content';

const USAGE = `npm run check:content
says everything that is wrong in data/ and dialogs/ and ends with 1, or warns of figures that can hardly be true, and of
names and phrases that stand in two places`;

/** `npm run check:content` */
runCommand({ usage: USAGE }, () => {
  const { problems, warnings } = checkContent();
  if (problems.length > 0) throw new ContentError(problems);
  for (const warning of warnings) process.stdout.write(`warning: ${warning}\n`);
  const count = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  process.stdout.write(`data/ and dialogs/ are sound; ${count}.\n`);
});
