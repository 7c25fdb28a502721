import { readFileSync } from 'node:fs';
import type { Conversation, Turn } from '#src/conversation/conversation';
import type { DialogueState } from '#src/dialogue/state';
import { readSettings } from '#src/server/settings';
import { start } from '#src/server/start';

/** Recording of `npm run bench` for the playback: answers and states of one conversation, turn by turn. */
export type RecordedTurn = Pick<Turn, 'answer' | 'state'>;

/**
 * A conversation that plays back recorded turns, over and over, whatever is said: answers and states are as large as the bot's, and
 * nothing is understood. Which turn is next stands in the state.
 */
function playback(turns: readonly [RecordedTurn, ...RecordedTurn[]]): Conversation {
  const [{ answer: first }] = turns;
  return {
    greet: () => first,
    respond(_text, stored) {
      const played = (stored as { played: number } | undefined)?.played ?? 0;
      const { answer, state } = turns[played % turns.length] ?? turns[0];
      const kept: DialogueState & { played: number } = { ...state, played: played + 1 };
      return { answer, state: kept, query: null, reading: null };
    },
    reasons: () => [],
    jobs: { find: () => [], read: () => null, named: () => null, describe: () => first },
    typed: {
      answer: () => first,
      subject: () => null,
      get context(): never {
        throw new Error('A playback has no data.');
      },
    },
    sources: [],
    ahead: () => [],
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
