import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../../../src/commands/check-content/check-content';
import { loadDialogs } from '../../../src/content/dialogs';
import { ContentError } from '../../../src/knowledge/content-error';

const root = path.join(__dirname, '..', '..', '..');
const directory = mkdtempSync(path.join(tmpdir(), 'check-content-'));
const data = path.join(directory, 'data');
const dialogs = path.join(directory, 'dialogs');
const job = path.join(data, 'featured', 'collections-representative.yaml');

/** The texts of changed files as they were before. */
const originals = new Map<string, string>();

function rewrite(file: string, rewritten: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  if (!originals.has(file)) originals.set(file, before);
  writeFileSync(file, rewritten(before));
}
const append = (file: string, line: string): void => rewrite(file, text => `${text}${line}\n`);
const change = (file: string, from: string, to: string): void =>
  rewrite(file, text => {
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
    return text.replace(from, to);
  });

function restore(): void {
  for (const [file, text] of originals) writeFileSync(file, text);
  originals.clear();
}

beforeAll(() => {
  cpSync(path.join(root, 'data'), data, { recursive: true });
  // The labeled examples are checked by themselves.
  cpSync(path.join(root, 'dialogs'), dialogs, { recursive: true, filter: from => !from.includes('examples') });
});
afterEach(restore);
afterAll(() => rmSync(directory, { recursive: true }));

test('The content of the project has no problems, and nothing in it is doubtful: a warning is of what somebody added', () => {
  expect(checkContent()).toEqual({ problems: [], warnings: [] });
});

test('Mistakes in data and dialogs are told at once, with file, place and field', () => {
  change(job, 'salary: 34015', 'salary: plenty');
  change(path.join(dialogs, 'measures.yaml'), 'label: pay', 'lable: pay');

  const { problems, warnings } = checkContent({ data, dialogs });

  expect(problems).toContainEqual(
    expect.objectContaining({
      file: 'data/featured/collections-representative.yaml',
      where: expect.stringMatching(/^line \d+$/),
      field: 'salary',
      value: '"plenty"',
    }),
  );
  expect(problems).toContainEqual(expect.objectContaining({ file: 'dialogs/measures.yaml', field: 'salary.label' }));
  expect(warnings).toEqual([]);
});

test('A link to no topic, broken wordings, and a name for no job are problems, all told at once', () => {
  change(path.join(data, 'links.yaml'), 'for: [licence,', 'for: [licnse,');
  append(path.join(dialogs, 'names.yaml'), 'wizard: ["99-9999.00"]');
  append(path.join(dialogs, 'talk.yaml'), 'magic: { say: "Hey {presto" }\ntrick: { say: "Hey {job}" }');
  change(path.join(dialogs, 'fact.yaml'), 'salary: "{Job}{place} earn', 'salary: "{jb}{place} earn');

  const { problems } = checkContent({ data, dialogs });

  const [wordings, others] = [/fact|talk/, /links|names/].map(files => problems.filter(({ file }) => files.test(file)));
  expect(others).toEqual([
    expect.objectContaining({ file: 'dialogs/names.yaml', field: 'wizard.0' }),
    {
      file: 'data/links.yaml',
      where: 'link license-finder',
      field: 'for',
      value: '"licnse"',
      allowed: 'the id of a topic in dialogs/topics.yaml or of a term in dialogs/terms.yaml',
    },
  ]);
  expect(wordings?.map(({ file, field, allowed }) => [file, field, allowed])).toEqual([
    ['dialogs/fact.yaml', 'say.salary', 'only placeholders that the bot fills; it does not know {jb}'],
    ['dialogs/talk.yaml', 'magic.say', expect.any(String)],
    ['dialogs/talk.yaml', 'trick.say', 'only placeholders that the bot fills; it does not know {job}'],
  ]);
  expect(problems).toHaveLength(5);
});

test.each([
  ['fact.yaml', /^ {2}source: .*/m, '  source: "Source: {sources"', 'say.source', '"Source: {sources"'],
  ['compare.yaml', /^ {2}close:/m, '  clos:', 'say.close', 'nothing'],
  ['fact.yaml', /^ {2}suppressed: /m, '  suppresed: ', 'missing.suppressed', 'nothing'],
  ['fact.yaml', /^ {2}wider: /m, '  widr: ', 'basis.wider', 'nothing'],
  ['talk.yaml', /^capability:/m, 'capabilities:', 'capability', 'nothing'],
  ['words.yaml', /^ {2}CA:/m, '  California:', 'states.California', expect.any(String)],
])('The bot does not start with a broken %s: %s', (file, from, to, field, value) => {
  rewrite(path.join(dialogs, file), text => text.replace(from, to));
  let error: unknown;
  try {
    loadDialogs(dialogs);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(ContentError);
  const where = expect.stringMatching(/^line \d+$/);
  expect((error as ContentError).problems).toEqual([
    expect.objectContaining({ file: `dialogs/${file}`, where, field, value }),
  ]);
});

test('A file of a kind of question that is missing stops the start', () => {
  rewrite(path.join(dialogs, 'move.yaml'), text => text);
  rmSync(path.join(dialogs, 'move.yaml'));
  expect(() => loadDialogs(dialogs)).toThrow(/dialogs\/move\.yaml/);
});

describe('Content that is valid but doubtful causes warnings with file, line and field', () => {
  // All at once, since each check reads all of the data.
  let warnings: string[];
  beforeAll(() => {
    change(job, 'growth: -8', 'growth: 4000');
    change(job, '  - collector\n', '  - roofers\n');
    const aptitude = 'sleep: { label: sleeping, words: [snoring], means: { skills: [Sleeping] } }';
    append(path.join(dialogs, 'aptitudes.yaml'), aptitude);
    append(path.join(dialogs, 'groups.yaml'), '99-0000: [magic]');
    append(path.join(dialogs, 'names.yaml'), 'glaziers: ["47-2181.00"]');
    append(path.join(dialogs, 'topics.yaml'), 'perks: { label: perks, words: [Benefits], instead: [salary] }');
    append(path.join(dialogs, 'topics.yaml'), 'money: { label: money, words: [salary], instead: [salary] }');
    const report = checkContent({ data, dialogs });
    expect(report.problems).toEqual([]);
    warnings = report.warnings.map(({ text }) => text);
  });

  /** Expects these warnings and no others of some files. */
  const expectOf = (files: RegExp, expected: unknown[]) =>
    expect(warnings.filter(text => files.test(text))).toEqual(expected);

  it('and there are no other warnings', () => expect(warnings).toHaveLength(7));

  it('references to skills and groups that the data does not have', () => {
    expectOf(/aptitudes|groups/, [
      expect.stringMatching(
        /^dialogs\/aptitudes.yaml, line \d+, sleep.means.skills.0: "Sleeping" is not among the skills/,
      ),
      expect.stringMatching(/^dialogs\/groups.yaml, line \d+, 99-0000: "99-0000" is not a group/),
    ]);
  });

  it('a figure that can hardly be true', () => {
    expectOf(/growth/, [
      'data/featured/collections-representative.yaml, line 39, growth: ' +
        '4000 is far from all official figures, which are -36.1 to 49.9',
    ]);
  });

  it('names that take the title of another job, or that another file has', () => {
    expectOf(/title|names/, [
      'data/featured/collections-representative.yaml, line 8: "roofers" is the title of 47-2181.00 Roofers; ' +
        'it now means Collections representative',
      expect.stringMatching(
        /^dialogs\/names.yaml, line \d+: "roofer" is a name of \S+representative.yaml, which wins$/,
      ),
      expect.stringMatching(
        /^dialogs\/names.yaml, line \d+: "glaziers" is the title of 47-2121.00 Glaziers, which wins$/,
      ),
    ]);
  });

  it('a phrase that has no effect because another entry of the file has it, in the singular or plural', () => {
    expectOf(/topics/, [
      expect.stringMatching(
        /^dialogs\/topics.yaml, line \d+, perks.words: "Benefits" has no effect; it is also in dialogs\/topics.yaml, \S+.words, which wins$/,
      ),
    ]);
  });
});
