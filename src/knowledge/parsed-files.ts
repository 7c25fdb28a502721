import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A YAML file as it was at the build: the checksum of its bytes, and what they hold. */
export interface KeptFile {
  checksum: string;
  value: unknown;
}

/**
 * What `npm run build` parsed of the YAML files of a folder, by name. Parsing takes long, and these files change seldom: one
 * that is byte for byte as it was then is not parsed again.
 */
export type ParsedFiles = Readonly<Record<string, KeptFile>>;

const keptIn = (directory: string): string =>
  path.join(__dirname, '..', '..', 'dist', 'kept', `${path.basename(directory)}.json`);

/** @param directory the folder; empty where the build has kept nothing of it */
export function readParsedFiles(directory: string): ParsedFiles {
  try {
    return JSON.parse(readFileSync(keptIn(directory)).toString()) as ParsedFiles;
  } catch {
    return {};
  }
}

/** Keeps parsed files of a folder for later starts. */
export function keepParsedFiles(directory: string, files: readonly [string, KeptFile][]): void {
  const target = keptIn(directory);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(Object.fromEntries(files)));
}
