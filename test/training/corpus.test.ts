import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseExamples, readCorpus } from '../../src/training/corpus';

const contractions = new Map([["what's", 'what is']]);
const parse = (content: string) => parseExamples('some.txt', content, contractions);
const only = (line: string) => parse(line).talks[0]?.[0];

describe('a file of labeled examples', () => {
  it('holds talks: an indented line goes on with the one above', () => {
    const { talks, problems } = parse(
      '# a comment\n[pay](salary) of [roofers](job)\tshow\n  and in [ohio](place)?\tchange\n\nthanks\ttalk/thanks\n',
    );
    expect(problems).toEqual([]);
    expect(talks.map(talk => talk.map(({ act, line }) => [act, line]))).toEqual([
      [
        ['show', 2],
        ['change', 3],
      ],
      [['talk/thanks', 5]],
    ]);
  });

  it('gives the text without its marks', () => {
    expect(only('how much do [roofers](job) [make](salary) in [ohio](place)?\tshow')?.text).toBe(
      'how much do roofers make in ohio?',
    );
  });

  it('gives spans over tokens, a figure as a measure', () => {
    expect(only('what do [truck drivers](job) [make](salary)\tshow')?.spans).toEqual([
      { start: 2, end: 4, type: 'job', measure: null },
      { start: 4, end: 5, type: 'measure', measure: 'salary' },
    ]);
  });

  it('counts the words of a contraction before a span', () => {
    expect(only("what's [pay](salary)\tshow")?.spans).toEqual([
      { start: 2, end: 3, type: 'measure', measure: 'salary' },
    ]);
  });

  it('leaves the words of a contraction to the first of two marks', () => {
    expect(only("[what](salary)['s](job)\tshow")?.spans).toEqual([
      { start: 0, end: 2, type: 'measure', measure: 'salary' },
    ]);
  });

  it('lets punctuation stand within a mark', () => {
    expect(only('[C.P.A.](job) pay\tshow')?.text).toBe('CPA pay');
  });

  it.each([
    ['an act there is none of', 'hello\ttalk/hullo', 'talk/hullo', /talk\/greeting/],
    ['no act', 'hello there', '', /a tab and one of the acts/],
    ['a type there is none of', '[roofers](jobb)\tshow', 'jobb', /own-job.*salary/],
    ['measure as a type, which does not say which', '[pay](measure)\tshow', 'measure', /salary/],
  ])('with %s has a problem that says what is allowed', (_, line, value, allowed) => {
    expect(parse(`fine\toffftopic\n${line}`).problems.at(-1)).toEqual({
      file: 'some.txt',
      line: 2,
      value,
      allowed: expect.stringMatching(allowed),
    });
  });

  it('tells all problems at once, and keeps what is sound', () => {
    const { talks, problems } = parse('a\tnothing\nthanks\ttalk/thanks\nb\tnothing either');
    expect(problems.map(({ line }) => line)).toEqual([1, 3]);
    expect(talks.flat()).toHaveLength(1);
  });
});

test('A folder is read in the order of names, and only its own text files', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  writeFileSync(path.join(directory, 'b.txt'), 'thanks\ttalk/thanks\n');
  writeFileSync(path.join(directory, 'a.txt'), 'hello\ttalk/greeting\noops\tnone\n');
  writeFileSync(path.join(directory, 'notes.md'), 'not an example\n');
  mkdirSync(path.join(directory, 'held-out'));
  writeFileSync(path.join(directory, 'held-out', 'c.txt'), 'bye\ttalk/bye\n');
  const { talks, problems } = readCorpus(contractions, directory);
  rmSync(directory, { recursive: true });
  expect(talks.flat().map(({ file, act }) => [file, act])).toEqual([
    ['a.txt', 'talk/greeting'],
    ['b.txt', 'talk/thanks'],
  ]);
  expect(problems).toMatchObject([{ file: 'a.txt', line: 2, value: 'none' }]);
});
