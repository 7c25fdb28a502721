import type { Dataset } from '../../knowledge/dataset';
import type { StateCode } from '../../knowledge/fact';
import { allFound, type Found } from '../ask-error';
import type { Desk } from '../desk';

/** Codes of states by name or code, each once. @throws AskError that says for every other place what there is instead */
export function statesAsked(words: readonly string[], { conversation }: Pick<Desk, 'conversation'>): StateCode[] {
  const { dataset } = conversation.typed.toolbox;
  return [...new Set(allFound(words.map(name => stateAsked(name, dataset))))];
}

function stateAsked(name: string, { places }: Dataset): Found<StateCode> {
  const said = name.trim().toLowerCase();
  const state = places.states.find(({ code, name }) => code.toLowerCase() === said || name.toLowerCase() === said);
  if (state) return { found: state.code };
  const allowed = places.states.map(({ code }) => code).join(', ');
  const around = places.cities.flatMap(city => (city.state && city.name.toLowerCase() === said ? [city.state] : []));
  const instead = around.length > 0 ? ` For the city, ask about its state: ${[...new Set(around)].join(' or ')}.` : '';
  return {
    problem: `"${name}" is no state of the US; figures are for states by name or code (${allowed}) or, without one, for the whole country.${instead}`,
  };
}
