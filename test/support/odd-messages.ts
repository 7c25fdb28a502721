import fc, { type Arbitrary } from 'fast-check';
import type { Dataset } from '../../src/knowledge/dataset';
import { questionFiles, readQuestionFile } from '../../tools/evaluate/question-files';

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

/** Any character except lone surrogates. The library would take seconds to build a list of all of them. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map(number => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));

/** One unit of UTF-16, a half of a pair included. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit));

/** Texts of any characters. */
const anyText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
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

const LIKINGS = [
  'animals',
  'children',
  'music',
  'math',
  'biology',
  'computers',
  'cars',
  'plants',
  'writing',
  'drawing',
];
const WHERE = ['', '', 'in Ohio', 'in Texas and Utah', 'in Canada', 'in Houston', 'in 2015'];

/**
 * Questions about what goes wrong most easily: figures above the top code, figures of zero, pay in one unit only, groups that
 * have no figures by state, places outside the data, and more likings than a search can hold.
 */
function hardQuestion({ occupations, groups }: Pick<Dataset, 'occupations' | 'groups'>): Arbitrary<string> {
  const hard = occupations.filter(({ line }) => {
    const pay = line?.wages?.annual[2];
    return pay === 'top' || pay === 'hourly-only' || line?.projection?.openings === 0;
  });
  const titles = [...hard, ...occupations.slice(0, hard.length), ...groups].map(({ title }) => title);
  const job = fc.constantFrom(...titles);
  const where = fc.constantFrom(...WHERE);
  const measure = fc.constantFrom('salary', 'hourly pay', 'openings', 'growth', 'number of jobs', 'salary range', '');
  const pay = fc.constantFrom('20 an hour', '900 a week', '150k', '239200', '300000 a year');
  return fc.oneof(
    fc.tuple(job, job, measure, where).map(([one, other, of, place]) => `${one} vs ${other} ${of} ${place}`),
    fc.tuple(job, job, where).map(([one, other, place]) => `how much more do ${one} make than ${other} ${place}`),
    fc.tuple(pay, job, where).map(([own, name, place]) => `I make ${own} as a ${name} ${place}, is that ok?`),
    fc.tuple(job, job, where).map(([from, to, place]) => `how could a ${from} become a ${to} ${place}`),
    fc.tuple(job, measure, where).map(([name, of, place]) => `${name} ${of} per month ${place}`),
    fc.subarray(LIKINGS, { minLength: 2 }).map(likings => `best paid jobs with ${likings.join(', ')}`),
  );
}

/** One message: a real question whole or disturbed, what questions are made of thrown together, or noise. */
export function oddMessage(dataset: Pick<Dataset, 'occupations' | 'groups'>): Arbitrary<string> {
  const { occupations } = dataset;
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
    { arbitrary: hardQuestion(dataset), weight: 3 },
    { arbitrary: pieces, weight: 3 },
    { arbitrary: disturbed(pieces), weight: 1 },
    { arbitrary: anyText, weight: 1 },
  );
}

/** Up to four odd messages of one person. */
export function talk(dataset: Pick<Dataset, 'occupations' | 'groups'>): Arbitrary<string[]> {
  return fc.array(oddMessage(dataset), { minLength: 1, maxLength: 4 });
}
