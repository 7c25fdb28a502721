import { editDistance } from '../../../src/text/edit-distance';
import { nameKeyOf } from '../../../src/text/name-key';
import { OccupationFinder } from '../../../src/understanding/occupations/occupation-finder';
import { misspell } from '../../../tools/evaluate/misspell';
import { randomFrom, sample } from '../../../tools/evaluate/random';
import { chooseTitles, withoutTitles } from '../../../tools/evaluate/unlisted-titles';
import { realDataset } from '../../support/real-content';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

describe('the seeded random numbers', () => {
  it('are the same for the same seed and others for another', () => {
    const first = (seed: number) => sample([1, 2, 3, 4, 5, 6, 7, 8], 8, randomFrom(seed));
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
    expect([...first(1)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('a misspelling', () => {
  it('with one slip is one edit away', () => {
    for (const seed of seeds)
      expect([seed, editDistance('payroll clerk', misspell('payroll clerk', 1, randomFrom(seed)))]).toEqual([seed, 1]);
  });

  it('with two slips is another text of the same words, more or less', () => {
    for (const seed of seeds) {
      const misspelled = misspell('tax clerk', 2, randomFrom(seed));
      expect(misspelled).not.toBe('tax clerk');
      expect(editDistance('tax clerk', misspelled)).toBeLessThanOrEqual(4);
      expect(misspelled).toMatch(/^\S+ \S+$/);
    }
  });
});

describe('unlisted titles', () => {
  const whole = realDataset();
  /** A quarter of the occupations: an index of all their names takes seconds. */
  const dataset = { ...whole, occupations: whole.occupations.filter((_, at) => at % 4 === 0) };
  const everyday = { 'truck driver': ['53-3032.00'], 'ice cream maker': ['51-3092.00'] };
  const titles = chooseTitles(dataset, { share: 0.1, seed: 1 });

  it('are a tenth of the alternate titles, the same for the same seed, and never an official title', () => {
    const official = new Set(dataset.occupations.map(({ title }) => nameKeyOf(title)));
    const names = dataset.occupations.flatMap(occupation => occupation.names);
    const alternate = new Set(names.filter(({ kind }) => kind === 'alternate').map(({ text }) => nameKeyOf(text)));
    expect(titles.length / alternate.size).toBeCloseTo(0.1, 1);
    expect(chooseTitles(dataset, { share: 0.1, seed: 1 })).toEqual(titles);
    expect(titles.filter(({ key }) => official.has(key))).toEqual([]);
  });

  it('are no longer names, while all other titles are', () => {
    const rest = withoutTitles(dataset, everyday, titles);
    const finder = new OccupationFinder(rest.dataset, rest.everyday);
    expect(titles.filter(({ key }) => finder.isName(key.split(' ')))).toEqual([]);
    const official = rest.dataset.occupations.map(({ title }) => nameKeyOf(title).split(' '));
    expect(official.filter(words => !finder.known(words))).toEqual([]);
  });

  it('name every occupation that lists them', () => {
    const named = chooseTitles(dataset, { share: 1, seed: 1 }).find(({ key }) => key === 'machine operator');
    expect(named?.occupations.size).toBeGreaterThan(1);
  });
});
