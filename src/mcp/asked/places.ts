import type { Dataset } from '../../knowledge/dataset';
import type { StateCode } from '../../knowledge/fact';
import { allFound, type Found } from '../ask-error';
import type { Desk } from '../desk';

/** Finds states by name or code, without duplicates. @throws AskError that lists every unknown place and what to use instead */
export function statesAsked(words: readonly string[], { conversation }: Pick<Desk, 'conversation'>): StateCode[] {
  const { dataset } = conversation.typed.context;
  return [...new Set(allFound(words.map(name => stateAsked(name, dataset))))];
}

/** Cities with less than this share of the population of the largest city of the same name are ignored. */
const WORTH_NAMING = 0.1;

function statesOfCity(name: string, cities: Dataset['places']['cities']): StateCode[] {
  const namesakes = cities.filter(city => city.state && city.name.toLowerCase() === name);
  const largest = Math.max(...namesakes.map(({ population }) => population));
  return namesakes.flatMap(({ state, population }) => (state && population >= WORTH_NAMING * largest ? [state] : []));
}

function stateAsked(name: string, { places }: Dataset): Found<StateCode> {
  const given = name.trim().toLowerCase();
  const state = places.states.find(({ code, name }) => code.toLowerCase() === given || name.toLowerCase() === given);
  if (state) return { found: state.code };
  const allowed = places.states.map(({ code }) => code).join(', ');
  const around = statesOfCity(given, places.cities);
  const instead = around.length > 0 ? ` For the city, ask about its state: ${[...new Set(around)].join(' or ')}.` : '';
  return {
    problem: `"${name}" is not a state of the US. Use the name or code of a state (${allowed}), or none for the whole country.${instead}`,
  };
}
