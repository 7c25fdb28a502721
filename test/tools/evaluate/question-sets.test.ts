import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fact } from '../../../src/knowledge/fact';
import { readOffTopic } from '../../../tools/evaluate/off-topic';
import { isAnswered, readRewordings } from '../../../tools/evaluate/rewordings';

const directory = mkdtempSync(path.join(tmpdir(), 'question-sets-'));
afterAll(() => rmSync(directory, { recursive: true }));
function fileOf(name: string, content: string): string {
  const file = path.join(directory, name);
  writeFileSync(file, content);
  return file;
}

describe('sentences about other matters', () => {
  it('are lines with what they are about', () => {
    const file = fileOf('off-topic.txt', 'weather\twill it rain?\n\n# no tab\npets \t my cat is ill \n');
    expect(readOffTopic(file)).toEqual([
      { domain: 'weather', sentence: 'will it rain?' },
      { domain: 'pets', sentence: 'my cat is ill' },
    ]);
  });

  it('are none where there is no file', () => expect(readOffTopic(path.join(directory, 'none.txt'))).toEqual([]));
});

describe('sets of rewordings', () => {
  const set = { set: 1, texts: ['a', 'b'], occupations: ['47-2181'], measures: ['salary'] };

  it('are lines of JSON', () => {
    expect(readRewordings(fileOf('rewordings.jsonl', `${JSON.stringify(set)}\n`))).toEqual([set]);
    expect(readRewordings(path.join(directory, 'none.jsonl'))).toEqual([]);
    expect(() => readRewordings(fileOf('broken.jsonl', '{"set": 1}\n'))).toThrow();
  });

  const answer = {
    outcome: 'answer' as const,
    occupations: [{ id: '47-2181.00', title: 'Roofers', soc: '47-2181' }],
    facts: [{ measure: 'salary' } as Fact],
  };

  it('are answered about all their jobs with all their figures', () => {
    expect(isAnswered(set, answer)).toBe(true);
    expect(isAnswered({ ...set, measures: ['salary', 'growth'] }, answer)).toBe(false);
    expect(isAnswered({ ...set, occupations: ['47-2181', '51-3011'] }, answer)).toBe(false);
    expect(isAnswered(set, { ...answer, outcome: 'clarify' })).toBe(false);
  });
});
