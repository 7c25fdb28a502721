import { spawn } from 'node:child_process';
import path from 'node:path';

/** The same options as in `npm start`. */
export const NODE_OPTIONS = ['--max-semi-space-size=32', '--max-old-space-size=640'] as const;

/** One of this project's programs, running in its own process. */
export interface Started {
  /** For example "http://127.0.0.1:3978". */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a compiled program that prints its address on 127.0.0.1, with the Node options of `npm start`.
 * @param file path below `dist/`
 * @returns when the program has printed its address
 * @throws Error if the program exits before that
 */
export async function startNode(
  file: string,
  options: readonly string[],
  environment: Record<string, string>,
): Promise<Started> {
  const program = path.join(__dirname, '..', file);
  const child = spawn(process.execPath, [...NODE_OPTIONS, program, ...options], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`${file} exited with code ${code} during its start.`)));
    child.stdout.on('data', chunk => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk)) ?? [];
      if (address) resolve(address);
    });
  });
  return {
    url,
    async stop() {
      const ended = new Promise(resolve => child.once('close', resolve));
      child.kill();
      await ended;
      process.off('exit', kill);
    },
  };
}

/** Limits that no load test reaches. */
export const HIGH_LIMITS = {
  MESSAGES_PER_MINUTE: '100000',
  ADDRESS_MESSAGES_PER_MINUTE: '100000',
  TOKENS_PER_MINUTE: '100000',
  STREAMS_PER_ADDRESS: '100000',
};

/** A free port of loopback, and limits that a benchmark does not reach. */
export const BENCH_SETTINGS = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'info', ...HIGH_LIMITS };

/** Starts the bot with `BENCH_SETTINGS`. */
export function startBot(): Promise<Started> {
  return startNode('server/main.js', [], BENCH_SETTINGS);
}
