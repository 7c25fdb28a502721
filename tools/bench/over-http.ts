import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { replyOf } from '#src/bot/reply';
import type { Conversation } from '#src/conversation/conversation';
import { percentile } from '../evaluate/figures';
import { BENCH_SETTINGS, startBot, startNode } from '../start-node';
import { drive, type Round } from './drive';
import type { EchoTurn } from './echo-bot';
import type { RecordedTurn } from './playback';

/**
 * Rounds per server. The servers alternate, so that other load on the machine affects all of them, and the first round of each is only a
 * warm-up.
 */
const ROUNDS = 7;

/** Turns per second over HTTP, and milliseconds from message to answer. */
export interface Speed {
  perSecond: number;
  p50: number;
  p99: number;
}

/**
 * Measures three servers over `/api/messages`, each in its own process and driven from this one: the bot; its own server with a
 * conversation that only plays back the same answers; and a minimal botbuilder bot with replies and state of the same size.
 */
export async function measureOverHttp(
  conversation: Conversation,
  questions: readonly string[],
): Promise<Record<'bot' | 'playback' | 'echo', Speed>> {
  const directory = mkdtempSync(path.join(tmpdir(), 'career-bot-bench-'));
  const written = (name: string, content: unknown) => {
    const file = path.join(directory, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const recorded = recordedTurns(conversation, questions);
  const servers = await Promise.all([
    startBot(),
    startNode('tools/bench/playback.js', [written('turns.json', recorded)], BENCH_SETTINGS),
    startNode('tools/bench/echo-bot.js', [written('echo.json', echoTurns(recorded))], {}),
  ]);
  try {
    const rounds = servers.map((): Round[] => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [at, { url }] of servers.entries()) rounds[at]?.push(await drive(url, questions));
    const [bot, playback, echo] = rounds.map(all => speedOf(all.slice(1))) as [Speed, Speed, Speed];
    return { bot, playback, echo };
  } finally {
    await Promise.all(servers.map(server => server.stop()));
    rmSync(directory, { recursive: true });
  }
}

function recordedTurns(conversation: Conversation, questions: readonly string[]): RecordedTurn[] {
  let before: unknown;
  return questions.map(question => {
    const { answer, state } = conversation.respond(question, before);
    before = state;
    return { answer, state };
  });
}

/** Returns the replies and states of the baseline, which have the same size as the bot's. */
function echoTurns(recorded: readonly RecordedTurn[]): EchoTurn[] {
  const incoming = { channelId: 'emulator', from: { id: 'person', name: '' } };
  return recorded.map(({ answer, state }, at) => ({
    reply: replyOf(answer, incoming),
    memory: { memory: state, last: { id: randomUUID(), sent: Date.now(), before: recorded[at - 1]?.state } },
  }));
}

function speedOf(rounds: readonly Round[]): Speed {
  const times = rounds.flatMap(round => round.times);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
