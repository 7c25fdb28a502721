import path from 'node:path';
import type { ContentProblem } from '../../../knowledge/content-error';
import { type CorpusProblem, type Example, type ExampleTalk, readCorpus } from '../../../training/corpus';
import type { Message } from '../../../understanding/token-features';

/** Labeled conversations in `dialogs/examples/`, and those held out; the `file` of each is relative to that folder. */
export interface LabeledTalks {
  training: ExampleTalk[];
  heldOut: ExampleTalk[];
  problems: ContentProblem[];
}

/** An example with its message as the reader sees it. */
export interface ReadExample {
  example: Example;
  message: Message;
}

/** The folder of held-out conversations, inside that of the others. */
export const HELD_OUT = 'held-out';

/** Reads all labeled conversations, and reports every line that breaks the format. */
export function readLabeledTalks(directory: string, contractions: ReadonlyMap<string, string>): LabeledTalks {
  const training = readCorpus(contractions, directory);
  const heldOut = readCorpus(contractions, path.join(directory, HELD_OUT));
  const among = (file: string) => `${HELD_OUT}/${file}`;
  return {
    training: training.talks,
    heldOut: heldOut.talks.map(talk => talk.map(example => ({ ...example, file: among(example.file) }))),
    problems: [
      ...training.problems.map(toContentProblem),
      ...heldOut.problems.map(problem => toContentProblem({ ...problem, file: among(problem.file) })),
    ],
  };
}

function toContentProblem(problem: CorpusProblem): ContentProblem {
  const { value, allowed } = problem;
  return { ...placeOf(problem), field: 'label', value: JSON.stringify(value), allowed };
}

/** The place of an example in the form of a problem. */
export function placeOf({ file, line }: Pick<Example, 'file' | 'line'>): Pick<ContentProblem, 'file' | 'where'> {
  return { file: `dialogs/examples/${file}`, where: `line ${line}` };
}

/** "dialogs/examples/a1.txt, line 12" */
export function placeInWords(example: Pick<Example, 'file' | 'line'>): string {
  const { file, where } = placeOf(example);
  return `${file}, ${where}`;
}

/** A key that is equal for two messages with the same text: words in lower case, contractions spelled out, no punctuation. */
export function textKey({ tokens }: Pick<Example, 'tokens'>): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** The words of a span as they were written. */
export function spanText({ text, tokens }: Example, { start, end }: { start: number; end: number }): string {
  return text.slice(tokens[start]?.start, tokens[end - 1]?.end);
}
