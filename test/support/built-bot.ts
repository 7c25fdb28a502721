import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { keepLexicon, keepParsedContent } from '../../src/commands/keep-content';
import { checksumOf } from '../../src/knowledge/built-files';

const root = path.join(__dirname, '..', '..');

/** The present sources, compiled, beside links to the present content: the bot as tests start it in a process of its own. */
export const BUILT_BOT = path.join(root, 'dist', 'for-tests');

/** Lookup tables that the present sources make of the present content. */
export const KEPT_LEXICON = path.join(BUILT_BOT, 'dist', 'kept', 'lexicon.bin');

const stampFile = path.join(BUILT_BOT, 'stamp');

/**
 * Compiles the bot, and parses and indexes its content, once for all test files, which would each take seconds to do it; jest calls it
 * before the first one. Does nothing where code and content are as they were then.
 */
// biome-ignore lint/style/noDefaultExport: what jest calls
export default function prepare(): void {
  const stamp = checksumOf(JSON.stringify(['src', 'data', 'dialogs'].map(checksumsIn)));
  if (stamp === readStamp()) return;
  compileInto(path.join(BUILT_BOT, 'dist'));
  for (const linked of ['data', 'dialogs', 'package.json']) {
    const link = path.join(BUILT_BOT, linked);
    rmSync(link, { force: true });
    symlinkSync(path.join(root, linked), link);
  }
  keepParsedContent();
  cpSync(path.join(root, 'dist', 'kept'), path.dirname(KEPT_LEXICON), { recursive: true });
  // Another run of tests may be reading the tables.
  const unfinished = `${KEPT_LEXICON}.${process.pid}`;
  keepLexicon(unfinished);
  // Of broken content, or of models that are stale, there are none: the tests that need them say what is wrong.
  if (!existsSync(unfinished)) return;
  renameSync(unfinished, KEPT_LEXICON);
  writeFileSync(stampFile, stamp);
}

/** Checksums of the files that the bot is made from, by path. */
function checksumsIn(folder: string): [string, string][] {
  return filesIn(folder).map(name => [name, checksumOf(readFileSync(path.join(root, folder, name)))]);
}

function readStamp(): string | null {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
}

/** By the compiler of the tests, which takes a tenth of the time of the one that checks types. */
function compileInto(target: string): void {
  rmSync(target, { recursive: true, force: true });
  for (const name of filesIn('src')) {
    const from = path.join(root, 'src', name);
    const to = path.join(target, name);
    mkdirSync(path.dirname(to), { recursive: true });
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) cpSync(from, to);
    else {
      const { code } = transformFileSync(from, {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs', ignoreDynamic: true },
      });
      writeFileSync(to.replace(/\.ts$/, '.js'), code);
    }
  }
}

/** Paths of all files in a folder of the project, from there. */
function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(path.join(root, folder), path.join(entry.parentPath, entry.name)))
    .sort();
}
