import path from 'node:path';
import type { ContentProblem } from '../../../knowledge/content-error';
import { type CorpusProblem, type Example, type ExampleTalk, readCorpus } from '../../../training/corpus';
import type { Message } from '../../../understanding/token-features';

/** Labelled talks in `dialogs/examples/`, and those that are held out; `file` of each is told from that folder on. */
export interface LabelledTalks {
  training: ExampleTalk[];
  heldOut: ExampleTalk[];
  problems: ContentProblem[];
}

/** An example with its message as the reader sees it. */
export interface ReadExample {
  example: Example;
  message: Message;
}

/** The folder of held-out talks, within that of the others. */
export const HELD_OUT = 'held-out';

/** Reads all labelled talks, with every line that breaks the format. */
export function readLabelledTalks(directory: string, contractions: ReadonlyMap<string, string>): LabelledTalks {
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

/** Where an example stands, as a problem tells it. */
export function placeOf({ file, line }: Pick<Example, 'file' | 'line'>): Pick<ContentProblem, 'file' | 'where'> {
  return { file: `dialogs/examples/${file}`, where: `line ${line}` };
}

/** "dialogs/examples/a1.txt, line 12" */
export function placeInWords(example: Pick<Example, 'file' | 'line'>): string {
  const { file, where } = placeOf(example);
  return `${file}, ${where}`;
}

/** The form under which two messages are the same text: words in lower case, contractions spelt out, no punctuation. */
export function textKey({ tokens }: Pick<Example, 'tokens'>): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** The words of a span as they were written. */
export function spanText({ text, tokens }: Example, { start, end }: { start: number; end: number }): string {
  return text.slice(tokens[start]?.start, tokens[end - 1]?.end);
}
