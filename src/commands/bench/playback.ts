import { readFileSync } from 'node:fs';
import type { Conversation, Turn } from '../../conversation/conversation';
import type { Memory } from '../../conversation/memory';
import { readSettings } from '../../server/settings';
import { start } from '../../server/start';

/** What `npm run bench` records for the playback: answers and memory of one conversation, turn by turn. */
export type RecordedTurn = Pick<Turn, 'answer' | 'memory'>;

/**
 * A conversation that plays back recorded turns, over and over, whatever is said: answers and memory are as large as the bot's, and
 * nothing is understood. Which turn is next stands in the memory.
 */
function playback(turns: readonly [RecordedTurn, ...RecordedTurn[]]): Conversation {
  const [{ answer: first }] = turns;
  return {
    greet: () => first,
    respond(_text, stored) {
      const played = (stored as { played: number } | undefined)?.played ?? 0;
      const { answer, memory } = turns[played % turns.length] ?? turns[0];
      const kept: Memory & { played: number } = { ...memory, played: played + 1 };
      return { answer, memory: kept, question: null, reading: null };
    },
    jobs: { find: () => [], named: () => null, describe: () => first },
    sources: [],
  };
}

/** Serves the file of recorded turns given as argument, on the bot's own server. */
async function main([file = '']: readonly string[]): Promise<void> {
  const running = await start(readSettings(process.env), playback(JSON.parse(readFileSync(file, 'utf8'))));
  process.stdout.write(`${running.url}\n`);
  process.once('SIGTERM', () => void running.stop().then(() => process.exit()));
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
