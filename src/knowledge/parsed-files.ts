import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A YAML file at the time of the build: the checksum of its bytes, and its content. */
export interface KeptFile {
  checksum: string;
  value: unknown;
}

/**
 * The YAML files of a folder as `npm run build` parsed them, by name. Parsing takes long, and these files rarely change; a file with
 * the same bytes is not parsed again.
 */
export type ParsedFiles = Readonly<Record<string, KeptFile>>;

const keptIn = (directory: string): string =>
  path.join(__dirname, '..', '..', 'dist', 'kept', `${path.basename(directory)}.json`);

/** Reads what the build stored for the YAML files of a folder; empty if it stored nothing. */
export function readParsedFiles(directory: string): ParsedFiles {
  try {
    return JSON.parse(readFileSync(keptIn(directory)).toString()) as ParsedFiles;
  } catch {
    return {};
  }
}

/** Stores parsed files of a folder for later starts. */
export function keepParsedFiles(directory: string, files: readonly [string, KeptFile][]): void {
  const target = keptIn(directory);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(Object.fromEntries(files)));
}
