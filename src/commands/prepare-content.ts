import { keepLexicon, keepParsedContent } from './keep-content';
import { modelTrouble } from './model-trouble';

/**
 * Part of `npm run build`: does in advance what a start would do with `data/` and `dialogs/`. It parses the YAML files that people
 * write, and builds the lookup tables for reading messages. Ends with 1 when the models were not trained from the present examples.
 */
function main(): void {
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
