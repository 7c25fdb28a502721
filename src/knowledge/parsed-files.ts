import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checksumOf } from './built-files';

/**
 * What `npm run build` parsed of the YAML files of a folder. Parsing takes longer than all else at a start, and these files
 * change seldom: one that is byte for byte as it was then is not parsed again.
 */
export interface ParsedFiles {
  /** What the file held at the build; undefined when these are other bytes. */
  valueOf(file: string, bytes: Buffer): unknown;
}

type Kept = Record<string, { checksum: string; value: unknown }>;

const keptIn = (directory: string): string =>
  path.join(__dirname, '..', '..', 'dist', 'parsed', `${path.basename(directory)}.json`);

/** @param directory the folder; empty where the build has kept nothing of it */
export function readParsedFiles(directory: string): ParsedFiles {
  const kept = readKept(keptIn(directory));
  return {
    valueOf(file, bytes) {
      const found = kept[file];
      return found && found.checksum === checksumOf(bytes) ? found.value : undefined;
    },
  };
}

function readKept(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file).toString()) as Kept;
  } catch {
    return {};
  }
}

/** Keeps parsed files of a folder for later starts. @param files name, bytes and what was parsed of them */
export function keepParsedFiles(directory: string, files: readonly [string, Buffer, unknown][]): void {
  const kept: Kept = Object.fromEntries(
    files.map(([file, bytes, value]) => [file, { checksum: checksumOf(bytes), value }]),
  );
  const target = keptIn(directory);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(kept));
}
