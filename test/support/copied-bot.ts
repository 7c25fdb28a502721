import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUILT_BOT } from './built-bot';

const root = path.join(__dirname, '..', '..');

/** A process of the bot with content of its own, which a test may change. */
export interface CopiedBot {
  url: string;
  /** Holds `data/` and `dialogs/`. */
  directory: string;
  process: ChildProcess;
  /** Waits for a line of its log that holds some words, other than those returned for these words before. @returns the line */
  untilLogged(words: string): Promise<string>;
  /** @returns its exit code, once it has ended */
  ended: Promise<number | null>;
  remove(): void;
}

/**
 * Copies the bot and its content to a folder of its own, and starts it there as `npm start` does.
 * @param spawned told of the process as soon as there is one
 */
export async function startCopiedBot(
  environment: Record<string, string> = {},
  spawned: (child: ChildProcess) => void = () => undefined,
): Promise<CopiedBot> {
  const directory = mkdtempSync(path.join(tmpdir(), 'career-bot-'));
  // Node 24 leaves links inside a copied folder links, dereferenced or not, and a test would change the project's own content.
  for (const name of readdirSync(BUILT_BOT))
    cpSync(realpathSync(path.join(BUILT_BOT, name)), path.join(directory, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(directory, 'node_modules'));
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
  const times = new Map<string, number>();
  const untilLogged = (words: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const before = times.get(words) ?? 0;
      times.set(words, before + 1);
      const look = () => {
        const line = log.split('\n').filter(one => one.includes(words))[before];
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
