import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Checksums of the files that `npm run data:build` has checked and written. */
export const CHECKSUMS_FILE = 'checksums.json';

const checksumsSchema = z.record(z.string(), z.string());

/** SHA-256 of a file's content, in hex. */
export function checksumOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Checksums of the built files of a folder; empty if there are none, so that everything is checked again. */
export function readChecksums(directory: string): ReadonlyMap<string, string> {
  try {
    const kept: unknown = JSON.parse(readFileSync(path.join(directory, CHECKSUMS_FILE), 'utf8'));
    return new Map(Object.entries(checksumsSchema.parse(kept)));
  } catch {
    return new Map();
  }
}
