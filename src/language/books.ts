import type { Dataset } from '../knowledge/dataset';
import type { EducationLevel } from '../knowledge/education-levels';
import type { Dialogs } from './dialogs';
import type { Keep } from './keep';
import type { City, Lexicon } from './lexicon';
import { singular, tokenize } from './normalise';
import type { Period } from './period';
import { PhraseBook } from './phrase-book';

/** What people call the units of time that pay is counted by; the hour has words among the measures. */
export const PERIODS: Record<Exclude<Period, 'hour'>, readonly string[]> = {
  year: ['year', 'yearly', 'annually', 'per year', 'a year', 'each year', 'every year', 'per annum'],
  month: ['month', 'monthly', 'per month', 'a month', 'each month', 'every month'],
  week: ['week', 'weekly', 'per week', 'a week', 'each week', 'every week'],
  day: ['daily', 'per day', 'a day', 'each day'],
};

/** `Object.entries` of a record whose keys are known and may be missing. */
export function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

/** Who works in a field, or what they do: "construction people". */
const FIELD_PEOPLE = ['people', 'folks', 'workers', 'work', 'stuff'];

/** Fields by what people call them, each with the codes of all major groups it covers. */
export function groupPhrases(
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

/** Levels of education by what people call them, and by what they say to want none. */
export function educationBook({ words }: Dialogs, book: Book): Lexicon['education'] {
  return book<{ level: EducationLevel; orLess: boolean }>('education', () => [
    ...entriesOf(words.no_degree).map(([level, phrases]) => [{ level, orLess: true }, phrases] as const),
    ...entriesOf(words.education).map(([level, phrases]) => [{ level, orLess: false }, phrases] as const),
  ]);
}

/** The small words that steer a question, a book for each cue. */
export function cueBooks({ words }: Dialogs, book: Book): Lexicon['cues'] {
  const books = entriesOf(words.cues).map(([id, phrases]) => [id, book(`cue ${id}`, () => [[true as const, phrases]])]);
  return Object.fromEntries(books);
}

/** What phrases stand for, with the phrases. */
type Entries<T> = readonly (readonly [T, readonly string[]])[];

/** Makes a phrase book of entries under a name by which its tables are kept. */
export type Book = <T>(name: string, entries: () => Entries<T>) => PhraseBook<T>;

/** @param names true where the phrases are names, as in `PhraseBook` */
export function bookOf(keep: Keep, contractions: ReadonlyMap<string, string>, names = false): Book {
  return <T>(name: string, entries: () => Entries<T>) => {
    const tables = keep(name, () => {
      const phrases = new PhraseBook<T>(contractions, names);
      for (const [value, words] of entries()) for (const word of words) phrases.add(word, value);
      return phrases.tables;
    });
    return new PhraseBook(contractions, names, tables);
  };
}

/** All words of a text, as they stand and in the singular. */
export function wordsOf(text: string): string[] {
  return tokenize(text).flatMap(({ text: word }) => [word, singular(word)]);
}

/** Other names of countries and parts of the world that have no figures here either. */
const ABROAD = ['England', 'Scotland', 'Wales', 'Europe', 'UK', 'Britain', 'Africa', 'Asia', 'UAE', 'Mars', 'the Moon'];

/** Names of all countries but the United States; Georgia is left to the state. */
export function countryNames({ places }: Dataset): Entries<string> {
  const states = new Set(places.states.map(({ name }) => name));
  const names = [...places.countries.map(({ name }) => name), ...ABROAD].filter(name => !states.has(name));
  return names.map(name => [name, [name]]);
}

/** Cities, the larger one first where two share a name. */
export function cityNames({ places }: Dataset): Entries<City> {
  const bySize = [...places.cities].sort((one, other) => other.population - one.population);
  return bySize.map(({ name, state }) => [{ name, state: state ?? null }, [name]]);
}
