import { runCommand, UserError } from '#src/commands/run-command';
import { loadConversation } from '#src/conversation/load-conversation';
import { RECORD_OPTION, RECORD_USAGE, report } from '../record';
import { RedisMissing, RedisServer } from './redis-server';
import { failuresOf, rowsOf } from './report';
import { soak } from './soak';

const USAGE = `npm run soak
two processes of the bot share a Redis and answer chats while processes are killed, Redis is stopped, frozen, full and read-only, and hostile
clients attack; prints a table, and ends with 1 when an answer was lost, duplicated, out of order or wrong
  -- --seconds NUMBER    from 30 to 3600, 600 if not given
  -- --chats NUMBER      from 3 to 500, 30 if not given
${RECORD_USAGE}`;
const OPTIONS = {
  seconds: { type: 'string', default: '600' },
  chats: { type: 'string', default: '30' },
  ...RECORD_OPTION,
} as const;

/** `npm run soak` */
runCommand({ usage: USAGE, options: OPTIONS }, async ({ values }) => {
  const [seconds, chats] = [Number(values.seconds), Number(values.chats)];
  if (!(seconds >= 30 && seconds <= 3600 && chats >= 3 && chats <= 500)) throw new UserError(USAGE);
  await soakAndReport({ seconds, chats }, values.record).catch(end);
});

/**
 * Two processes of the bot share a real Redis (Debian's `redis-server`, started
 * here), chats go on over `/api/messages` and over Direct Line (streams and polling) with each message to the other process,
 * while processes are killed, Redis is stopped, frozen, full and read-only, and hostile clients attack. All on loopback; it stops by
 * itself, and ends what it started.
 *
 * - lost: a message that has no answer a minute later. On `/api/messages` the client repeats a request whose connection broke, as
 *   channels do; in a web chat it repeats only a post that was not taken. What was taken has to be answered.
 * - wrong: an answer that is not, word for word, what the conversation engine in this process says to the same chat. Since Redis
 *   may lose memory when it stops, the answer to a chat just begun is allowed too once it was away; nothing else is.
 * - order: answers of a chat come in the order of its messages. Two processes without Redis know nothing of each other: what is
 *   out of order then is counted apart.
 *
 * Prints a table. Ends with 1 when answers were lost, wrong, out of order or duplicated, a status was unexpected, a process ended by
 * itself, or a chat did not go on after the faults.
 */
async function soakAndReport(size: { seconds: number; chats: number }, record: boolean): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const redis = await RedisServer.start();
  const findings = await soak(size, redis, loadConversation(), stop.signal);
  report('soak', rowsOf(findings), record);
  const failures = failuresOf(findings);
  if (failures.length > 0) {
    process.stdout.write(`\nThis must not be:\n${failures.map(failure => `  ${failure}\n`).join('')}`);
    process.exitCode = 1;
  }
}

function end(error: unknown): never {
  const known = error instanceof RedisMissing;
  const stopped = error instanceof DOMException && error.name === 'AbortError';
  if (!stopped) process.stderr.write(`${known ? error.message : (error as Error).stack}\n`);
  // What it started has ended; the chats in flight are not waited for.
  process.exit(stopped ? 130 : 1);
}
