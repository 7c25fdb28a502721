import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ContentProblem } from '../../src/knowledge/content-error';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { ContentReader } from '../../src/knowledge/read-content';
import { readFeatured } from '../../src/knowledge/read-featured';

const directory = path.join(mkdtempSync(path.join(os.tmpdir(), 'featured-')), 'data');
const sound = readFileSync(path.join(dataDirectory, 'featured', 'collections-representative.yaml'), 'utf8');

/** What is said of the record after one line of it was changed. */
function problemsAfter(from: RegExp, to: string, name = 'collections-representative.yaml'): ContentProblem[] {
  expect(sound).toMatch(from);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(path.join(directory, 'featured'), { recursive: true });
  writeFileSync(path.join(directory, 'featured', name), sound.replace(from, to));
  const reader = new ContentReader(directory);
  readFeatured(reader);
  return reader.problems;
}

afterAll(() => rmSync(path.dirname(directory), { recursive: true }));

describe('a mistake in a featured job', () => {
  it.each([
    ['an amount with a comma', /^salary: .*/m, 'salary: 34,015', 'salary', '"34,015"', 'a number or "-"'],
    ['a negative amount', /^hourly: .*/m, 'hourly: -16', 'hourly', '-16', 'a number above 0'],
    ['half a range', /^ {2}low: .*/m, '', 'salaryRange.low', 'nothing', 'a number'],
    ['a share above all', /percent: 61.1/, 'percent: 161.1', 'race.0.percent', '161.1', 'a number up to 100'],
    ['no title', /^title: .*/m, 'title:', 'title', 'null', 'text'],
    ['a number for a text', /^title: .*/m, 'title: 911', 'title', '911', 'text, in quotes: "911"'],
    ['a list for a text', /^major: .*/m, 'major: [law]', 'major', '["law"]', 'text or "-"'],
    ['a state by its name', /^bestState: .*/m, 'bestState: Ohio', 'bestState', '"Ohio"', 'a state code such as OH'],
    [
      'the id of another file',
      /^id: .*/m,
      'id: collector',
      'id',
      '"collector"',
      expect.stringContaining('as the file'),
    ],
  ])('is told with what is allowed: %s', (_, from, to, field, value, allowed) => {
    const where = expect.stringMatching(/^line \d+$/);
    expect(problemsAfter(from, to)).toEqual([
      { file: 'data/featured/collections-representative.yaml', where, field, value, allowed },
    ]);
  });

  it('is a misspelled field, told by its name and line with those that there are', () => {
    expect(problemsAfter(/^salary: .*/m, 'salery: 34015')).toEqual([
      expect.objectContaining({
        where: 'line 34',
        field: 'salery',
        value: '34015',
        allowed: expect.stringMatching(/^only these names: id, title, .*, salary, /),
      }),
    ]);
  });

  it('is a file that would be overlooked', () => {
    expect(problemsAfter(/^id/m, 'id', 'collections-representative.yml')).toEqual([
      expect.objectContaining({
        file: 'data/featured/collections-representative.yml',
        allowed: expect.stringContaining('.yaml'),
      }),
    ]);
  });

  it.each([
    ['a list in the wrong brackets', /^major: .*/m, 'major: [\n  - x\n]', 'entries that end with a comma'],
    ['a comma that is missing in brackets', /^major: .*/m, 'major: [one\n  two]', 'a comma between entries'],
    ['entries that are indented unlike', /^ {2}- collection$/m, '    - collection', 'indented alike'],
    ['a colon in a text', /^title: .*/m, 'title: Collections: rep', 'a colon and a space in quotes'],
    ['no space after a colon', /^salary: .*/m, 'salary:34015', 'a colon and a space after each name'],
    ['a tab', /^salary: /m, '\tsalary: ', 'no tabs'],
    ['a field that stands twice', /^major: /m, 'age: 46\nmajor: ', 'each name once'],
    ['a sign that means something in YAML', /^ {2}- collector$/m, '  - @collector', 'in quotes'],
  ])('is told with what to write instead: %s', (_, from, to, allowed) => {
    expect(problemsAfter(from, to)).toEqual([
      expect.objectContaining({
        where: expect.stringMatching(/^line \d+$/),
        field: 'syntax',
        allowed: expect.stringContaining(allowed),
      }),
    ]);
  });
});
