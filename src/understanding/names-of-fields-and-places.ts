import type { Dialogs } from '../content/dialogs';
import type { Dataset } from '../knowledge/dataset';
import type { StateCode } from '../knowledge/fact';

/** A city, and its state if it lies in the United States. */
export interface City {
  name: string;
  state: StateCode | null;
}

/** What phrases stand for, each with the phrases. */
export type Entries<T> = readonly (readonly [T, readonly string[]])[];

/** Fields by what people call them, each with the codes of all major groups it covers. */
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
  // "Engineering jobs" is what people in engineering have: the field is what stands before the jobs.
  const bare = [...codes].flatMap(([phrase, covered]) => {
    const words = phrase.split(' ');
    const ends = words.length > 1 && workNouns.has(words.at(-1) ?? '');
    return ends ? [[covered, [words.slice(0, -1).join(' ')]] as const] : [];
  });
  // What replies call a field is understood, too: its whole title names it alone.
  const own = majors.map(({ id, title }) => [[id], [title]] as const);
  return [...phrases, ...bare, ...own];
}

/** Names of all countries but the United States; Georgia is left to the state. */
export function countryNames({ places }: Dataset): Entries<string> {
  const states = new Set(places.states.map(({ name }) => name));
  return places.countries.filter(({ name }) => !states.has(name)).map(({ name }) => [name, [name]] as const);
}

type KnownCity = Dataset['places']['cities'][number];

/** How many times likelier a U.S. city is meant than one abroad of the same size: Odessa in Texas, but Paris in France. */
const AT_HOME = 10;

/** Population under which a city is not meant by a word of the language ("Normal", "Commerce"). */
const WELL_KNOWN = 75_000;

/**
 * Cities; of two with one name the likelier one first.
 * @param isEnglish words of the language
 */
export function cityNames({ places }: Dataset, isEnglish: (word: string) => boolean): Entries<City> {
  const weight = ({ population, state }: KnownCity) => population * (state ? AT_HOME : 1);
  const isMeant = ({ name, population }: KnownCity) => population >= WELL_KNOWN || !isEnglish(name.toLowerCase());
  const byLikelihood = places.cities.filter(isMeant).sort((one, other) => weight(other) - weight(one));
  return byLikelihood.map(({ name, state }) => [{ name, state: state ?? null }, [name]] as const);
}

/** Industries by what people call them, by what replies call them, and by the titles of their sectors. */
export function industryNames({ terms }: Dataset, { industries }: Dialogs): Entries<string> {
  const said = Object.entries(industries).map(([code, { label, words }]) => [code, [...words, label]] as const);
  return [...said, ...terms.sectors.map(([code, title]) => [code, [title]] as const)];
}
