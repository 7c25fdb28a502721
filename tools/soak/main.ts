import { runCommand, UserError } from '#src/commands/run-command';
import { loadConversation } from '#src/conversation/load-conversation';
import { RECORD_OPTION, RECORD_USAGE, report } from '../record';
import { RedisMissing, RedisServer } from './redis-server';
import { failuresOf, rowsOf } from './report';
import { soak } from './soak';

const USAGE = `npm run soak
runs two processes of the bot on one Redis, which answer chats while processes are killed, Redis is stopped, frozen, full and read-only,
and hostile clients attack; prints a table, and exits with 1 if an answer was lost, duplicated, out of order or wrong
  -- --seconds NUMBER    from 30 to 3600, default 600
  -- --chats NUMBER      from 3 to 500, default 30
${RECORD_USAGE}`;
const OPTIONS = {
  seconds: { type: 'string', default: '600' },
  chats: { type: 'string', default: '30' },
  ...RECORD_OPTION,
} as const;

/** The program of `npm run soak`. */
runCommand({ usage: USAGE, options: OPTIONS }, async ({ values }) => {
  const [seconds, chats] = [Number(values.seconds), Number(values.chats)];
  if (!(seconds >= 30 && seconds <= 3600 && chats >= 3 && chats <= 500)) throw new UserError(USAGE);
  await soakAndReport({ seconds, chats }, values.record).catch(end);
});

/**
 * Runs two processes of the bot that share a real Redis (Debian's `redis-server`, started here). Chats over `/api/messages` and Direct Line
 * (streams and polling) send each message to a different process than the last. Meanwhile processes are killed, Redis is stopped, frozen,
 * filled up and made read-only, and hostile clients attack. Everything runs on loopback, stops by itself, and cleans up what it started.
 *
 * - lost: a message without an answer after a minute. On `/api/messages` the client repeats a request whose connection broke, as channels
 * do. In a web chat it only repeats a post that was not accepted; an accepted message must be answered.
 * - wrong: an answer that differs from what the conversation engine in this process says in the same chat. Redis may lose dialogue states
 * when it stops, so afterwards the answer that a new chat would get is allowed too.
 * - order: the answers of a chat must come in the order of its messages. Without Redis two processes do not know of each other, so answers
 * out of order are counted separately then.
 *
 * Prints a table. Exits with 1 if answers were lost, wrong, out of order or duplicated, a status was unexpected, a process exited by
 * itself, or a chat did not continue after the faults.
 */
async function soakAndReport(size: { seconds: number; chats: number }, record: boolean): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const redis = await RedisServer.start();
  const findings = await soak(size, redis, loadConversation(), stop.signal);
  report('soak', rowsOf(findings), record);
  const failures = failuresOf(findings);
  if (failures.length > 0) {
    process.stdout.write(`\nFailures:\n${failures.map(failure => `  ${failure}\n`).join('')}`);
    process.exitCode = 1;
  }
}

function end(error: unknown): never {
  const known = error instanceof RedisMissing;
  const stopped = error instanceof DOMException && error.name === 'AbortError';
  if (!stopped) process.stderr.write(`${known ? error.message : (error as Error).stack}\n`);
  // Everything that was started has been stopped; chats in flight are dropped.
  process.exit(stopped ? 130 : 1);
}
