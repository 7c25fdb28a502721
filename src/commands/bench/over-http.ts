import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { replyOf } from '../../bot/reply';
import type { Conversation } from '../../conversation/conversation';
import { percentile } from '../evaluate/figures';
import { startBot, startNode } from '../start-node';
import { drive, type Round } from './drive';

/** Rounds of each, in turn, so that what else the machine does hits both; the first of each only warms up. */
const ROUNDS = 7;

/** Turns per second over HTTP, and milliseconds from message to answer, of the bot and of an echo. */
export interface OverHttp {
  bot: Speed;
  echo: Speed;
  /** Turns per second of the bot, as a share of the echo's. */
  share: number;
}

interface Speed {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Measures the bot over `/api/messages` beside an echo on the same stack, each in a process of its own, driven from this one. */
export async function measureOverHttp(conversation: Conversation, questions: readonly string[]): Promise<OverHttp> {
  const directory = mkdtempSync(path.join(tmpdir(), 'career-bot-bench-'));
  const turnsFile = path.join(directory, 'turns.json');
  writeFileSync(turnsFile, JSON.stringify(turnsOf(conversation, questions)));
  const bot = await startBot();
  const echo = await startNode('server/echo-rival.js', [turnsFile], {});
  try {
    const rounds: { bot: Round[]; echo: Round[] } = { bot: [], echo: [] };
    for (let round = 0; round < ROUNDS; round++) {
      rounds.bot.push(await drive(bot.url, questions));
      rounds.echo.push(await drive(echo.url, questions));
    }
    const speeds = { bot: speedOf(rounds.bot.slice(1)), echo: speedOf(rounds.echo.slice(1)) };
    return { ...speeds, share: speeds.bot.perSecond / speeds.echo.perSecond };
  } finally {
    await Promise.all([bot.stop(), echo.stop()]);
    rmSync(directory, { recursive: true });
  }
}

/** What the echo has to send and to keep, so that both are as large as the bot's. */
function turnsOf(conversation: Conversation, questions: readonly string[]) {
  let memory: unknown;
  return questions.map(question => {
    const turn = conversation.respond(question, memory);
    const before = memory;
    memory = turn.memory;
    const incoming = { channelId: 'emulator', from: { id: 'person', name: '' } };
    return { reply: replyOf(turn.answer, incoming), memory: { memory, last: { id: randomUUID(), before } } };
  });
}

function speedOf(rounds: readonly Round[]): Speed {
  const times = rounds.flatMap(round => round.times);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
