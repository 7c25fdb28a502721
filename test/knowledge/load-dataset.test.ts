import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { loadDataset } from '../../src/knowledge/load-dataset';

describe('the data as it was built', () => {
  it('is not checked again at the start, and would pass', () => {
    const [trusted, checked] = [false, true].map(anew => {
      const { occupations, entries, terms, places } = loadDataset(dataDirectory, { anew });
      const read = [occupations.map(({ onet }) => onet), entries.map(({ line }) => line), terms, places];
      // In what order the fields of a record stand says nothing.
      return JSON.stringify(read, (_, value) =>
        value?.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value,
      );
    });
    expect(trusted === checked).toBe(true);
  });
});

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

describe('loading broken links', () => {
  const directory = path.join(mkdtempSync(path.join(os.tmpdir(), 'data-')), 'data');
  beforeAll(() => cpSync(dataDirectory, directory, { recursive: true }));
  afterAll(() => rmSync(path.dirname(directory), { recursive: true }));

  it.each([
    ['an unknown placeholder', 'https://example.org/{job}', 'only these placeholders: {code}, {occupation}, {major}'],
    [
      'a brace that is not closed',
      'https://example.org/{code',
      'only these placeholders: {code}, {occupation}, {major}',
    ],
    ['an address without encryption', 'http://example.org/{code}', 'an address that begins with https://'],
    ['no address', 'javascript:alert(1)', 'an address that begins with https://'],
    ['an address with a space', 'https://example.org/a b', 'an address that begins with https://'],
    ['a host that is none', 'https://[/{code}', 'an address that begins with https://'],
  ])('names %s', (_, url, allowed) => {
    writeFileSync(path.join(directory, 'links.yaml'), `page:\n  label: A page\n  url: "${url}"\n`);
    expect(refusal(directory)).toBe(
      `1 problem found:\n  data/links.yaml, line 3, page.url: found "${url}"; allowed: ${allowed}`,
    );
  });

  it('names every field that is missing or unknown', () => {
    writeFileSync(path.join(directory, 'links.yaml'), 'page:\n  title: A page\n  for: []\n');
    const message = refusal(directory);
    expect(message).toMatch(/page\.label is missing; needed: text/);
    expect(message).toMatch(/page\.url is missing; needed: text/);
    expect(message).toMatch(/page\.for: found \[\]; allowed: at least 1 entry/);
    expect(message).toMatch(/page\.title: found "A page"; allowed: only these names: label, url, for/);
  });

  it('says if the file is missing', () => {
    rmSync(path.join(directory, 'links.yaml'));
    expect(refusal(directory)).toContain('data/links.yaml, file, file is missing; needed: a readable file');
  });
});

describe('loading data whose files do not fit together', () => {
  const directory = path.join(mkdtempSync(path.join(os.tmpdir(), 'data-')), 'data');
  beforeAll(() => cpSync(dataDirectory, directory, { recursive: true }));
  afterAll(() => rmSync(path.dirname(directory), { recursive: true }));

  it('names every reference to nothing and every record that stands twice', () => {
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(path.join(directory, file), change(readFileSync(path.join(directory, file), 'utf8')));
    edit('occupations.jsonl', text => text.replace('"line":"11-1011"', '"line":"11-9999"'));
    edit('bls.jsonl', text => `${text}${text.split('\n')[5]}\n`);
    edit('featured/collections-representative.yaml', text => text.replace('soc: 43-3011', 'soc: 43-9999'));
    const message = refusal(directory);
    expect(message).toContain('data/occupations.jsonl, record 11-1011.00, line: found "11-9999"; allowed: a code of');
    expect(message).toMatch(
      /data\/bls\.jsonl, record \d{2}-\d{4}, code: found "\d{2}-\d{4}"; allowed: each record once/,
    );
    expect(message).toContain('collections-representative.yaml, line 6, soc: found "43-9999"; allowed: the six-digit');
  });
});

function refusal(directory: string): string {
  try {
    loadDataset(directory);
  } catch (error) {
    return (error as Error).message;
  }
  return 'not refused';
}
