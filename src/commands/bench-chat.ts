import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { percentile } from './evaluate/figures';

/** What everybody asks in turn. */
const QUESTIONS = [
  'which pays more?',
  'how much do roofers make',
  'and in Ohio?',
  'what about glaziers',
  'fastest growing jobs',
];
const INTERVAL_MS = 2000;
/** How long the last answers may take. */
const GRACE_MS = 5000;

/** One chat: what was sent, and what came back for it. */
interface Chat {
  post(text: string): Promise<void>;
  close(): void;
  sent: string[];
  /** Ids of the messages that were answered, in the order of the answers. */
  answered: string[];
  /** Milliseconds from sending a message to its answer. */
  times: number[];
}

/**
 * `npm run bench:chat -- [--chats 200] [--seconds 60]`: opens chats over Direct Line's WebSocket against a server of its own
 * on loopback, each sending a message every two seconds, and prints what was lost or out of order, the times from message
 * to answer, and the server's memory before, during and after. Ends with 1 when a message was lost or out of order.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { chats: { type: 'string', default: '200' }, seconds: { type: 'string', default: '60' } },
  });
  const server = await startServer();
  try {
    const before = await memoryOf(server.url);
    const chats: Chat[] = [];
    for (let number = 0; number < Number(values.chats); number++) chats.push(await openChat(server.url));
    const rounds = Math.max(1, Math.round((Number(values.seconds) * 1000) / INTERVAL_MS));
    await Promise.all(chats.map((chat, at) => talk(chat, rounds, (at / chats.length) * INTERVAL_MS)));
    await pause(GRACE_MS);
    const during = await memoryOf(server.url);
    for (const chat of chats) chat.close();
    await pause(GRACE_MS);
    report(chats, [before, during, await memoryOf(server.url)]);
  } finally {
    server.process.kill();
  }
}

async function talk(chat: Chat, rounds: number, delay: number): Promise<void> {
  await pause(delay);
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await chat.post(QUESTIONS[round % QUESTIONS.length] as string);
    await pause(INTERVAL_MS - (performance.now() - started));
  }
}

function report(chats: readonly Chat[], [before, during, after]: readonly number[]): void {
  const sent = chats.reduce((sum, chat) => sum + chat.sent.length, 0);
  const lost = chats.reduce((sum, chat) => sum + chat.sent.filter(id => !chat.answered.includes(id)).length, 0);
  const unordered = chats.filter(({ sent: ids, answered }) =>
    answered.some((id, at) => at > 0 && ids.indexOf(id) < ids.indexOf(answered[at - 1] as string)),
  ).length;
  const times = chats.flatMap(chat => chat.times);
  const lines: [string, string][] = [
    ['chats', String(chats.length)],
    ['messages', String(sent)],
    ['messages without an answer', String(lost)],
    ['chats with answers out of order', String(unordered)],
    ['message to answer, p50', `${percentile(times, 0.5).toFixed(1)} ms`],
    ['message to answer, p99', `${percentile(times, 0.99).toFixed(1)} ms`],
    [
      'server memory before, with all chats, after',
      [before, during, after].map(bytes => `${megabytes(bytes)} MB`).join(', '),
    ],
  ];
  for (const [what, figure] of lines) process.stdout.write(`${what.padEnd(45)} ${figure}\n`);
  if (lost > 0 || unordered > 0) process.exitCode = 1;
}

const megabytes = (bytes = 0): string => (bytes / 1e6).toFixed(0);

async function openChat(url: string): Promise<Chat> {
  const base = `${url}/v3/directline`;
  const { token } = await posted(`${base}/tokens/generate`, '');
  const { conversationId, streamUrl } = await posted(`${base}/conversations`, token as string);
  const socket = new WebSocket(streamUrl as string);
  const starts = new Map<string, number>();
  const chat: Chat = {
    sent: [],
    answered: [],
    times: [],
    close: () => socket.close(),
    async post(text) {
      const started = performance.now();
      const body = { type: 'message', from: { id: 'me' }, text, channelData: { clientActivityID: String(started) } };
      const { id } = await posted(`${base}/conversations/${conversationId}/activities`, token as string, body);
      chat.sent.push(id as string);
      starts.set(id as string, started);
    },
  };
  socket.on('message', data => {
    const arrived = performance.now();
    const { activities = [] } = JSON.parse(String(data) || '{}') as { activities?: { replyToId?: string }[] };
    for (const { replyToId } of activities) {
      if (replyToId === undefined || chat.answered.includes(replyToId)) continue;
      chat.answered.push(replyToId);
      // The answer may overtake the reply to the post; its time is then known a moment later.
      setTimeout(() => chat.times.push(arrived - (starts.get(replyToId) ?? arrived)), GRACE_MS / 2);
    }
  });
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return chat;
}

async function posted(address: string, token: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

/** Resident memory of the server, in bytes, as it reports it. */
async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0);
}

/** Starts the bot as `npm start` does, on a free port and with limits that a bench may pass. */
async function startServer(): Promise<{ url: string; process: ChildProcess }> {
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

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, Math.max(0, ms)));

main().catch(error => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
