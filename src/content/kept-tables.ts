import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { checksumOf } from '../knowledge/built-files';
import { type IndexCache, noCache } from './index-cache';
import { pack, unpack } from './pack';

/**
 * The tables are stored next to the compiled code that built them, because other code builds other tables from the same content. Code
 * that runs from the TypeScript sources has no such file; tests use files of their own.
 */
const KEPT_FILE = path.join(__dirname, '..', 'kept', 'lexicon.bin');

/** Checksums of all content files that were read, by name. */
export type ContentRead = ReadonlyMap<string, string>;

/** The file begins with a checksum of the content its tables were built from: SHA-256 in hexadecimal. */
const STAMP_LENGTH = 64;

function stampOf(read: ContentRead): string {
  return checksumOf(JSON.stringify([...read]));
}

/** The tables that the build cached for exactly this content. If they are for other content or unreadable, everything is rebuilt. */
export function keptTables(read: ContentRead, file = KEPT_FILE): IndexCache {
  try {
    const bytes = readFileSync(file);
    if (bytes.toString('latin1', 0, STAMP_LENGTH) !== stampOf(read)) return noCache;
    const tables = deserialize(bytes.subarray(STAMP_LENGTH)) as ReadonlyMap<string, unknown>;
    return <T>(name: string, make: () => T) => (tables.has(name) ? (unpack(tables.get(name)) as T) : make());
  } catch {
    return noCache;
  }
}

/** Collects tables as they are built; `write` stores them for later starts with the same content. */
export function tablesToKeep(): { keep: IndexCache; write(read: ContentRead, file?: string): void } {
  const tables = new Map<string, unknown>();
  return {
    keep(name, make) {
      const made = make();
      tables.set(name, pack(made));
      return made;
    },
    write(read, file = KEPT_FILE) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, Buffer.concat([Buffer.from(stampOf(read), 'latin1'), serialize(tables)]));
    },
  };
}
