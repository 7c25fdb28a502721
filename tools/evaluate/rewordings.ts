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
/** One question in the words of several people, with the jobs and figures that each must be answered with. */
export type RewordingSet = z.infer<typeof setSchema>;

/** One question by five hands: how often all five are answered right. */
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

/** The sets of the file; none where there is no file. @throws ZodError where a line has another form */
export function readRewordings(file: string = FILE): RewordingSet[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => setSchema.parse(JSON.parse(line)));
}

/** True for an answer about these jobs with these figures. */
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
