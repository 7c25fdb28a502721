import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { plainText } from '../../src/answers/plain-text';
import type { Conversation } from '../../src/conversation/conversation';

const expectSchema = z.strictObject({
  outcome: z.array(z.string()).optional(),
  has: z.array(z.string()).optional(),
  occupations: z.array(z.string()).optional(),
  winner: z.string().optional(),
  note: z.string().optional(),
});
const conversationSchema = z.strictObject({
  group: z.string(),
  turns: z.array(z.strictObject({ say: z.string(), expect: expectSchema })).min(1),
});
export type SampleConversation = z.infer<typeof conversationSchema>;

const directory = path.join(__dirname, '..', 'questions');

/** Question files that hold whole, each one kind of trouble. */
export const questionFiles = jsonLinesIn('.');

/** Question files written by people who never saw the bot; they measure understanding and need not hold whole. */
export const unseenFiles = jsonLinesIn('unseen');

function jsonLinesIn(folder: string): string[] {
  const names = readdirSync(path.join(directory, folder)).filter(name => name.endsWith('.jsonl'));
  return names.map(name => path.join(folder, name));
}

export function readQuestionFile(name: string): SampleConversation[] {
  const lines = readFileSync(path.join(directory, name), 'utf8').split('\n').filter(Boolean);
  return lines.map(line => conversationSchema.parse(JSON.parse(line)));
}

/** What went wrong in a conversation, a line for each unmet expectation; empty when it holds. */
export function failuresOf({ turns }: SampleConversation, conversation: Conversation): string[] {
  let memory: unknown;
  return turns.flatMap(({ say, expect: wanted }) => {
    const turn = conversation.respond(say, memory);
    memory = turn.memory;
    const { answer } = turn;
    const text = plainText(answer).toLowerCase();
    const matches = (id: string, code: string) => id === code || id.startsWith(`${code}.`);
    const failures = [
      ...(wanted.outcome && !wanted.outcome.includes(answer.outcome)
        ? [`outcome ${answer.outcome}, not ${wanted.outcome}`]
        : []),
      ...(wanted.has ?? []).filter(part => !text.includes(part.toLowerCase())).map(part => `no "${part}"`),
      ...(wanted.occupations ?? [])
        .filter(code => !answer.occupations.some(({ id }) => matches(id, code)))
        .map(code => `no ${code} among ${answer.occupations.map(({ id }) => id)}`),
      ...(wanted.winner && !matches(answer.winner ?? '', wanted.winner)
        ? [`winner ${answer.winner}, not ${wanted.winner}`]
        : []),
    ];
    return failures.map(failure => `“${say}”: ${failure}\n      ${text.replaceAll('\n', '\n      ')}`);
  });
}
