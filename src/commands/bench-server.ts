import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** A bot in a process of its own, to be measured from outside. */
export interface BenchServer {
  /** "http://127.0.0.1:40123" */
  url: string;
  process: ChildProcess;
}

/** Starts the bot as `npm start` does, on a free port and with limits that a bench may pass. */
export async function startBenchServer(): Promise<BenchServer> {
  const main = path.join(__dirname, '..', 'server', 'main.js');
  const limits = { MESSAGES_PER_MINUTE: '10000', TOKENS_PER_MINUTE: '10000' };
  const child = spawn(process.execPath, ['--max-semi-space-size=32', main], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'info', ...limits },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The server ended at once, with ${code}.`)));
    child.stdout?.on('data', chunk => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk)) ?? [];
      if (address) resolve(address);
    });
  });
  return { url, process: child };
}
