import { editDistance } from '../../src/language/edit-distance';
import { NgramIndex } from '../../src/language/ngram-index';
import { nameKeyOf, tokenize } from '../../src/language/normalise';
import { PhraseBook } from '../../src/language/phrase-book';
import { Speller, spellerTables } from '../../src/language/speller';

describe('tokens', () => {
  it('drop markup and punctuation, spell out contractions, keep codes and amounts', () => {
    const words = tokenize("<b>What's</b> 27-1023, at $21.50? C.P.A.", new Map([["what's", 'what is']])).map(
      token => token.text,
    );
    expect(words).toEqual(['what', 'is', '27-1023', 'at', '$21.50', 'cpa']);
  });
});

describe('name keys', () => {
  it.each([
    ['Nurses', 'nurse'],
    ['Tool and Die Makers', 'tool die maker'],
    ['Secretaries', 'secretary'],
    ['Firemen', 'fireman'],
    ['Actress', 'actress'],
  ])('make %s %s', (name, key) => expect(nameKeyOf(name)).toBe(key));
});

describe('edit distance', () => {
  it.each([
    ['salary', 'salary', 0],
    ['salry', 'salary', 1],
    ['recieve', 'receive', 1],
    ['cook', 'book', 1],
    ['', 'abc', 3],
  ])('from %s to %s is %i', (from, to, distance) => expect(editDistance(from, to)).toBe(distance));
});

describe('the speller', () => {
  const words = ['which', 'more', 'salary', 'collector', 'graphic'].map(word => ({ word, weight: 1 }));
  const speller = new Speller(spellerTables(words), new Set(['wish']));

  it.each([
    ['wich', 'which'],
    ['mor', 'more'],
    ['salry', 'salary'],
    ['colector', 'collector'],
    ['grafik', 'graphic'],
  ])('repairs %s to %s', (wrong, right) => expect(speller.repair(wrong)).toBe(right));

  it.each(['wish', 'zebra', '2024', 'xy'])('leaves %s alone', word => expect(speller.repair(word)).toBe(word));
});

describe('the trigram index', () => {
  it('finds the most alike text first, and gives the same scores again', () => {
    const index = NgramIndex.of(['roofer', 'roof bolter', 'baker', 'florist']);
    const hits = index.query('roofr', 2);
    expect(hits.map(hit => hit.index)).toEqual([0, 1]);
    expect(index.query('roofr', 2)).toEqual(hits);
  });
});

describe('the phrase book', () => {
  it('prefers the longest phrase', () => {
    const book = new PhraseBook<string>(new Map());
    book.add('pay', 'salary');
    book.add('pay range', 'range');
    expect(book.findAll(tokenize('the pay range and pay')).map(found => found.value)).toEqual(['range', 'salary']);
  });
});
