import { ContentError } from '../../knowledge/content-error';
import { checkContent } from './check-content';

/** `npm run check:content`: says what is wrong in `data/` and `dialogs/`, and which names or phrases collide. */
function main(): void {
  const { problems, warnings } = checkContent();
  if (problems.length > 0) {
    process.stderr.write(`${new ContentError(problems).message}\n`);
    process.exitCode = 1;
    return;
  }
  for (const warning of warnings) process.stdout.write(`warning: ${warning}\n`);
  process.stdout.write(
    `data/ and dialogs/ are sound; ${warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`}.\n`,
  );
}

main();
