import { CHECKSUMS_FILE, checksumOf } from '../../knowledge/built-files';
import { packLine } from '../../knowledge/schema/bls-line';
import { packRecord } from '../../knowledge/schema/onet-record';
import type { Compiled } from './compile';

/** The compiled dataset as the text of its files, by name. The same input gives byte-identical output. */
export function encodeData({
  occupations,
  lines,
  terms,
  places,
  majors,
}: Omit<Compiled, 'report'>): Record<string, string> {
  const files = {
    'occupations.jsonl': jsonLines(occupations.map(packRecord)),
    'bls.jsonl': jsonLines(lines.map(packLine)),
    'places.json': listsByName(places),
    'majors.json': listsByName(majors),
    'terms.json': `${JSON.stringify(terms, null, 1)}\n`,
  };
  const checksums = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, checksumOf(text)]));
  return { ...files, [CHECKSUMS_FILE]: `${JSON.stringify(checksums, null, 1)}\n` };
}

function jsonLines(records: readonly unknown[]): string {
  return `${records.map(record => JSON.stringify(record)).join('\n')}\n`;
}

/** An object of lists with one entry per line, so that diffs are small. */
function listsByName(lists: Readonly<Record<string, readonly unknown[]>>): string {
  const named = Object.entries(lists).map(
    ([name, list]) => `"${name}": [\n${list.map(entry => JSON.stringify(entry)).join(',\n')}\n]`,
  );
  return `{\n${named.join(',\n')}\n}\n`;
}
