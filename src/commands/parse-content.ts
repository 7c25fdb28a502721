import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataDirectory } from '../knowledge/data-directory';
import { parseYaml } from '../knowledge/parse-yaml';
import { keepParsedFiles } from '../knowledge/parsed-files';
import { dialogsDirectory } from '../language/dialogs';

/** Part of `npm run build`: parses the YAML files that people write, so that a start need not. */
function main(): void {
  for (const directory of [dataDirectory, dialogsDirectory]) {
    const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'));
    const files = names.sort().map((name): [string, Buffer] => [name, readFileSync(path.join(directory, name))]);
    keepParsedFiles(directory, files.flatMap(parsed));
  }
}

/** Nothing for a broken file, which the start reports. */
function parsed([name, bytes]: [string, Buffer]): [string, Buffer, unknown][] {
  try {
    return [[name, bytes, parseYaml(bytes.toString()).value]];
  } catch {
    return [];
  }
}

main();
