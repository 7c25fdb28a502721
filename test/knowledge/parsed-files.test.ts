import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { checksumOf } from '../../src/knowledge/built-files';
import { keepParsedFiles } from '../../src/knowledge/parsed-files';
import { ContentReader } from '../../src/knowledge/read-content';

const schema = z.strictObject({ words: z.array(z.string()) });
const kept = (directory: string) =>
  path.join(__dirname, '..', '..', 'dist', 'kept', `${path.basename(directory)}.json`);

describe('YAML files that the build has parsed', () => {
  let directory: string;
  const file = () => path.join(directory, 'greetings.yaml');
  const keep = (value: unknown) =>
    keepParsedFiles(directory, [['greetings.yaml', { checksum: checksumOf(readFileSync(file())), value }]]);
  const read = () => {
    const reader = new ContentReader(directory);
    return { value: reader.yaml('greetings.yaml', schema), problems: reader.problems };
  };

  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'parsed-'));
    writeFileSync(file(), 'words:\n  - hello\n');
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
    rmSync(kept(directory), { force: true });
  });

  it('are not parsed again while they are the same', () => {
    keep({ words: ['as kept'] });
    expect(read().value).toEqual({ words: ['as kept'] });
  });

  it('are parsed again as soon as a byte of them is another', () => {
    keep({ words: ['as kept'] });
    writeFileSync(file(), 'words:\n  - hallo\n');
    expect(read().value).toEqual({ words: ['hallo'] });
  });

  it('are checked all the same, and a mistake in them has its line', () => {
    writeFileSync(file(), 'words:\n  - hello\n  - 5\n');
    keep({ words: ['hello', 5] });
    expect(read().problems).toEqual([expect.objectContaining({ where: 'line 3', field: 'words.1', value: '5' })]);
  });

  it('are parsed where the build has kept nothing, or nothing that can be read', () => {
    expect(read().value).toEqual({ words: ['hello'] });
    keepParsedFiles(directory, []);
    writeFileSync(kept(directory), 'no JSON');
    expect(read().value).toEqual({ words: ['hello'] });
  });
});
