import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { loadDataset } from '../../src/knowledge/load-dataset';

describe('loading broken data', () => {
  const directory = path.join(mkdtempSync(path.join(os.tmpdir(), 'data-')), 'data');
  beforeAll(() => cpSync(dataDirectory, directory, { recursive: true }));
  afterAll(() => rmSync(path.dirname(directory), { recursive: true }));

  it('names file, line, field, value and what is allowed, for every problem at once', () => {
    const lines = readFileSync(path.join(directory, 'bls.jsonl'), 'utf8').split('\n');
    lines[1] = (lines[1] ?? '').replace(/"employment":\d+/, '"employment":"many"');
    writeFileSync(path.join(directory, 'bls.jsonl'), lines.join('\n'));
    const featured = path.join(directory, 'featured', 'collections-representative.yaml');
    writeFileSync(featured, readFileSync(featured, 'utf8').replace('hourly: 16.35', 'hourly: lots'));
    expect(() => loadDataset(directory)).toThrow(
      /2 problems(?:.|\n)*data\/bls\.jsonl, line 2 \(record 11-0000\), wages\.employment: found "many"(?:.|\n)*data\/featured\/collections-representative\.yaml, line \d+, hourly: found "lots"; allowed: /,
    );
  });
});
