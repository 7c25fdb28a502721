import { sourceFiles } from './source-files';
import { wordsInCode } from './words-in-code';

/** What reads messages: all that it knows of English stands in `dialogs/`. */
const READING = ['src/understanding', 'src/dialogue', 'src/query', 'src/conversation'];

/** Words that are no words of a message, with why. */
const ALLOWED: readonly string[] = [];

test('No words of English stand in code that reads messages', () => {
  const found = READING.flatMap(sourceFiles).flatMap(wordsInCode);
  expect(found.filter(place => !ALLOWED.includes(place))).toEqual([]);
});

describe('words in code', () => {
  const found = (code: string) => wordsInCode({ file: 'some.ts', code });

  it.each([
    ['a regular expression that spells them', 'const NOT = /\\b(?:not|never)\\b/;'],
    ['a text made to be one', "const NOT = new RegExp('not|never');"],
    ['a set', "const SMALL = new Set(['of', 'the']);"],
    ['a text that is split', "const SMALL = 'of the and'.split(' ');"],
    ['a comparison with a word of a message', "if (token.text === 'without') skip();"],
    ['a look for one among the words', "if (words.includes('or')) skip();"],
    ['a look into an expression of several', "const found = tokens.some(({ text }) => 'salary' === text);"],
  ])('are found in %s', (_, code) => expect(found(code)).toHaveLength(1));

  it.each([
    ['a shape', 'const NUMBER = /^\\$?\\d[\\d,]*k?$/;'],
    ['letters of any kind', 'const WORD = /^\\p{L}{3,}$/u;'],
    ['a class of letters', 'const VOWELS = /[aeiou]/;'],
    ['a name of a group', 'const RANGE = /(?<low>\\d+)/;'],
    ['an act', "if (act === 'show') answer();"],
    ['an operation among others', "if (LISTS.includes('rank')) answer();"],
    ['a set of signs', "const SIGNS = new Set(['<', '>']);"],
    ['a comment', "// 'the' and /of the/ are words\nconst one = 1;"],
  ])('are not %s', (_, code) => expect(found(code)).toEqual([]));
});
