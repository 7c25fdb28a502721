import { educationIn, levelAfter, namesLevel } from '../../src/understanding/resolve-education';
import { tokensOf } from './span-context';
import { tinyLexicon } from './tiny-lexicon';

const lexicon = tinyLexicon();

describe('the level of education in some words', () => {
  it.each([
    ["bachelor's", 'exactly', "Bachelor's degree"],
    ['a degree', 'exactly', "Bachelor's degree"],
    ['degree', 'at-most', 'High school diploma or equivalent'],
    ['no degree', 'at-most', 'High school diploma or equivalent'],
    ["without a bachelor's", 'at-most', "Associate's degree"],
    ['2 years', 'at-most', "Associate's degree"],
    ['two years', 'at-most', "Associate's degree"],
    ['a year', 'at-most', 'Postsecondary nondegree award'],
    ['a month', 'at-most', 'Postsecondary nondegree award'],
    ['animals', 'exactly', undefined],
  ] as const)('of “%s” (%s) is %s', (text, bound, level) => {
    expect(educationIn(tokensOf(text), bound, lexicon)).toBe(level);
  });

  it('is named by a level or by years, but not by school as such', () => {
    expect(namesLevel(tokensOf("associate's"), lexicon)).toBe(true);
    expect(namesLevel(tokensOf('5 year'), lexicon)).toBe(true);
    expect(namesLevel(tokensOf('school'), lexicon)).toBe(false);
  });
});

test.each([
  [1, 'Postsecondary nondegree award'],
  [2, "Associate's degree"],
  [4, "Bachelor's degree"],
  [6, "Master's degree"],
  [8, 'Doctoral or professional degree'],
])('%i years of school lead to: %s', (years, level) => expect(levelAfter(years)).toBe(level));
