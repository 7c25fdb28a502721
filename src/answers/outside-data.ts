import type { Query } from '../query/query';
import type { Answer } from './answer';
import { cityName } from './city-name';
import { stateSaid, type Toolbox } from './toolbox';
import { vintagesOf } from './vintages';

/** The query with the state of a city that was named, whose figures stand in for the city's. */
export function withinData(query: Query): Query {
  const { places, outside } = query;
  return places.length > 0 || !outside?.state ? query : { ...query, places: [outside.state] };
}

/**
 * An answer to a question about another country, a city, a whole region or a year: that there is no such figure is said before anything else,
 * then what there is instead. Whatever that says, it is not what was asked, so nothing has won; but who names the state beside
 * the city has asked for the state.
 */
export function withOutside(answer: Answer, query: Query, toolbox: Toolbox): Answer {
  const { wording } = toolbox;
  const { operation, places } = query;
  const outside = query.outside ?? wholeRegion(query);
  // Whichever of several jobs is meant, there is no figure for another country.
  const anyOf = answer.outcome === 'clarify' && outside?.what === 'country' && answer.occupations.length > 0;
  if (outside?.what === 'year' && isOfYear(answer, outside.mention)) return answer;
  if (!outside || (answer.outcome !== 'answer' && answer.outcome !== 'no-data' && !anyOf)) return answer;
  const told = answer.facts.filter(({ value }) => value !== null);
  const state = told.find(({ place }) => place !== null)?.place;
  const instead = wording.say('fact', 'instead', { place: state ? stateSaid(state, toolbox) : 'the United States' });
  const caveat = wording.say('fact', `outside-${outside.what}`, {
    said: outside.what === 'city' ? cityName(outside, toolbox) : outside.mention,
    ...vintagesOf(toolbox.dataset.sources),
  });
  // A topic without data comes first, whatever the figures beside it are for.
  const line = told.length > 0 && operation !== 'topic' ? `${caveat} ${instead}` : caveat;
  const said = { ...answer, text: `${line}\n${answer.text}` };
  return places.includes(outside.state ?? '') ? said : { ...said, outcome: 'no-data', winner: null };
}

/** A region that was asked about as a whole, of which there are no figures. */
function wholeRegion({ operation, region, places }: Query) {
  if (region === null || operation === 'states' || places.length > 0) return null;
  return { mention: region.label, what: 'region', state: null } as const;
}

/** Whether all figures of an answer are of the year that was asked for, as their sources say. */
function isOfYear({ facts }: Answer, mention: string): boolean {
  const year = /20\d\d/.exec(mention)?.[0];
  const told = facts.filter(({ value }) => value !== null);
  return year !== undefined && told.length > 0 && told.every(({ source }) => source.includes(year));
}
