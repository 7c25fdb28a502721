import { tokenize } from '../../src/text/tokenize';
import { longNamesIn, withWholeBeginnings, withWholeNames } from '../../src/understanding/long-names';

/** Knows one name of five words and one of two, wherever they stand. */
const names = ['a b c d e', 'x y', 'of a b c d e'];
const occupations = {
  longestNameFrom: (words: readonly string[], start: number, limit: number, least = 1) => {
    for (let end = Math.min(words.length, limit); end - start >= least; end--)
      if (names.includes(words.slice(start, end).join(' '))) return { end, strength: 1 };
    return undefined;
  },
};
const found = (text: string) =>
  longNamesIn({ tokens: tokenize(text) }, { occupations, unnamed: new Set(['of']) } as never);

describe('long names in a message', () => {
  it('are those of five words or more, without small words before them', () => {
    expect(found('pay of a b c d e in ohio')).toEqual([{ start: 2, end: 7 }]);
    expect(found('pay of x y in ohio now')).toEqual([]);
  });

  it('may be several', () => {
    expect(found('a b c d e or a b c d e')).toEqual([
      { start: 0, end: 5 },
      { start: 6, end: 11 },
    ]);
  });
});

describe('a long name among the spans of a message', () => {
  const spans = [
    { start: 0, end: 1, type: 'measure' as const },
    { start: 2, end: 4, type: 'own-job' as const },
    { start: 5, end: 7, type: 'trait' as const },
    { start: 8, end: 9, type: 'place' as const },
  ];

  it('takes the place of the spans it overlaps, in the role of the first job among them', () => {
    expect(withWholeNames(spans, [{ start: 2, end: 7 }])).toEqual([
      spans[0],
      { start: 2, end: 7, type: 'own-job' },
      spans[3],
    ]);
  });

  it('is a job where none of them was one', () => {
    expect(withWholeNames(spans, [{ start: 5, end: 8 }])).toContainEqual({ start: 5, end: 8, type: 'job' });
  });

  it('changes nothing where there is none', () => expect(withWholeNames(spans, [])).toEqual(spans));
});

describe('a word that ends many names', () => {
  const lexicon = {
    occupations: {
      endsMany: (word: string) => word === 'e',
      isName: (words: readonly string[]) => ['c e', 'b c e', 'of e', 'e'].includes(words.join(' ')),
    },
    unnamed: new Set(['of']),
  };
  const extended = (text: string, start: number, before = 0, type: 'job' | 'trait' = 'job') => {
    const spans = [
      ...(before > 0 ? [{ start: 0, end: before, type: 'trait' as const }] : []),
      { start, end: start + 1, type },
    ];
    return withWholeBeginnings(spans, { tokens: tokenize(text) }, lexicon as never).at(-1)?.start;
  };

  it('belongs to the longest name that it ends', () => {
    expect(extended('a b c e', 3)).toBe(1);
    expect(extended('x c e', 2)).toBe(1);
  });

  it('belongs to none beyond a comma, a small word or another span', () => {
    expect(extended('b c, e', 2)).toBe(2);
    expect(extended('a of e', 2)).toBe(2);
    expect(extended('b c e', 2, 1)).toBe(1);
  });

  it('stays alone where no name ends in it, and is left as it is where it is no job', () => {
    expect(extended('x y e', 2)).toBe(2);
    expect(extended('b c e', 2, 0, 'trait')).toBe(2);
  });
});
