import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dialogsDirectory, loadDialogs } from '../content/dialogs';
import { tablesToKeep } from '../content/kept-tables';
import { checksumOf } from '../knowledge/built-files';
import { ContentError } from '../knowledge/content-error';
import { dataDirectory } from '../knowledge/data-directory';
import { loadDataset } from '../knowledge/load-dataset';
import { parseYaml } from '../knowledge/parse-yaml';
import { type KeptFile, keepParsedFiles } from '../knowledge/parsed-files';
import { buildLexicon } from '../understanding/lexicon';
import { loadModels } from '../understanding/load-models';
import { modelTrouble } from './model-trouble';

/**
 * Part of `npm run build`: does ahead what a start would do with `data/` and `dialogs/`. It parses the YAML files that people
 * write, and makes what is looked up to understand a message. Ends with 1 where the models do not fit what they are trained from.
 */
function main(): void {
  for (const directory of [dataDirectory, dialogsDirectory]) {
    const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'));
    keepParsedFiles(
      directory,
      names.sort().flatMap(name => parsed(name, readFileSync(path.join(directory, name)))),
    );
  }
  const trouble = modelTrouble();
  if (trouble !== null) {
    process.stderr.write(`${trouble}\n`);
    process.exitCode = 1;
    return;
  }
  keepLexicon();
}

function keepLexicon(): void {
  const read = new Map<string, string>();
  const { keep, write } = tablesToKeep();
  try {
    const dataset = loadDataset(dataDirectory, { read });
    buildLexicon(dataset, loadDialogs(dialogsDirectory, { read, dataset }), loadModels().vocabulary, keep);
  } catch (error) {
    // The start says what is wrong.
    if (error instanceof ContentError) return;
    throw error;
  }
  write(read);
}

/** Nothing for a broken file, which the start reports. */
function parsed(name: string, bytes: Buffer): [string, KeptFile][] {
  try {
    return [[name, { checksum: checksumOf(bytes), value: parseYaml(bytes.toString()).value }]];
  } catch {
    return [];
  }
}

main();
