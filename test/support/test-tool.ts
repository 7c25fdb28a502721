import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';

/** Where the tool talks to the bot: its personal chat, its group chat, or a channel of its team. */
export type Scope = 'personal' | 'group' | 'channel';

/** A message of the bot as the tool shows it; text and card of one activity are two messages. */
export interface Shown {
  messageId: string;
  text?: string;
  attachments?: { contentType: string; content: { body: unknown[]; actions?: { title: string; data: object }[] } }[];
  suggestedActions?: { actions: { title: string; value: string }[] };
  feedbackLoopEnabled?: unknown;
  aiEntity?: unknown;
}

interface Frame {
  action: string;
  actionConversationId: string;
  message?: Shown & { from: { id: string } };
}

/** The places and people that the tool plays. */
interface Config {
  bot: { id: string; name: string };
  currentUser: { id: string };
  personalChat: { id: string };
  groupChats: { id: string }[];
  teams: { channels: { id: string }[] }[];
}

const NOTHING_YET: Config = {
  bot: { id: '', name: '' },
  currentUser: { id: '' },
  personalChat: { id: '' },
  groupChats: [],
  teams: [],
};

/** On a busy machine the tool takes its time to start. */
const WAIT_MS = 60_000;
/** The tool shows text and card at once; after so long nothing more comes. */
const SETTLE_MS = 250;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Microsoft's Teams test tool, driven through the interface that its own page uses. */
export class TestTool {
  readonly #child: ChildProcess;
  readonly #base: string;
  readonly #folder: string;
  readonly #sockets: WebSocket[] = [];
  readonly #frames: Frame[] = [];
  /** Activities the tool sent to the bot. */
  readonly sent: Record<string, unknown>[] = [];
  #config: Config = NOTHING_YET;

  private constructor(child: ChildProcess, base: string, folder: string) {
    this.#child = child;
    this.#base = base;
    this.#folder = folder;
  }

  /** @param bot where the bot takes activities */
  static async start(bot: string): Promise<TestTool> {
    const port = await freePort();
    // The tool writes its log into the folder it is started in.
    const folder = mkdtempSync(path.join(tmpdir(), 'test-tool-'));
    const base = `http://127.0.0.1:${port}`;
    const cli = require.resolve('@microsoft/m365agentsplayground/cli.js');
    const options = ['-e', bot, '-c', 'msteams', '-p', String(port), '--service-url', `${base}/_connector`];
    const child = spawn(process.execPath, [cli, ...options, '--disable-telemetry'], {
      cwd: folder,
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', APPLICATION_INSIGHTS_NO_STATSBEAT: 'true' },
      stdio: 'ignore',
    });
    const tool = new TestTool(child, base, folder);
    try {
      await tool.#connect();
    } catch (error) {
      await tool.stop();
      throw error;
    }
    return tool;
  }

  async #connect(): Promise<void> {
    const up = async () => (await fetch(`${this.#base}/_debug/ping`).catch(() => null))?.ok ?? false;
    await this.#until(up, 'the test tool did not start');
    const answer = (await (await fetch(`${this.#base}/_internal/v1/config`)).json()) as { config: Config };
    this.#config = answer.config;
    await this.#listen('/_ws_conversation/v1/conversations/stream', frame => this.#frames.push(frame as Frame));
    await this.#listen('/_ws/log/stream', frame => {
      const { log } = frame as { log?: { activityName?: string; from?: string; request?: { body: object } } };
      if (log?.activityName && log.from !== 'User Application' && log.request) this.sent.push({ ...log.request.body });
    });
  }

  async #listen(where: string, hear: (frame: unknown) => void): Promise<void> {
    const socket = new WebSocket(this.#base.replace('http', 'ws') + where);
    socket.on('message', data => hear(JSON.parse(String(data))));
    this.#sockets.push(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  }

  /** Adds the bot to the place, and waits for its greeting. */
  install(scope: Scope): Promise<Shown[]> {
    return this.#turn(() => this.#post(`/_debug/conversation/${this.#idOf(scope)}/installation`, {}));
  }

  /** Writes to the bot; outside the personal chat with its mention. In a channel this begins a thread. */
  say(scope: Scope, text: string): Promise<Shown[]> {
    const { bot } = this.#config;
    const mention = `<at>${bot.name}</at>`;
    const mentions = [{ mentioned: { id: bot.id }, text: mention }];
    const said = scope === 'personal' ? { text } : { text: `${mention} ${text}`, mentions };
    return this.#turn(() =>
      this.#post(`/_conversation/v1/conversations/${this.#idOf(scope)}/messages`, {
        type: 'text',
        textFormat: 'plain',
        from: { id: this.#config.currentUser.id },
        ...said,
      }),
    );
  }

  /** Presses a Submit button of the last message the bot showed. @param value the button's data */
  press(value: object): Promise<Shown[]> {
    return this.#turn(() => this.#post('/_conversation/v1/submit', { ...this.#underLast(), value }));
  }

  /** Sends an invoke about the last message the bot showed. @returns what the bot answered */
  async invoke(name: string, value: object): Promise<{ status: number; body: unknown }> {
    const response = await this.#post('/_conversation/v1/invoke', { name, ...this.#underLast(), value });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }

  /** Ends the tool. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    if (this.#child.exitCode === null) {
      const ended = new Promise(resolve => this.#child.once('exit', resolve));
      this.#child.kill();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #idOf(scope: Scope): string {
    const { personalChat, groupChats, teams } = this.#config;
    const place = { personal: personalChat, group: groupChats[0], channel: teams[0]?.channels[0] }[scope];
    return place?.id ?? '';
  }

  #underLast() {
    const last = this.#frames.filter(isShown).at(-1);
    return {
      conversation: { id: last?.actionConversationId },
      from: { id: this.#config.currentUser.id },
      replyToId: last?.message?.messageId,
    };
  }

  async #turn(act: () => Promise<Response>): Promise<Shown[]> {
    const before = this.#frames.length;
    const response = await act();
    if (!response.ok) throw new Error(`the test tool refused: ${response.status} ${await response.text()}`);
    const fresh = () =>
      this.#frames.slice(before).filter(frame => isShown(frame) && frame.message?.from.id === this.#config.bot.id);
    await this.#until(() => fresh().length > 0, 'the bot did not answer');
    await pause(SETTLE_MS);
    return fresh().flatMap(({ message }) => message ?? []);
  }

  #post(where: string, body: object): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return fetch(this.#base + where, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async #until(holds: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
    const started = Date.now();
    while (!(await holds())) {
      if (Date.now() - started > WAIT_MS || this.#child.exitCode !== null) throw new Error(otherwise);
      await pause(50);
    }
  }
}

function isShown({ action, message }: Frame): boolean {
  return action !== 'typing' && message !== undefined;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
