import { nearestTables } from '../../src/text/nearest-phrase';
import { PhraseBook } from '../../src/text/phrase-book';
import { Speller, spellerTables } from '../../src/text/spelling';
import type { Lexicon } from '../../src/understanding/lexicon';
import { MajorBook } from '../../src/understanding/major-book';
import type { OccupationFinder } from '../../src/understanding/occupations/occupation-finder';
import { TraitBook } from '../../src/understanding/trait-book';
import { WordClasses } from '../../src/understanding/word-classes';

/** A book of phrases: what each list of phrases stands for. */
function bookOf<T>(entries: readonly (readonly [T, ...string[]])[]): PhraseBook<T> {
  const book = new PhraseBook<T>(new Map());
  for (const [value, ...phrases] of entries) for (const phrase of phrases) book.add(phrase, value);
  return book;
}

const animals = { label: 'working with animals', terms: [{ list: 'knowledge' as const, name: 'Biology' }] };

/** An area of work. */
export const trains = { label: 'trains', occupations: ['53-4031.00', '53-4011.00'] };

/** A region of more than a few states. */
export const MIDWEST = { label: 'the Midwest', states: ['IA', 'IL', 'IN', 'OH'] };

/** Lists of a few words each, to resolve spans with; it knows no occupation by itself. */
export function tinyLexicon(): Lexicon {
  const topics = bookOf([['benefits', 'benefits', 'health insurance']]);
  return {
    contractions: new Map(),
    occupations: {
      majorGroupsOf: (words: readonly string[]) => (words.includes('hospital') ? ['29-0000'] : []),
      longestNameFrom: () => undefined,
    } as unknown as OccupationFinder,
    measures: bookOf([['salary', 'pay', 'make']]),
    states: bookOf([
      ['OH', 'ohio'],
      ['NY', 'new york'],
    ]),
    stateCodes: new Set(['OH', 'NY', 'TX']),
    countries: bookOf([['Canada', 'canada']]),
    regions: bookOf([
      [{ label: 'the Dakotas', states: ['ND', 'SD'] }, 'dakotas'],
      [MIDWEST, 'midwest'],
    ]),
    cities: bookOf([
      [{ name: 'Columbus', state: 'OH' }, 'columbus'],
      [{ name: 'Paris', state: null }, 'paris'],
    ]),
    fields: bookOf([[['29-0000', '31-0000'], 'healthcare']]),
    areas: bookOf([[trains, 'trains', 'train']]),
    industries: bookOf([['62', 'hospital']]),
    topics,
    offTopic: bookOf([['weather', 'rain']]),
    languages: bookOf([['es', 'cuanto']]),
    education: bookOf([
      ["Bachelor's degree", "bachelor's", 'four year degree'],
      ["Associate's degree", "associate's"],
      ['No formal educational credential', 'no school at all'],
    ]),
    noDegree: bookOf([['High school diploma or equivalent', 'no degree', 'without college']]),
    schooling: bookOf([[true, 'degree', 'school', 'college']]),
    negations: bookOf([[true, 'without', 'no', 'not']]),
    wanting: bookOf([[true, 'need', 'kind']]),
    positives: bookOf([[true, 'well']]),
    comparatives: bookOf([[true, 'more', 'less', 'than']]),
    quantities: bookOf([[true, 'most', 'more', 'fewest', 'least']]),
    median: bookOf([[true, 'median']]),
    following: bookOf([[true, 'next', 'next one']]),
    aversions: bookOf([[true, 'without', 'no', 'hate']]),
    onTheJob: bookOf([[true, 'on the job']]),
    training: bookOf([['Apprenticeship', 'apprenticeship']]),
    majors: new MajorBook(
      {
        majors: [{ label: 'biology', programs: ['26.01'] }],
        phrases: bookOf([[0, 'biology', 'bio']]).tables,
        nearest: nearestTables([['0', ['biology', 'bio']]]),
      },
      {
        studied: bookOf([[true, 'degree', 'studied']]),
        small: new Set(['in', 'a']),
        contractions: new Map(),
        isEnglish: () => false,
      },
    ),
    traits: new TraitBook(
      {
        phrases: bookOf<string | number>([
          [0, 'animals'],
          ['AutoCAD', 'autocad'],
        ]).tables,
        others: [animals],
        opposites: new Set(),
        products: new Map(),
        nearest: nearestTables([['0', ['animals', 'pets and animals']]]),
        activityStems: new Set(['lift']),
        forms: { everyday: new Map(), short: new Map() },
      },
      new Map(),
      () => false,
    ),
    workHours: bookOf([[true, 'hours a week']]),
    payCycles: bookOf([[{ times: 0.5, per: 'week' }, 'every two weeks']]),
    periods: bookOf([
      ['hour', 'hour', 'hourly', 'hr'],
      ['month', 'month'],
      ['year', 'year'],
    ]),
    numbers: bookOf([
      [2, 'two'],
      [5, 'five'],
      [10, 'ten'],
      [20, 'twenty'],
    ]),
    ordinals: bookOf([
      [1, 'first'],
      [2, 'second'],
      [-1, 'last'],
    ]),
    multipliers: bookOf([
      [1000, 'thousand', 'grand'],
      [1_000_000, 'million'],
      [1, 'percent'],
    ]),
    amounts: bookOf([[100_000, 'six figures']]),
    ratings: bookOf([
      [2, 'not really', 'boring'],
      [5, 'love it', 'love'],
    ]),
    references: bookOf([
      ['both', 'both'],
      ['other', 'other'],
      ['place', 'there'],
      ['own', 'my own'],
    ]),
    nation: bookOf([[true, 'us', 'nationwide']]),
    managing: bookOf([[true, 'management', 'manager']]),
    present: bookOf([[true, 'now', 'this year']]),
    past: bookOf([[true, 'last year']]),
    topicNamed: tokens => topics.get(tokens.map(({ text }) => text)) ?? null,
    topicBeside: () => null,
    functionWords: new Set(['the', 'in']),
    unnamed: new Set(['someone', 'who', 'a', 'the', 'with']),
    speller: new Speller(spellerTables([{ word: 'salary', weight: 1 }]), new Set()),
    classes: new WordClasses('0\tpay wage\n0\tohio texas'),
  };
}
