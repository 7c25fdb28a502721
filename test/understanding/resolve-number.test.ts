import { tokenize } from '../../src/text/tokenize';
import { countIn, numberIn, ordinalsIn, payOf } from '../../src/understanding/resolve-number';
import { tinyLexicon } from './tiny-lexicon';

const lexicon = tinyLexicon();
const numberOf = (text: string) => numberIn(tokenize(text), lexicon);

describe('the number in some words', () => {
  it.each([
    ['$80k', { value: 80_000, kind: 'money', per: null }],
    ['50,000', { value: 50_000, kind: 'number', per: null }],
    ['$21.50', { value: 21.5, kind: 'money', per: null }],
    ['$19.10/hr', { value: 19.1, kind: 'money', per: 'hour' }],
    ['60 thousand', { value: 60_000, kind: 'number', per: null }],
    ['60 grand a year', { value: 60_000, kind: 'money', per: 'year' }],
    ['2 million', { value: 2_000_000, kind: 'number', per: null }],
    ['six figures', { value: 100_000, kind: 'money', per: 'year' }],
    ['20%', { value: 20, kind: 'percent', per: null }],
    ['20 percent', { value: 20, kind: 'percent', per: null }],
    ['twenty five', { value: 25, kind: 'number', per: null }],
    ['ten percent', { value: 10, kind: 'percent', per: null }],
    ['twenty thousand', { value: 20_000, kind: 'number', per: null }],
  ])('is heard in “%s”', (text, number) => expect(numberOf(text)).toEqual(number));

  it.each(['well', '', 'percent'])('is none in “%s”', text => expect(numberOf(text)).toBeNull());
});

describe('a number as pay', () => {
  const payIn = (text: string, period: Parameters<typeof payOf>[1] = null) => {
    const number = numberOf(text);
    return number && payOf(number, period);
  };

  it.each([
    ['its own unit of time wins', '$25 an hour', 'year' as const, { value: 25, per: 'hour' }],
    ['else that of the message', '$2000', 'month' as const, { value: 2000, per: 'month' }],
    ['little without a unit is by the hour', '$21', null, { value: 21, per: 'hour' }],
    ['much without a unit is by the year', '$52,000', null, { value: 52_000, per: 'year' }],
    ['thousands of a year may be left out', '60', 'year' as const, { value: 60_000, per: 'year' }],
    ['a bare number that no hour pays is thousands a year', '85', null, { value: 85_000, per: 'year' }],
  ])('%s: %s', (_, text, period, pay) => expect(payIn(text, period)).toEqual(pay));
});

describe('a count', () => {
  it.each([
    ['5', 5],
    ['ten', 10],
    ['5000', null],
    ['a few', null],
  ])('in “%s” is %s', (text, count) => expect(countIn(tokenize(text), lexicon)).toBe(count));
});

describe('positions', () => {
  it.each([
    ['second', [2]],
    ['first and last', [1, -1]],
    ['2nd', [2]],
    ['number 3', [3]],
    ['#2', [2]],
    ['ten', [10]],
    ['cheap', []],
  ])('in “%s” are %s', (text, positions) => expect(ordinalsIn(tokenize(text), lexicon)).toEqual(positions));
});
