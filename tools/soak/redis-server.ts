import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@redis/client';
import { freePort } from './free-port';

/** Redis is not installed or does not start; the message says what to do. */
export class RedisMissing extends Error {}

/** A real Redis on loopback. It writes to an append-only file, as any Redis that stores chats should. */
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

  /** Starts a Redis on a free port. @throws RedisMissing if it is not installed */
  static async start(): Promise<RedisServer> {
    const redis = new RedisServer(await freePort());
    await redis.start();
    return redis;
  }

  /** Starts or restarts it, with the data that it had. @throws RedisMissing if it is not installed */
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
      child.once('exit', code => reject(new RedisMissing(`redis-server exited with code ${code}`)));
      child.stdout.on('data', line => {
        if (String(line).includes('Ready to accept connections')) resolve();
      });
    });
  }

  /** Makes it stop responding, without closing its connections. */
  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  /** Undoes `freeze`. */
  thaw(): void {
    this.#process?.kill('SIGCONT');
  }

  /** Makes it refuse writes as if its memory were full, until `empty`. */
  fill(): Promise<void> {
    return this.configure('maxmemory', '1');
  }

  /** Undoes `fill`. */
  empty(): Promise<void> {
    return this.configure('maxmemory', '0');
  }

  /** Makes it a replica, which answers reads but refuses writes, as in a failover, until `makeWritable`. */
  async makeReadOnly(): Promise<void> {
    // The primary does not exist.
    await this.#tell(['REPLICAOF', '127.0.0.1', '1']);
  }

  /** Undoes `makeReadOnly`. */
  async makeWritable(): Promise<void> {
    await this.#tell(['REPLICAOF', 'NO', 'ONE']);
  }

  /** Changes one of its settings while it runs. */
  async configure(name: string, value: string): Promise<void> {
    await this.#tell(['CONFIG', 'SET', name, value]);
  }

  /** Returns the number of commands it has received since its start. */
  async commandsProcessed(): Promise<number> {
    return Number(/total_commands_processed:(\d+)/.exec(await this.#tell(['INFO', 'stats']))?.[1]);
  }

  /** Sends one command over a new connection. */
  async #tell(command: string[]): Promise<string> {
    const client = createClient({ url: this.url });
    // Ignored: errors of the command and of connecting are thrown anyway.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return String(await client.sendCommand(command));
    } finally {
      client.destroy();
    }
  }

  /** Kills it without warning. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** Kills it and deletes its data. */
  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
