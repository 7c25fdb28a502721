import { Vocabulary, vocabularyTables } from '../../../src/text/vocabulary';
import type { BearerTable } from '../../../src/understanding/occupations/name-tables';
import { evidenceTables, WordEvidence } from '../../../src/understanding/occupations/word-evidence';

/** Names and the one occupation that has each: bakers (0), roofers (1). */
const NAMES = ['bread baker', 'pastry baker', 'roofer', 'roofing installer'];
const OCCUPATIONS = [0, 0, 1, 1];

const bearers: BearerTable = {
  starts: Uint32Array.from([0, 1, 2, 3, 4]),
  occupations: Uint16Array.from(OCCUPATIONS),
  strengths: Uint8Array.from([1, 1, 1, 1]),
};
const vocabulary = new Vocabulary(vocabularyTables(NAMES));
const evidence = new WordEvidence(vocabulary, evidenceTables(vocabulary, bearers, 2));

describe('the evidence of words', () => {
  it('shares one between the occupations', () => {
    const shares = evidence.sharesOf(['bread', 'baker']);
    expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBeCloseTo(1);
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
  });

  it('counts words with the same stem', () => {
    const shares = evidence.sharesOf(['roofers']);
    expect(shares[1]).toBeGreaterThan(shares[0] ?? 1);
  });

  it('is none in unknown words', () => {
    const shares = evidence.sharesOf(['qqqq']);
    expect(shares[0]).toBeCloseTo(shares[1] ?? 0);
  });
});

describe('the last word of names', () => {
  it('is known for all names and for those of one occupation', () => {
    expect(evidence.isHead('baker')).toBe(true);
    expect(evidence.isHead('bread')).toBe(false);
    expect(evidence.isHead('baker', 1)).toBe(false);
    expect([...evidence.endedBy('baker')]).toEqual([0, 0]);
  });
});

test('Coverage is the share of the words that names of an occupation have', () => {
  expect(evidence.coverage(['pastry', 'baker'], 0)).toBe(1);
  expect(evidence.coverage(['pastry', 'baker'], 1)).toBe(0);
  const half = evidence.coverage(['pastry', 'qqqq'], 0);
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(1);
});
