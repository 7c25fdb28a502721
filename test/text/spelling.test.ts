import { Speller, spellerTables } from '../../src/text/spelling';

const words = ['which', 'more', 'salary', 'collector', 'graphic', 'electrician', 'logger', 'opening', 'people'];
const known = [...words.map(word => ({ word, weight: 1 })), { word: 'electrical', weight: 0.4 }];
const speller = new Speller(spellerTables(known), new Set(['wish', 'quick', 'drop']));

describe('the speller', () => {
  it.each([
    ['a letter missing', 'wich', 'which'],
    ['a letter missing at the end', 'mor', 'more'],
    ['a vowel missing', 'salry', 'salary'],
    ['one of two letters', 'colector', 'collector'],
    ['letters written by ear', 'grafik', 'graphic'],
    ['two letters swapped', 'salayr', 'salary'],
    ['a wrong vowel', 'electricien', 'electrician'],
    ['letters in another order', 'poeple', 'people'],
    ['a vowel missing in a plural', 'electricans', 'electrician'],
  ])('mends a word with %s: %s', (_, wrong, right) => expect(speller.repair(wrong)).toBe(right));

  it.each([
    ['a known word', 'logger'],
    ['a word of the language', 'wish'],
    ['a form of a word of the language', 'quickest'],
    ['the past of a word of the language', 'dropped'],
    ['a word like nothing known', 'zebra'],
    ['a number', '2024'],
    ['a word of two letters', 'xy'],
    ['a word with letters too many in front', 'vlogger'],
    ['a word longer than any', 'x'.repeat(40)],
  ])('leaves %s alone', (_, word) => expect(speller.repair(word)).toBe(word));

  it('prefers the word that is left out a letter to one that is replaced one', () => {
    expect(speller.readings('electrican')[0]).toBe('electrician');
  });

  it('says the same of a word again', () => {
    expect(speller.readings('salery')).toEqual(speller.readings('salery'));
  });

  it('knows words and forms of words of the language', () => {
    expect(speller.isCorrect('wish')).toBe(true);
    expect(speller.isCorrect('quickly')).toBe(true);
    expect(speller.isCorrect('collector')).toBe(false);
    expect(speller.knows('collector')).toBe(true);
  });
});
