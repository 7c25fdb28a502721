import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ParsedYaml } from './parse-yaml';

/** Returns the line of a YAML file ("featured/roofer.yaml") on which the value under some keys begins: "line 12". */
export type LineOf = (file: string, keys: readonly PropertyKey[]) => string;

/** Finds lines in the YAML files of a folder. A file is parsed only if a problem in it is reported. */
export function contentLines(directory: string): LineOf {
  const files = new Map<string, ParsedYaml>();
  return (file, keys) => {
    const parsed = files.get(file) ?? parse(path.join(directory, file));
    files.set(file, parsed);
    return parsed.lineOf(keys);
  };
}

/** Loads the parser on demand: a start with valid content does not need it. */
function parse(file: string): ParsedYaml {
  const { parseYaml } = require('./parse-yaml') as typeof import('./parse-yaml');
  return parseYaml(readFileSync(file, 'utf8'));
}
