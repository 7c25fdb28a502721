import type { Compiled } from './compile';

/** The compiled dataset as the text of its files, by name; the same input gives the same bytes. */
export function encodeData({ occupations, lines, terms }: Omit<Compiled, 'report'>): Record<string, string> {
  return {
    'occupations.jsonl': jsonLines(occupations),
    'bls.jsonl': jsonLines(lines),
    'terms.json': `${JSON.stringify(terms, null, 1)}\n`,
  };
}

function jsonLines(records: readonly unknown[]): string {
  return `${records.map(record => JSON.stringify(record)).join('\n')}\n`;
}
