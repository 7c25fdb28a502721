import fc from 'fast-check';
import Fuse from 'fuse.js';
import { mostAlike } from '../../src/text/most-alike';

const alike = (wanted: string, texts: readonly string[], mostWrong = 0.6) =>
  mostAlike(wanted, texts, { limit: 5, mostWrong });

/** What Fuse finds, in the same form. */
function byFuse(wanted: string, texts: readonly string[], threshold = 0.6) {
  const all = texts.map(text => ({ text }));
  const fuse = new Fuse(all, { keys: ['text'], includeScore: true, ignoreLocation: true, threshold });
  return fuse.search(wanted, { limit: 5 }).map(({ refIndex, score = 1 }) => ({ index: refIndex, score: 1 - score }));
}

describe('the texts most alike to a wanted one', () => {
  it('begin with the same one', () => expect(alike('work from home', ['remote', 'work from home'])[0]?.index).toBe(1));

  it('are found in spite of slips', () =>
    expect(alike('wrok from hme', ['at a desk', 'work from home'])[0]?.index).toBe(1));

  it('are none where too many letters are wrong', () => expect(alike('zzzz qqqq', ['work from home'])).toEqual([]));

  it('are none to nothing', () => expect(alike('  ', ['work from home'])).toEqual([]));

  it('are those that Fuse finds, with its scores, for texts of any length', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 9 });
    const text = fc.array(word, { minLength: 1, maxLength: 18 }).map(words => words.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0.35, 0.6),
        (wanted, texts, most) => {
          expect(alike(wanted, texts, most)).toEqual(byFuse(wanted, texts, most));
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
