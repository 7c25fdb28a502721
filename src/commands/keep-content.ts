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
import { buildLexicon } from '../understanding/build-lexicon';
import { loadModels } from '../understanding/load-models';

/**
 * Parses the YAML files of `data/` and `dialogs/` and stores the results for later starts; skips invalid files, which a start
 * reports.
 */
export function keepParsedContent(): void {
  for (const directory of [dataDirectory, dialogsDirectory]) {
    const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'));
    keepParsedFiles(
      directory,
      names.sort().flatMap(name => parsed(name, readFileSync(path.join(directory, name)))),
    );
  }
}

function parsed(name: string, bytes: Buffer): [string, KeptFile][] {
  try {
    return [[name, { checksum: checksumOf(bytes), value: parseYaml(bytes.toString()).value }]];
  } catch {
    return [];
  }
}

/**
 * Builds the lookup tables of the lexicon and stores them for later starts; stores nothing if content is invalid, which a start
 * reports.
 * @param file where to, if not next to the compiled code
 */
export function keepLexicon(file?: string): void {
  const read = new Map<string, string>();
  const { keep, write } = tablesToKeep();
  try {
    const dataset = loadDataset(dataDirectory, { read });
    buildLexicon(dataset, loadDialogs(dialogsDirectory, { read, dataset }), loadModels().vocabulary, keep);
  } catch (error) {
    if (error instanceof ContentError) return;
    throw error;
  }
  write(read, file);
}
