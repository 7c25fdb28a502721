import { readFileSync } from 'node:fs';
import type { Conversation, Turn } from '#src/conversation/conversation';
import type { DialogueState } from '#src/dialogue/state';
import { readSettings } from '#src/server/settings';
import { start } from '#src/server/start';

/** What `npm run bench` records for the playback: the answers and states of one conversation, turn by turn. */
export type RecordedTurn = Pick<Turn, 'answer' | 'state'>;

/**
 * Creates a conversation that plays back recorded turns in a loop, whatever the message is. Answers and states are as large as the bot's,
 * but nothing has to be understood. The dialogue state contains the number of the next turn.
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

/** Starts the bot's own server with the recorded turns in a file. The file is the program's argument. */
async function main([file = '']: readonly string[]): Promise<void> {
  const running = await start(readSettings(process.env), playback(JSON.parse(readFileSync(file, 'utf8'))));
  process.stdout.write(`${running.url}\n`);
  process.once('SIGTERM', () => void running.stop().then(() => process.exit()));
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
