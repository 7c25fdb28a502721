import { createInterface } from 'node:readline';
import { z } from 'zod';
import { plainText } from '../answers/plain-text';
import type { Conversation } from '../conversation/conversation';
import { loadConversation } from '../conversation/load-conversation';
import { ContentError } from '../knowledge/content-error';
import { explain } from './explain';

const lineSchema = z.object({ text: z.string() });

/** `npm run ask`: talks in the terminal, answers one question given as argument (`--explain`: and how it was read), or with `--json` reads JSON lines. */
async function main(args: readonly string[]): Promise<void> {
  const words = args.filter(arg => !arg.startsWith('--'));
  const conversation = loadConversation({ contactUrl: process.env.CONTACT_URL ?? null });
  if (args.includes('--json')) await answerJsonLines(conversation);
  else if (words.length > 0) once(conversation, words.join(' '), args.includes('--explain'));
  else await talk(conversation);
}

function once(conversation: Conversation, text: string, explained: boolean): void {
  const { answer, question, reading } = conversation.respond(text, undefined);
  if (explained && question && reading) print(`${explain(reading, question)}\n`);
  print(plainText(answer));
}

/** Whoever reads along may stop before the end (`npm run ask … | head`). */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One JSON object per line in, one per line out, in order; a blank line begins a new conversation. */
async function answerJsonLines(conversation: Conversation): Promise<void> {
  let memory: unknown;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') {
      memory = undefined;
      continue;
    }
    const text = parseLine(line);
    if (text === undefined) {
      print(JSON.stringify({ error: `not a line such as {"text": "which pays more?"}: ${line.slice(0, 80)}` }));
      continue;
    }
    const started = performance.now();
    const { answer, memory: next } = conversation.respond(text, memory);
    const elapsedMs = Math.round((performance.now() - started) * 100) / 100;
    memory = next;
    const { outcome, kind, occupations, facts, winner, suggestions } = answer;
    print(
      JSON.stringify({
        question: text,
        outcome,
        kind,
        occupations,
        text: plainText(answer),
        facts: facts.map(({ featured: _, ...fact }) => fact),
        winner,
        suggestions,
        elapsedMs,
      }),
    );
  }
}

function parseLine(line: string): string | undefined {
  try {
    return lineSchema.parse(JSON.parse(line)).text;
  } catch {
    return undefined;
  }
}

/** A conversation in the terminal; suggestions are numbered, and a number chooses one. */
async function talk(conversation: Conversation): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  let memory: unknown;
  let choices = show(conversation.greet());
  terminal.prompt();
  for await (const line of terminal) {
    const chosen = choices[Number(line.trim()) - 1];
    const turn = conversation.respond(chosen ?? line, memory);
    memory = turn.memory;
    choices = show(turn.answer);
    terminal.prompt();
  }
}

function show(answer: Parameters<typeof plainText>[0]): string[] {
  print(plainText(answer));
  for (const [at, suggestion] of answer.suggestions.entries()) print(`  ${at + 1}. ${suggestion}`);
  return answer.suggestions;
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof ContentError ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
});
