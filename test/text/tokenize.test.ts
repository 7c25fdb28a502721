import { cleanText, tokenize } from '../../src/text/tokenize';

const contractions = new Map([
  ["what's", 'what is'],
  ["don't", 'do not'],
  ['dont', 'do not'],
]);
const wordsOf = (text: string) => tokenize(text, contractions).map(token => token.text);

describe('a message as tokens', () => {
  it.each([
    ['markup and punctuation are dropped', '<b>How</b> much, roughly?', ['how', 'much', 'roughly']],
    ['capitals and accents are leveled', 'SALARY of Résumé writers', ['salary', 'of', 'resume', 'writers']],
    ['contractions are spelled out', "What's it? I don't know", ['what', 'is', 'it', 'i', 'do', 'not', 'know']],
    ['typographic apostrophes are as good as plain ones', 'what’s it', ['what', 'is', 'it']],
    ['a possessive is dropped', "a nurse's pay", ['a', 'nurse', 'pay']],
    ['dotted initials are joined', 'C.P.A. pay', ['cpa', 'pay']],
    ['capitals in the plural are one of what they stand for', 'RNs and MAs', ['rn', 'and', 'ma']],
    ['a short form with a slash is a word', 'w/o a degree', ['without', 'a', 'degree']],
    ['an ampersand is the word for it', 'R&D', ['r', 'and', 'd']],
    ['names of languages keep their signs', 'C++ or C#', ['c++', 'or', 'c#']],
    ['addresses of the web are not read', 'see https://example.com/pay or www.pay.com now', ['see', 'or', 'now']],
  ])('%s', (_, text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['a code', '27-1023.00', ['27-1023.00']],
    ['an amount', 'over $21.50', ['over', '$21.50']],
    ['thousands', '$50,000 or 50k', ['$50,000', 'or', '50k']],
    ['a percentage', 'grow 20%', ['grow', '20%']],
    ['a percentile', 'the p90', ['the', 'p90']],
    ['a position', 'the 2nd one', ['the', '2nd', 'one']],
    ['a comparison sign', 'pay >= 60k', ['pay', '>=', '60k']],
    ['a range', '40-60k', ['40', '-', '60k']],
    ['an open end', '60k+', ['60k', '+']],
    ['a time of day', 'after 5pm', ['after', '5pm']],
    ['a number with a letter', 'an 88M or 3d artist', ['an', '88m', 'or', '3d', 'artist']],
    ['a long number before a letter', '1500m or 60kish', ['1500', 'm', 'or', '60k', 'ish']],
    ['a number before its unit', '2yr degree, $25hr, 40hrs', ['2', 'yr', 'degree', '$25', 'hr', '40', 'hrs']],
  ])('%s stays one with its signs', (_, text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['pay &gt; 50k', ['pay', '>', '50k']],
    ['what&#39;s it', ['what', 'is', 'it']],
    ['R&amp;D', ['r', 'and', 'd']],
    ['a&nbsp;nurse', ['a', 'nurse']],
    ['&unknown; pay', ['and', 'unknown', 'pay']],
  ])('entities are decoded: %s', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['a soft hyphen', 'sal\u00ADary'],
    ['a space of no width', 'sal\u200Bary'],
    ['a mark of direction', '\u202Esalary\u202C'],
    ['a mark of byte order', '\uFEFFsalary'],
  ])('%s is not seen, so it is not read', (_, text) => expect(wordsOf(text)).toEqual(['salary']));

  it('letters of full width are the usual ones', () => expect(wordsOf('ｓａｌａｒｙ')).toEqual(['salary']));

  it.each(['', '   ', '?!…', '🙂', '\u200B'])('a text without words has none: “%s”', text => {
    expect(tokenize(text)).toEqual([]);
  });

  it('a number of an entity beyond all characters breaks nothing', () => {
    expect(() => tokenize('&#999999; pay')).not.toThrow();
  });
});

describe('where a token stands', () => {
  it('is told in the cleaned text', () => {
    const text = 'How much – in <i>Ohio</i>, R&D?';
    const cleaned = cleanText(text);
    for (const { raw, start, end } of tokenize(text)) expect(cleaned.slice(start, end)).toBe(raw);
  });

  it('is one place for the words of a contraction', () => {
    expect(tokenize("what's it", contractions).map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [0, 6],
      [7, 9],
    ]);
  });

  it('is apart behind a stop, and not behind a space', () => {
    const apart = tokenize('roofers, in ohio. thanks').map(token => token.apart);
    expect(apart).toEqual([false, true, false, true]);
  });

  it('is the same for a plain text and one with signs', () => {
    const [plain, marked] = ['roofers in ohio', 'roofers in ohio?'].map(text =>
      tokenize(text).map(({ text: word, start, end }) => ({ word, start, end })),
    );
    expect(plain).toEqual(marked);
  });

  it('goes through a long row of digits once, not once for each of them', () => {
    // Once takes a few milliseconds of processor time; once for each digit, many seconds.
    const before = process.cpuUsage();
    tokenize(`${'1'.repeat(100_000)}a`);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});
