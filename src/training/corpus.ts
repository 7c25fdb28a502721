import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dialogsDirectory } from '../content/dialogs';
import { cleanText, type Token, tokenize } from '../text/tokenize';
import {
  type Act,
  type AskedMeasure,
  acts,
  askedMeasures,
  type EntityType,
  entityTypes,
} from '../understanding/entities';
import type { TaggedSpan } from '../understanding/tagger';

/** A labeled message (`docs/labeling.md`). */
export interface Example {
  file: string;
  line: number;
  text: string;
  tokens: Token[];
  /** Spans over tokens, in order. `measure` says which figure a span of type `measure` asks for; null for other types. */
  spans: (TaggedSpan & { measure: AskedMeasure | null })[];
  act: Act;
}

/** Messages of one conversation, in order. */
export type ExampleTalk = Example[];

/** A line that breaks the format: where, and what is wrong. */
export interface CorpusProblem {
  file: string;
  line: number;
  value: string;
  allowed: string;
}

const MARK = /\[([^\][]*)\]\(([a-z0-9-]+)\)/g;

/** The folder of the labeled examples: `dialogs/examples/`. */
export const examplesDirectory = path.join(dialogsDirectory, 'examples');

/** Reads all files of labeled examples, in the order of their names. */
export function readCorpus(
  contractions: ReadonlyMap<string, string>,
  directory = examplesDirectory,
): { talks: ExampleTalk[]; problems: CorpusProblem[] } {
  const talks: ExampleTalk[] = [];
  const problems: CorpusProblem[] = [];
  for (const file of readdirSync(directory)
    .filter(name => name.endsWith('.txt'))
    .sort()) {
    const read = parseExamples(file, readFileSync(path.join(directory, file), 'utf8'), contractions);
    talks.push(...read.talks);
    problems.push(...read.problems);
  }
  return { talks, problems };
}

/** The examples to train on, and those of held-out writers (`dialogs/examples/held-out/`). */
export function readTrainingCorpus(contractions: ReadonlyMap<string, string>): {
  training: ExampleTalk[];
  heldOut: ExampleTalk[];
  problems: CorpusProblem[];
} {
  const training = readCorpus(contractions);
  const heldOut = readCorpus(contractions, path.join(examplesDirectory, 'held-out'));
  const problems = heldOut.problems.map(problem => ({ ...problem, file: `held-out/${problem.file}` }));
  return { training: training.talks, heldOut: heldOut.talks, problems: [...training.problems, ...problems] };
}

/** Parses a file of labeled examples. */
export function parseExamples(
  file: string,
  content: string,
  contractions: ReadonlyMap<string, string>,
): { talks: ExampleTalk[]; problems: CorpusProblem[] } {
  const talks: ExampleTalk[] = [];
  const problems: CorpusProblem[] = [];
  content.split('\n').forEach((whole, at) => {
    if (whole.trim() === '' || whole.startsWith('#')) return;
    const parsed = parseLine(whole, contractions);
    if ('allowed' in parsed) {
      problems.push({ file, line: at + 1, ...parsed });
      return;
    }
    const example = { file, line: at + 1, ...parsed };
    const open = talks.at(-1);
    if (/^\s/.test(whole) && open) open.push(example);
    else talks.push([example]);
  });
  return { talks, problems };
}

function parseLine(
  line: string,
  contractions: ReadonlyMap<string, string>,
): Pick<Example, 'text' | 'tokens' | 'spans' | 'act'> | Pick<CorpusProblem, 'value' | 'allowed'> {
  const [marked = '', act = ''] = line.trim().split('\t');
  if (!isAct(act.trim())) return { value: act, allowed: `a tab and one of the acts ${acts.join(', ')}` };
  let text = '';
  let last = 0;
  const marks: { start: number; end: number; type: EntityType; measure: AskedMeasure | null }[] = [];
  for (const { 0: mark, 1: inner = '', 2: label = '', index } of marked.matchAll(MARK)) {
    text += cleanText(marked.slice(last, index));
    const start = text.length;
    text += cleanText(inner);
    last = index + mark.length;
    if (isMeasure(label)) marks.push({ start, end: text.length, type: 'measure', measure: label });
    else if (isType(label)) marks.push({ start, end: text.length, type: label, measure: null });
    else return { value: label, allowed: [...entityTypes, ...askedMeasures].join(', ') };
  }
  text += cleanText(marked.slice(last));
  const tokens = tokenize(text, contractions);
  const spans = marks.flatMap(({ start, end, type, measure }) => {
    const inside = tokens.flatMap((token, at) => (token.start < end && token.end > start ? [at] : []));
    const [first] = inside;
    const final = inside.at(-1);
    return first === undefined || final === undefined ? [] : [{ start: first, end: final + 1, type, measure }];
  });
  // Two marks in one contraction: the first keeps it.
  const apart = spans.filter(({ start }, at) => at === 0 || start >= (spans[at - 1]?.end ?? 0));
  return { text, tokens, spans: apart, act: act.trim() as Act };
}

function isAct(text: string): text is Act {
  return (acts as readonly string[]).includes(text);
}

function isMeasure(text: string): text is AskedMeasure {
  return (askedMeasures as readonly string[]).includes(text);
}

function isType(text: string): text is EntityType {
  return text !== 'measure' && (entityTypes as readonly string[]).includes(text);
}
