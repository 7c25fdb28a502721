import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParsedYaml, parseYaml } from './parse-yaml';

/** Tells on which line of a YAML file ("featured/roofer.yaml") the value under some keys begins: "line 12". */
export type LineOf = (file: string, keys: readonly PropertyKey[]) => string;

/** Finds lines in the YAML files of a folder, each read when something in it has to be pointed at. */
export function contentLines(directory: string): LineOf {
  const files = new Map<string, ParsedYaml>();
  return (file, keys) => {
    const parsed = files.get(file) ?? parseYaml(readFileSync(path.join(directory, file), 'utf8'));
    files.set(file, parsed);
    return parsed.lineOf(keys);
  };
}
