import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '#src/commands/run-command';
import { percentile } from '../evaluate/figures';
import { RECORD_OPTION, RECORD_USAGE, type Rows, report } from '../record';
import { startBot } from '../start-node';
import { type Chat, openChat } from './chat';

/** The questions that every chat asks in turn. */
const QUESTIONS = [
  'which pays more?',
  'how much do roofers make',
  'and in Ohio?',
  'what about glaziers',
  'fastest growing jobs',
];
const INTERVAL_MS = 2000;
/** Milliseconds to wait for the last answers, and for the server to drop closed chats. */
const GRACE_MS = 5000;

/** A group of simultaneous chats, and the server's memory in bytes while they are open and after they are closed. */
interface Wave {
  chats: Chat[];
  during: number;
  after: number;
}

const USAGE = `npm run bench:chat
starts a server on loopback and opens chats over Direct Line's WebSocket, each of which sends a message every two seconds. Closes
them, and repeats this with new ones. Prints what was lost or out of order, the times from message to answer, and the server's
memory, which must not grow from wave to wave once the log of chats is full. Exits with 1 if an answer was lost or out of order.
  -- --chats NUMBER      default 200
  -- --seconds NUMBER    default 60
  -- --waves NUMBER      default 3
${RECORD_USAGE}`;
const OPTIONS = {
  chats: { type: 'string', default: '200' },
  seconds: { type: 'string', default: '60' },
  waves: { type: 'string', default: '3' },
  ...RECORD_OPTION,
} as const;

/** The program of `npm run bench:chat`. */
runCommand({ usage: USAGE, options: OPTIONS }, async ({ values }) => {
  const rounds = Math.max(1, Math.round((Number(values.seconds) * 1000) / INTERVAL_MS));
  const server = await startBot();
  try {
    const before = await memoryOf(server.url);
    const waves: Wave[] = [];
    for (let wave = 0; wave < Number(values.waves); wave++) {
      waves.push(await runWave(server.url, Number(values.chats), rounds));
    }
    report('bench:chat', rowsOf(waves, before), values.record);
    if (isFailed(waves)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
});

async function runWave(url: string, size: number, rounds: number): Promise<Wave> {
  const chats: Chat[] = [];
  for (let number = 0; number < size; number++) chats.push(await openChat(url));
  await Promise.all(chats.map((chat, at) => talk(chat, rounds, (at / size) * INTERVAL_MS)));
  await sleep(GRACE_MS);
  const during = await memoryOf(url);
  for (const chat of chats) chat.close();
  await sleep(GRACE_MS);
  return { chats, during, after: await memoryOf(url) };
}

async function talk(chat: Chat, rounds: number, delay: number): Promise<void> {
  await sleep(delay);
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await chat.post(QUESTIONS[round % QUESTIONS.length] as string);
    await sleep(Math.max(0, INTERVAL_MS - (performance.now() - started)));
  }
}

/** @param before the server's memory in bytes before the first chat */
function rowsOf(waves: readonly Wave[], before: number): Rows {
  const chats = waves.flatMap(wave => wave.chats);
  const times = chats.flatMap(chat => [...chat.sent].map(([id, at]) => (chat.answered.get(id) ?? Infinity) - at));
  return [
    ['waves × chats', `${waves.length} × ${chats.length / waves.length}`],
    ['messages', String(times.length)],
    ['messages without an answer', String(times.filter(time => time === Infinity).length)],
    ['chats with answers out of order', String(chats.filter(isUnordered).length)],
    ['message to answer, p50', `${percentile(times, 0.5).toFixed(1)} ms`],
    ['message to answer, p99', `${percentile(times, 0.99).toFixed(1)} ms`],
    ['server memory (RSS) before', megabytes(before)],
    ...waves.map(
      ({ during, after }, at) =>
        [`wave ${at + 1}: memory with all chats, after them`, `${megabytes(during)}, ${megabytes(after)}`] as const,
    ),
  ];
}

/** True if a message was lost or answered out of order. */
function isFailed(waves: readonly Wave[]): boolean {
  return waves.some(({ chats }) =>
    chats.some(chat => isUnordered(chat) || [...chat.sent.keys()].some(id => !chat.answered.has(id))),
  );
}

/** True if a message was answered after a later one. */
function isUnordered({ sent, answered }: Chat): boolean {
  const answers = [...answered.keys()].filter(id => sent.has(id));
  const questions = [...sent.keys()].filter(id => answered.has(id));
  return questions.some((id, at) => id !== answers[at]);
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** Returns the resident memory that the server reports, in bytes. */
async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0);
}
