import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Answer } from '../answers/answer';
import { jsonAnswer } from '../answers/json-answer';
import { plainText } from '../answers/plain-text';
import type { Conversation, Turn } from '../conversation/conversation';
import { loadConversation } from '../conversation/load-conversation';
import { explain } from './explain';
import { runCommand, UserError } from './run-command';

const lineSchema = z.object({ text: z.string() });

const USAGE = `npm run ask                             talks in the terminal
npm run --silent ask -- "QUESTION"      answers once
npm run --silent ask -- --json          reads JSON lines from standard input, such as {"text": "which pays more?"}, and prints
                                        one line for each; a blank line starts a new conversation
  --explain                             also prints how a question was read (not with --json)`;
const OPTIONS = { json: { type: 'boolean', default: false }, explain: { type: 'boolean', default: false } } as const;

/** `npm run ask` */
runCommand({ usage: USAGE, options: OPTIONS, words: true }, async ({ values: { json, explain: explained }, words }) => {
  if (json && (explained || words.length > 0))
    throw new UserError(`--json takes no other option and no question.\n\n${USAGE}`);
  const conversation = loadConversation({ contactUrl: process.env.CONTACT_URL || null });
  if (json) await answerJsonLines(conversation);
  else if (words.length > 0)
    showTurn(conversation.respond(words.join(' '), undefined), explained ? conversation : null);
  else await talk(conversation, explained);
});

/** Prints a reply. @param explaining explains how the message was read; null if that is not wanted */
function showTurn({ answer, query, reading }: Turn, explaining: Conversation | null): void {
  if (explaining && query && reading) print(`${explain(reading, query, explaining.reasons(reading))}\n`);
  print(plainText(answer));
}

/** A program that reads from a pipe may stop early (`npm run ask … | head`). */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One JSON object per line in, one per line out, in order; a blank line starts a new conversation. */
async function answerJsonLines(conversation: Conversation): Promise<void> {
  let state: unknown;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') {
      state = undefined;
      continue;
    }
    const text = parseLine(line);
    if (text === undefined) {
      print(JSON.stringify({ error: `not a line such as {"text": "which pays more?"}: ${line.slice(0, 80)}` }));
      continue;
    }
    const started = performance.now();
    const { answer, state: next } = conversation.respond(text, state);
    const elapsedMs = Math.round((performance.now() - started) * 100) / 100;
    state = next;
    print(JSON.stringify({ question: text, ...jsonAnswer(answer), elapsedMs }));
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
async function talk(conversation: Conversation, explained: boolean): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  let state: unknown;
  const greeting = conversation.greet();
  print(plainText(greeting));
  let choices = offer(greeting);
  terminal.prompt();
  for await (const line of terminal) {
    const chosen = choices[Number(line.trim()) - 1];
    const turn = conversation.respond(chosen ?? line, state);
    state = turn.state;
    showTurn(turn, explained ? conversation : null);
    choices = offer(turn.answer);
    terminal.prompt();
  }
}

function offer({ suggestions }: Answer): string[] {
  for (const [at, suggestion] of suggestions.entries()) print(`  ${at + 1}. ${suggestion}`);
  return suggestions;
}
