import { PhraseBook } from '../../src/text/phrase-book';
import { tokenize } from '../../src/text/tokenize';
import { lookUp, rawText, wordsOf } from '../../src/understanding/lookup';
import { tokensOf } from './span-context';

const book = new PhraseBook<string>(new Map());
book.add('school', 'a school');
book.add('high school', 'a high school');
book.add('high school diploma', 'a diploma');

describe('looking up words', () => {
  it.each([
    ['high school', 'a high school'],
    ['finished high school already', 'a high school'],
    ['my high school diploma', 'a diploma'],
    ['school or high school', 'a high school'],
    ['college', undefined],
  ])('finds the whole phrase, or else the longest inside: %s', (text, found) => {
    expect(lookUp(book, tokensOf(text))).toBe(found);
  });
});

describe('the text of tokens', () => {
  it('is as the person wrote it', () => expect(rawText(tokensOf('High School'))).toBe('High School'));

  it('has a contraction once', () => {
    expect(rawText(tokenize("what's that", new Map([["what's", 'what is']])))).toBe("what's that");
  });

  it('is lower case for a look-up', () => expect(wordsOf(tokensOf('High School'))).toEqual(['high', 'school']));
});
