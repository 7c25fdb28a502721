import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { percentile } from '../evaluate/figures';
import { type Started, startBot, startNode } from '../start-node';

const STARTS = 5;

/**
 * Measures the time from the start of a process to its first response, for the bot and for a minimal botbuilder bot, which loads only
 * restify and botbuilder. The starts alternate, so that other load on the machine affects both.
 * @returns medians of several starts, in milliseconds
 */
export async function measureStarts(): Promise<Record<'bot' | 'echo', number>> {
  const directory = mkdtempSync(path.join(tmpdir(), 'career-bot-start-'));
  const turns = path.join(directory, 'echo.json');
  writeFileSync(turns, '[]');
  const [bot, echo]: [number[], number[]] = [[], []];
  try {
    for (let start = 0; start < STARTS; start++) {
      bot.push(await untilAnswered(startBot));
      echo.push(await untilAnswered(() => startNode('tools/bench/echo-bot.js', [turns], {})));
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
  return { bot: percentile(bot, 0.5), echo: percentile(echo, 0.5) };
}

async function untilAnswered(start: () => Promise<Started>): Promise<number> {
  const before = performance.now();
  const server = await start();
  await fetch(`${server.url}/readyz`);
  const ms = performance.now() - before;
  await server.stop();
  return ms;
}
