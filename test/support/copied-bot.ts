import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { KEPT_LEXICON } from './kept-content';

const root = path.join(__dirname, '..', '..');

/** A process of the bot with content of its own, which a test may change. */
export interface CopiedBot {
  url: string;
  /** Holds `data/` and `dialogs/`. */
  directory: string;
  process: ChildProcess;
  /** Waits for a line of its log that holds some words. @returns the line */
  untilLogged(words: string): Promise<string>;
  /** @returns its exit code, once it has ended */
  ended: Promise<number | null>;
  remove(): void;
}

/**
 * Builds the bot in a folder of its own, with a copy of its content, and starts it there as `npm start` does.
 * @param spawned told of the process as soon as there is one
 */
export async function startCopiedBot(
  environment: Record<string, string> = {},
  spawned: (child: ChildProcess) => void = () => undefined,
): Promise<CopiedBot> {
  const directory = mkdtempSync(path.join(tmpdir(), 'career-bot-'));
  for (const content of ['data', 'dialogs'])
    cpSync(path.join(root, content), path.join(directory, content), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(directory, 'node_modules'));
  compileInto(path.join(directory, 'dist'));
  cpSync(path.join(root, 'dist', 'kept'), path.join(directory, 'dist', 'kept'), { recursive: true });
  cpSync(KEPT_LEXICON, path.join(directory, 'dist', 'kept', 'lexicon.bin'));
  const env = { PATH: process.env.PATH, PORT: '0', ...environment };
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: directory,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  spawned(child);
  // Whatever becomes of the test, its process ends with it.
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  let log = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', data => {
    log += data;
    for (const look of waiting) look();
  });
  const untilLogged = (words: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const line = log.split('\n').find(one => one.includes(words));
        if (line !== undefined && waiting.delete(look)) resolve(line);
      };
      waiting.add(look);
      look();
      ended.then(() => reject(new Error(`it ended without saying "${words}"`)));
    });
  const welcome = await untilLogged('Chat with the career-questions bot at');
  return {
    url: /http:\S+/.exec(welcome)?.[0] ?? '',
    directory,
    process: child,
    untilLogged,
    ended,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** By the compiler of the tests, which takes a tenth of the time of the one that checks types. */
function compileInto(target: string): void {
  const source = path.join(root, 'src');
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = path.join(entry.parentPath, entry.name);
    const to = path.join(target, path.relative(source, from));
    mkdirSync(path.dirname(to), { recursive: true });
    if (!entry.name.endsWith('.ts') || entry.name.endsWith('.d.ts')) cpSync(from, to);
    else {
      const { code } = transformFileSync(from, {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs', ignoreDynamic: true },
      });
      writeFileSync(to.replace(/\.ts$/, '.js'), code);
    }
  }
}
