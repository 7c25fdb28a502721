import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const change = (file: string, from: string, to: string): void => {
  const before = readFileSync(file, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(file, before.replace(from, to));
};

function copyContent(): void {
  cpSync(path.join(root, 'data'), data, { recursive: true });
  // The labeled examples are checked by themselves.
  cpSync(path.join(root, 'dialogs'), dialogs, { recursive: true, filter: from => !from.includes('examples') });
}

beforeEach(copyContent);
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

test('A link for a topic that dialogs does not have is a mistake', () => {
  change(path.join(data, 'links.yaml'), 'for: [licence,', 'for: [licnse,');

  expect(checkContent({ data, dialogs }).problems).toEqual([
    {
      file: 'data/links.yaml',
      where: 'link license-finder',
      field: 'for',
      value: '"licnse"',
      allowed: 'the id of a topic in dialogs/topics.yaml or of a term in dialogs/terms.yaml',
    },
  ]);
});

test('A wording with an open brace and a name for a job that does not exist are problems', () => {
  appendFileSync(path.join(dialogs, 'names.yaml'), 'wizard: ["99-9999.00"]\n');
  appendFileSync(path.join(dialogs, 'talk.yaml'), 'magic: { say: "Hey {presto" }\n');

  const { problems } = checkContent({ data, dialogs });

  expect(problems.map(problem => problem.field)).toEqual(['magic.say', 'wizard.0']);
});

test('Braces of a wording that hold a name nobody knows are problems', () => {
  change(path.join(dialogs, 'fact.yaml'), 'salary: "{Job}{place} earn', 'salary: "{jb}{place} earn');
  appendFileSync(path.join(dialogs, 'talk.yaml'), 'magic: { say: "Hey {job}" }\n');

  const { problems } = checkContent({ data, dialogs });

  expect(problems.map(({ file, field, allowed }) => [file, field, allowed])).toEqual([
    ['dialogs/fact.yaml', 'say.salary', 'only placeholders that the bot fills; it does not know {jb}'],
    ['dialogs/talk.yaml', 'magic.say', 'only placeholders that the bot fills; it does not know {job}'],
  ]);
});

test.each([
  ['fact.yaml', /^ {2}source: .*/m, '  source: "Source: {sources"', 'say.source', '"Source: {sources"'],
  ['compare.yaml', /^ {2}close:/m, '  clos:', 'say.close', 'nothing'],
  ['fact.yaml', /^ {2}suppressed: /m, '  suppresed: ', 'missing.suppressed', 'nothing'],
  ['fact.yaml', /^ {2}wider: /m, '  widr: ', 'basis.wider', 'nothing'],
  ['talk.yaml', /^capability:/m, 'capabilities:', 'capability', 'nothing'],
  ['words.yaml', /^ {2}CA:/m, '  California:', 'states.California', expect.any(String)],
])('The bot does not start with a broken %s: %s', (file, from, to, field, value) => {
  const changed = path.join(dialogs, file);
  writeFileSync(changed, readFileSync(changed, 'utf8').replace(from, to));
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
  rmSync(path.join(dialogs, 'move.yaml'));
  expect(() => loadDialogs(dialogs)).toThrow(/dialogs\/move\.yaml/);
});

describe('Content that is valid but doubtful causes warnings with file, line and field', () => {
  // All at once, since each check reads all of the data.
  let warnings: string[];
  beforeAll(() => {
    copyContent();
    change(job, 'growth: -8', 'growth: 4000');
    change(job, '  - collector\n', '  - roofers\n');
    const aptitude = 'sleep: { label: sleeping, words: [snoring], means: { skills: [Sleeping] } }\n';
    appendFileSync(path.join(dialogs, 'aptitudes.yaml'), aptitude);
    appendFileSync(path.join(dialogs, 'groups.yaml'), '99-0000: [magic]\n');
    appendFileSync(path.join(dialogs, 'names.yaml'), 'glaziers: ["47-2181.00"]\n');
    appendFileSync(
      path.join(dialogs, 'topics.yaml'),
      'perks: { label: perks, words: [Benefits], instead: [salary] }\n',
    );
    appendFileSync(path.join(dialogs, 'topics.yaml'), 'money: { label: money, words: [salary], instead: [salary] }\n');
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
