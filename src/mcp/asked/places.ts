import type { Dataset } from '../../knowledge/dataset';
import type { StateCode } from '../../knowledge/fact';
import { allFound, type Found } from '../ask-error';
import type { Desk } from '../desk';

/** Codes of states by name or code, each once. @throws AskError that says for every other place what to use instead */
export function statesAsked(words: readonly string[], { conversation }: Pick<Desk, 'conversation'>): StateCode[] {
  const { dataset } = conversation.typed.context;
  return [...new Set(allFound(words.map(name => stateAsked(name, dataset))))];
}

/** A city is unlikely to be meant if it has less than this share of the people of the largest one with its name. */
const WORTH_NAMING = 0.1;

function statesOfCity(name: string, cities: Dataset['places']['cities']): StateCode[] {
  const namesakes = cities.filter(city => city.state && city.name.toLowerCase() === name);
  const largest = Math.max(...namesakes.map(({ population }) => population));
  return namesakes.flatMap(({ state, population }) => (state && population >= WORTH_NAMING * largest ? [state] : []));
}

function stateAsked(name: string, { places }: Dataset): Found<StateCode> {
  const said = name.trim().toLowerCase();
  const state = places.states.find(({ code, name }) => code.toLowerCase() === said || name.toLowerCase() === said);
  if (state) return { found: state.code };
  const allowed = places.states.map(({ code }) => code).join(', ');
  const around = statesOfCity(said, places.cities);
  const instead = around.length > 0 ? ` For the city, ask about its state: ${[...new Set(around)].join(' or ')}.` : '';
  return {
    problem: `"${name}" is no state of the US; figures are for states by name or code (${allowed}) or, without one, for the whole country.${instead}`,
  };
}
