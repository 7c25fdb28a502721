import { PhraseBook, phraseKeyOf } from '../../src/text/phrase-book';
import { tokenize } from '../../src/text/tokenize';

function bookOf(entries: Readonly<Record<string, string>>, names = false): PhraseBook<string> {
  const book = new PhraseBook<string>(new Map([["what's", 'what is']]), names);
  for (const [phrase, value] of Object.entries(entries)) book.add(phrase, value);
  return book;
}

describe('a book of phrases', () => {
  it('prefers the longest phrase', () => {
    const book = bookOf({ pay: 'salary', 'pay range': 'range' });
    expect(book.findAll(tokenize('the pay range and pay')).map(found => found.value)).toEqual(['range', 'salary']);
  });

  it('tells where a phrase stands', () => {
    expect(bookOf({ 'pay range': 'range' }).findAll(tokenize('the pay range'))).toEqual([
      { start: 1, end: 3, value: 'range' },
    ]);
  });

  it('finds a phrase in the plural, and “that” for “it”', () => {
    const book = bookOf({ 'how long does it take': 'time', opening: 'openings' });
    expect(book.get(['openings'])).toBe('openings');
    expect(book.get(['how', 'long', 'does', 'that', 'take'])).toBe('time');
  });

  it('of names takes a pointing word for no part of one', () => {
    expect(bookOf({ 'it job': 'computers' }, true).findAll(tokenize('that job'))).toEqual([]);
  });

  it('leaves a phrase to the first that claims it', () => {
    const book = bookOf({ wage: 'first' });
    book.add('wages', 'second');
    expect(book.get(['wage'])).toBe('first');
  });

  it('is the same again from its tables', () => {
    const book = new PhraseBook<string>(new Map(), false, bookOf({ 'pay range': 'range' }).tables);
    expect(book.get(['pay', 'range'])).toBe('range');
  });
});

test('Two phrases of one form have one key', () => {
  const contractions = new Map([["what's", 'what is']]);
  expect(phraseKeyOf("What's that?", contractions)).toBe(phraseKeyOf('what is it', contractions));
});
