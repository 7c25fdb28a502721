import type { Dialogs } from '../content/dialogs';
import type { Dataset } from '../knowledge/dataset';
import type { StateCode } from '../knowledge/fact';

/** A city, and its state if it is in the United States. */
export interface City {
  name: string;
  state: StateCode | null;
}

/** Meanings, each with its phrases. */
export type Entries<T> = readonly (readonly [T, readonly string[]])[];

/** Returns the names of fields of work, each with the codes of all major groups that it covers. */
export function fieldNames(
  { groups: majors }: Pick<Dataset, 'groups'>,
  { groups, words: { work_nouns } }: Dialogs,
): Entries<readonly [string, ...string[]]> {
  const workNouns = new Set(work_nouns);
  const codes = new Map<string, [string, ...string[]]>();
  for (const [code, phrases] of Object.entries(groups)) {
    for (const phrase of phrases) {
      const known = codes.get(phrase);
      if (known) known.push(code);
      else codes.set(phrase, [code]);
    }
  }
  const phrases = [...codes].map(([phrase, covered]) => [covered, [phrase]] as const);
  // "Engineering jobs" contains the name of the field, "engineering".
  const bare = [...codes].flatMap(([phrase, covered]) => {
    const words = phrase.split(' ');
    const ends = words.length > 1 && workNouns.has(words.at(-1) ?? '');
    return ends ? [[covered, [words.slice(0, -1).join(' ')]] as const] : [];
  });
  // The official title of a field, which replies use, is understood as well. It names only that field.
  const own = majors.map(({ id, title }) => [[id], [title]] as const);
  return [...phrases, ...bare, ...own];
}

/** Returns the names of all countries except the United States, and except Georgia, which is taken for the state. */
export function countryNames({ places }: Dataset): Entries<string> {
  const states = new Set(places.states.map(({ name }) => name));
  return places.countries.filter(({ name }) => !states.has(name)).map(({ name }) => [name, [name]] as const);
}

type KnownCity = Dataset['places']['cities'][number];

/** How many times likelier a U.S. city is meant than one abroad of the same size: Odessa in Texas, but Paris in France. */
const AT_HOME = 10;

/** Population. A smaller city is not meant by an English word ("Normal", "Commerce"). */
const WELL_KNOWN = 75_000;

/**
 * Returns the names of cities. Of two with the same name, the likelier one comes first.
 * @param isEnglish true for English words
 */
export function cityNames({ places }: Dataset, isEnglish: (word: string) => boolean): Entries<City> {
  const weight = ({ population, state }: KnownCity) => population * (state ? AT_HOME : 1);
  const isMeant = ({ name, population }: KnownCity) => population >= WELL_KNOWN || !isEnglish(name.toLowerCase());
  const byLikelihood = places.cities.filter(isMeant).sort((a, b) => weight(b) - weight(a));
  return byLikelihood.map(({ name, state }) => [{ name, state: state ?? null }, [name]] as const);
}

/** Returns the names of industries: those that people use, those that replies use, and the titles of sectors. */
export function industryNames({ terms }: Dataset, { industries }: Dialogs): Entries<string> {
  const named = Object.entries(industries).map(([code, { label, words }]) => [code, [...words, label]] as const);
  return [...named, ...terms.sectors.map(([code, title]) => [code, [title]] as const)];
}
