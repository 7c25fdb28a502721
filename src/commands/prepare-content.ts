import { keepLexicon, keepParsedContent } from './keep-content';
import { modelTrouble } from './model-trouble';
import { progress } from './progress';

/**
 * Part of `npm run build`: prepares `data/` and `dialogs/`, so that starts are quicker. It parses the YAML files and builds the lookup
 * tables for reading messages. Exits with status 1 if the models were not trained on the current examples.
 */
function main(): void {
  progress('Preparing data/ and dialogs/');
  keepParsedContent();
  const trouble = modelTrouble();
  if (trouble !== null) {
    process.stderr.write(`${trouble}\n`);
    process.exitCode = 1;
    return;
  }
  keepLexicon();
}

main();
