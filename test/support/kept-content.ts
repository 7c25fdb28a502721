import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keepLexicon, keepParsedContent } from '../../src/commands/keep-content';
import { checksumOf } from '../../src/knowledge/built-files';

const root = path.join(__dirname, '..', '..');
const directory = path.join(root, 'dist', 'kept-for-tests');
const stampFile = path.join(directory, 'stamp');

/** Lookup tables that the present sources make of the present content. */
export const KEPT_LEXICON = path.join(directory, 'lexicon.bin');

/**
 * Parses and indexes content once for all test files, which would each take seconds to do it; jest calls it before the first one. Does
 * nothing where code and content are as they were then.
 */
// biome-ignore lint/style/noDefaultExport: what jest calls
export default function prepare(): void {
  const stamp = checksumOf(JSON.stringify(['src', 'data', 'dialogs'].map(checksumsIn)));
  if (stamp === readStamp()) return;
  keepParsedContent();
  // Another run of tests may be reading the tables.
  const unfinished = `${KEPT_LEXICON}.${process.pid}`;
  mkdirSync(directory, { recursive: true });
  keepLexicon(unfinished);
  renameSync(unfinished, KEPT_LEXICON);
  writeFileSync(stampFile, stamp);
}

/** Checksums of the files that tables are made from or with, by path. */
function checksumsIn(folder: string): [string, string][] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|ya?ml|json|jsonl|bin)$/.test(name))
    .sort()
    .map(name => [name, checksumOf(readFileSync(path.join(root, folder, name)))]);
}

function readStamp(): string | null {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
}
