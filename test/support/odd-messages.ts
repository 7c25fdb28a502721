import fc, { type Arbitrary } from 'fast-check';
import { questionFiles, readQuestionFile } from '../../src/commands/evaluate/question-files';
import type { Dataset } from '../../src/knowledge/dataset';

/** Characters that upset programs: joiners, directions, marks that combine, halves of pairs, markup, message syntax. */
const ODD_CHARACTERS = [
  ...[
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u0000',
    '\u0301',
    '\u0338\u0338',
    '\ud83d',
    '\udc69',
    '\u00ad',
  ],
  ...['👩‍🚀', '🇺🇸', '🧑🏽‍🍳', 'ﬁ', 'İ', 'ß', '½', '٣', '１２', '日本語', 'مرحبا', 'שלום', 'ยา'],
  ...['<at>', '</at>', '&nbsp;', '{job}', '{', '}', "'", '"', '\\', '%s', '$', '$1', '$&', '__proto__', 'constructor'],
  ...['\n', '\t', '...', '?!', '/', '|', '“', '—', '-', ',', ';', '(', '['],
];

const AMOUNTS = [
  '$21',
  '900 a week',
  '$80k',
  '1e309',
  '99999999999999999999',
  '-5',
  '0',
  '3.14159',
  '$1,2,3',
  '40 %',
  '2',
];

const WORDS = [
  ...[
    'which pays more',
    'salary',
    'per hour',
    'and in',
    'what about',
    'the second one',
    'the next ones',
    'not in',
    'vs',
  ],
  ...['no, I meant', 'is that more than', 'how many times more', 'I get', 'jobs over', 'best state for', 'start over'],
  ...['jobs like', 'how could a', 'become a', 'with a degree', 'in Ohio', 'Texas', 'PA', 'Paris', 'average', 'compare'],
];

/** One unit of UTF-16, a half of a pair included. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit));

/** Texts of any characters. */
const anyText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: anyUnit, maxLength: 60 }),
);

/** Puts noise into a text, or takes a character out of it, at a few places. */
function disturbed(text: Arbitrary<string>): Arbitrary<string> {
  const noise = fc.oneof(fc.constantFrom(...ODD_CHARACTERS, ''), fc.string({ maxLength: 3 }));
  const places = fc.array(fc.tuple(fc.nat({ max: 200 }), noise), { maxLength: 3 });
  return fc.tuple(text, places).map(([whole, marks]) =>
    marks.reduce((rest, [at, mark]) => {
      const place = at % (rest.length + 1);
      return rest.slice(0, place) + mark + rest.slice(mark === '' ? place + 1 : place);
    }, whole),
  );
}

/** One message: a real question whole or disturbed, what questions are made of thrown together, or noise. */
export function oddMessage({ occupations }: Pick<Dataset, 'occupations'>): Arbitrary<string> {
  const questions = questionFiles.flatMap(file =>
    readQuestionFile(file).flatMap(({ turns }) => turns.map(({ say }) => say)),
  );
  const question = fc.constantFrom(...questions);
  const title = fc.constantFrom(...occupations.flatMap(({ title, plural }) => [title, plural.toLowerCase()]));
  const others = [WORDS, AMOUNTS, ODD_CHARACTERS].map(list => fc.constantFrom(...list));
  const pieces = fc.array(fc.oneof(title, ...others), { minLength: 1, maxLength: 7 }).map(parts => parts.join(' '));
  return fc.oneof(
    { arbitrary: question, weight: 3 },
    { arbitrary: disturbed(question), weight: 3 },
    { arbitrary: pieces, weight: 3 },
    { arbitrary: disturbed(pieces), weight: 1 },
    { arbitrary: anyText, weight: 1 },
  );
}

/** Up to four odd messages of one person. */
export function talk(dataset: Pick<Dataset, 'occupations'>): Arbitrary<string[]> {
  return fc.array(oddMessage(dataset), { minLength: 1, maxLength: 4 });
}
