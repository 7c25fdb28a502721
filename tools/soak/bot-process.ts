import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { HIGH_LIMITS, NODE_OPTIONS } from '../start-node';
import { freePort } from './free-port';

/** Milliseconds of the window in which log lines are counted. */
const MINUTE = 60_000;
/** Milliseconds that a process has to exit after SIGTERM. */
const PATIENCE = 15_000;

/** Runs the bot like `npm start`, in its own process on loopback. It can be killed and restarted at the same address. */
export class BotProcess {
  readonly url: string;
  readonly #port: number;
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #crashes = 0;
  /** When it wrote log lines that do not report a turn, as `Date.now()`. */
  readonly #lines: number[] = [];

  private constructor(port: number, environment: NodeJS.ProcessEnv) {
    this.url = `http://127.0.0.1:${port}`;
    this.#port = port;
    this.#environment = environment;
    process.once('exit', () => this.#child?.kill('SIGKILL'));
  }

  /** Reserves an address. @param environment settings other than address and limits */
  static async at(environment: Record<string, string>): Promise<BotProcess> {
    return new BotProcess(await freePort(), environment);
  }

  /** How often it exited without being told to. */
  get crashes(): number {
    return this.#crashes;
  }

  /** The most log lines within any minute, not counting those that report a turn. */
  get mostLines(): number {
    const within = (from: number) => this.#lines.filter(at => at >= from && at < from + MINUTE).length;
    return Math.max(0, ...this.#lines.map(within));
  }

  /** Starts or restarts it. @returns when it accepts messages @throws Error if it exits during its start */
  async start(): Promise<void> {
    const main = require.resolve('#src/server/main');
    const child = spawn(process.execPath, [...NODE_OPTIONS, main], {
      env: {
        ...process.env,
        ...HIGH_LIMITS,
        ...this.#environment,
        HOST: '127.0.0.1',
        PORT: String(this.#port),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    child.once('exit', () => {
      if (this.#child === child) this.#crashes += 1;
    });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', code =>
        reject(new Error(`The bot at ${this.url} exited with code ${code} during its start.`)),
      );
      createInterface({ input: child.stdout }).on('line', line => {
        if (line.includes(this.url)) resolve();
        else if (!line.includes('"msg":"turn"')) this.#lines.push(Date.now());
      });
    });
  }

  /** Kills it without warning, like a power failure. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Stops it like a service manager. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await ended;
    clearTimeout(force);
  }
}
