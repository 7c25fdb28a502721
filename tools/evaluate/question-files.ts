import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dataDirectory } from '#src/knowledge/data-directory';

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

/** One conversation of a question file: messages, and what the reply to each must be. */
export type SampleConversation = z.infer<typeof conversationSchema>;
/** Expectations about a reply; absent keys are not checked. */
export type Expectation = z.infer<typeof expectSchema>;

/** The folder of the question files: `test/questions/`. */
export const questionsDirectory = path.join(dataDirectory, '..', 'test', 'questions');

/** This file has sets of wordings of one question (`rewordings.ts`) instead of conversations. */
export const REWORDINGS_FILE = 'rewordings.jsonl';

/** Question files that must pass completely. Each covers one kind of problem. */
export const questionFiles = jsonLinesIn('.').filter(name => name !== REWORDINGS_FILE);

/** Question files written by people who never saw the bot. They measure understanding and need not pass completely. */
export const unseenFiles = jsonLinesIn('unseen');

function jsonLinesIn(folder: string): string[] {
  const names = readdirSync(path.join(questionsDirectory, folder)).filter(name => name.endsWith('.jsonl'));
  return names.map(name => path.join(folder, name));
}

/** Returns the conversations of all question files. */
export function readAllQuestions(): SampleConversation[] {
  return [...questionFiles, ...unseenFiles].flatMap(readQuestionFile);
}

/** Returns the conversations of one question file. @throws ZodError if a line has the wrong format */
export function readQuestionFile(name: string): SampleConversation[] {
  const lines = readFileSync(path.join(questionsDirectory, name), 'utf8').split('\n').filter(Boolean);
  return lines.map(line => conversationSchema.parse(JSON.parse(line)));
}
