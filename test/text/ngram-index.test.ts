import { NgramIndex } from '../../src/text/ngram-index';

describe('the trigram index', () => {
  const index = NgramIndex.of(['roofer', 'roof bolter', 'baker', 'florist']);

  it('finds the most alike text first, and gives the same scores again', () => {
    const hits = index.query('roofr', 2);
    expect(hits.map(hit => hit.index)).toEqual([0, 1]);
    expect(index.query('roofr', 2)).toEqual(hits);
  });

  it('finds a text that is the same with a score of one', () => {
    const [hit] = index.query('baker', 1);
    expect(hit?.index).toBe(2);
    expect(hit?.score).toBeCloseTo(1, 5);
  });

  it('finds nothing for a text without a trigram in common', () => {
    expect(index.query('xyz', 3)).toEqual([]);
  });
});
