import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Answer } from '#src/answers/answer';
import type { Block } from './block';
import { type Figures, shareOf } from './figures';
import { questionsDirectory, REWORDINGS_FILE } from './question-files';
import { isCode } from './same-code';

const FILE = path.join(questionsDirectory, REWORDINGS_FILE);

const setSchema = z.strictObject({
  set: z.union([z.string(), z.number()]),
  texts: z.array(z.string()).min(2),
  occupations: z.array(z.string()),
  measures: z.array(z.string()),
});
/** One question in the words of several people, with the occupations and measures that each answer must have. */
export type RewordingSet = z.infer<typeof setSchema>;

/** Measures how often all five wordings of a question are answered right. */
export const rewordings: Block = {
  name: 'rewordings',
  heading: 'One question in five wordings, all answered right',
  measure: ({ bot }) => {
    const sets = readRewordings().map(set =>
      set.texts.map(text => isAnswered(set, bot.conversation.respond(text, undefined).answer)),
    );
    const figures: Figures = { 'rewordings.sets.count': sets.length };
    if (sets.length === 0) return figures;
    figures['rewordings.sets'] = shareOf(sets, set => set.every(Boolean));
    figures['rewordings.texts'] = shareOf(sets.flat(), Boolean);
    return figures;
  },
};

/** Returns the sets of the file; none if the file does not exist. @throws ZodError if a line has the wrong format */
export function readRewordings(file: string = FILE): RewordingSet[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => setSchema.parse(JSON.parse(line)));
}

/** True for an answer about all of these occupations with all of these measures. */
export function isAnswered(
  { occupations, measures }: Pick<RewordingSet, 'occupations' | 'measures'>,
  answer: Pick<Answer, 'outcome' | 'occupations' | 'facts'>,
): boolean {
  return (
    answer.outcome === 'answer' &&
    occupations.every(code => answer.occupations.some(({ id }) => isCode(id, code))) &&
    measures.every(wanted => answer.facts.some(({ measure }) => measure === wanted))
  );
}
