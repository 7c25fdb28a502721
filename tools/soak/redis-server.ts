import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@redis/client';
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

  /** Makes it take no more, as one does whose memory is full, until `empty`. */
  fill(): Promise<void> {
    return this.configure('maxmemory', '1');
  }

  /** Ends what `fill` began. */
  empty(): Promise<void> {
    return this.configure('maxmemory', '0');
  }

  /** Makes it a replica, which answers and takes no writes, as in a failover, until `makeWritable`. */
  async makeReadOnly(): Promise<void> {
    // A primary that does not exist.
    await this.#tell(['REPLICAOF', '127.0.0.1', '1']);
  }

  /** Ends what `makeReadOnly` began. */
  async makeWritable(): Promise<void> {
    await this.#tell(['REPLICAOF', 'NO', 'ONE']);
  }

  /** Changes one of its settings while it runs. */
  async configure(name: string, value: string): Promise<void> {
    await this.#tell(['CONFIG', 'SET', name, value]);
  }

  /** How many commands it has received since its start. */
  async commandsProcessed(): Promise<number> {
    return Number(/total_commands_processed:(\d+)/.exec(await this.#tell(['INFO', 'stats']))?.[1]);
  }

  /** Sends one command over a connection of its own. */
  async #tell(command: string[]): Promise<string> {
    const client = createClient({ url: this.url });
    // The reply to the command says what went wrong; an error of the connection is thrown as well.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return String(await client.sendCommand(command));
    } finally {
      client.destroy();
    }
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
