import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

/** Redis is not there, or does not start; the message says what to do. */
export class RedisMissing extends Error {}

/** A real Redis on loopback. It writes what it is told to an append-only file, as one should that has chats in its care. */
export class RedisServer {
  readonly url: string;
  readonly #port: number;
  readonly #directory = mkdtempSync(path.join(tmpdir(), 'career-bot-redis-'));
  #process: ChildProcess | null = null;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
    process.once('exit', () => this.#process?.kill('SIGKILL'));
  }

  /** Starts one on a free port. @throws RedisMissing where it is not installed */
  static async start(): Promise<RedisServer> {
    const redis = new RedisServer(await freePort());
    await redis.start();
    return redis;
  }

  /** Starts it again, with what it had. @throws RedisMissing where it is not installed */
  async start(): Promise<void> {
    const place = ['--port', String(this.#port), '--bind', '127.0.0.1', '--dir', this.#directory];
    const child = spawn('redis-server', [...place, '--save', '', '--appendonly', 'yes'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      child.once('error', () =>
        reject(new RedisMissing('redis-server is not installed; on Debian: apt-get install redis-server')),
      );
      child.once('exit', code => reject(new RedisMissing(`redis-server ended with ${code}`)));
      child.stdout.on('data', line => {
        if (String(line).includes('Ready to accept connections')) resolve();
      });
    });
  }

  /** Stops answering, without closing its connections. */
  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  /** Goes on after `freeze`. */
  thaw(): void {
    this.#process?.kill('SIGCONT');
  }

  /** Ends it without a warning. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** Ends it for good, with what it had. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
