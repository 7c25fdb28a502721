import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Example } from '../../../training/corpus';
import { placeInWords } from './placed-example';

const MARK = /\[[^\][]*\]\([a-z0-9-]+\)/g;
const HALF_MARK = /\]\(|\[[^\]]*$|^[^[]*\]/;

/**
 * Reports marks that do not become spans: unclosed ones, ones around no word, and two around one word; also anything after a second
 * tab.
 */
export function lostMarks(examples: readonly Example[], directory: string): string[] {
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? readFileSync(path.join(directory, file), 'utf8').split('\n');
    lines.set(file, known);
    return known;
  };
  return examples.flatMap(example => {
    const raw = linesOf(example.file)[example.line - 1]?.trim() ?? '';
    return lossesOf(raw, example).map(loss => `${placeInWords(example)}: ${JSON.stringify(raw)} ${loss}`);
  });
}

function lossesOf(raw: string, { text, spans }: Example): string[] {
  const [marked = '', , ...rest] = raw.split('\t');
  const marks = marked.match(MARK)?.length ?? 0;
  return [
    ...(HALF_MARK.test(text) ? ['has a mark that is not closed; write [words](type)'] : []),
    ...(marks > spans.length ? ['has a mark around no word, or two around one; mark whole words, each once'] : []),
    ...(rest.length > 0 ? ['has a second tab; a line has only a message and its act'] : []),
  ];
}
