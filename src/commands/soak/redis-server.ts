import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

/** A real Redis on loopback that keeps nothing on disk. */
export interface RedisServer {
  url: string;
  port: number;
  /** Stops answering without closing its connections, and goes on. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Redis is not there, or does not start; the message says what to do. */
export class RedisMissing extends Error {}

/** Starts Redis on a free port, or on a given one. @throws RedisMissing where it is not installed */
export async function startRedis(port?: number): Promise<RedisServer> {
  const chosen = port ?? (await freePort());
  const directory = mkdtempSync(path.join(tmpdir(), 'career-bot-redis-'));
  const options = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--dir', directory];
  const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>(resolve => server.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.once('error', () =>
      reject(new RedisMissing('redis-server is not installed; on Debian: apt-get install redis-server')),
    );
    server.once('exit', code => reject(new RedisMissing(`redis-server ended with ${code}`)));
    server.stdout.on('data', line => {
      if (String(line).includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${chosen}`,
    port: chosen,
    freeze: () => server.kill('SIGSTOP'),
    thaw: () => server.kill('SIGCONT'),
    async stop() {
      kill();
      await ended;
      process.off('exit', kill);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
