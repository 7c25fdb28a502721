import fc from 'fast-check';
import { editDistance } from '../../src/text/edit-distance';

describe('edit distance', () => {
  it.each([
    ['salary', 'salary', 0],
    ['salry', 'salary', 1],
    ['recieve', 'receive', 1],
    ['cook', 'book', 1],
    ['', 'abc', 3],
  ])('from %s to %s is %i', (from, to, distance) => expect(editDistance(from, to)).toBe(distance));

  it('is symmetric, and zero only for identical words', () => {
    const word = fc.string({ maxLength: 10 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
      }),
      { seed: 1 },
    );
  });
});
