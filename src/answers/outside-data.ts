import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, stateSaid } from './answer-context';
import { cityName } from './city-name';
import { vintagesOf } from './vintages';

/** The query with the state of a named city, whose figures are given instead of the city's. */
export function withinData(query: Query): Query {
  const { places, outside } = query;
  return places.length > 0 || !outside?.state ? query : { ...query, places: [outside.state] };
}

/**
 * Answers a question about another country, a city, a whole region or a year: first that there is no such figure, then what there is
 * instead. That is not what was asked, so nothing wins; except that a question which names a city with its state asked for the state.
 */
export function withOutside(answer: Answer, query: Query, context: AnswerContext): Answer {
  const { wording } = context;
  const { operation, places } = query;
  const outside = query.outside ?? wholeRegion(query);
  // Whichever of several jobs is meant, another country has no figure.
  const anyOf = answer.outcome === 'clarify' && outside?.what === 'country' && answer.occupations.length > 0;
  if (outside?.what === 'year' && isOfYear(answer, outside.mention)) return answer;
  if (!outside || (answer.outcome !== 'answer' && answer.outcome !== 'no-data' && !anyOf)) return answer;
  const told = answer.facts.filter(({ value }) => value !== null);
  const state = told.find(({ place }) => place !== null)?.place;
  const instead = wording.say('fact', 'instead', { place: state ? stateSaid(state, context) : 'the United States' });
  const caveat = wording.say('fact', `outside-${outside.what}`, {
    said: outside.what === 'city' ? cityName(outside, context) : outside.mention,
    ...vintagesOf(context.dataset.sources),
  });
  // A topic without data comes first, whatever place or year is named.
  const line = told.length > 0 && operation !== 'topic' ? `${caveat} ${instead}` : caveat;
  const said = { ...answer, text: `${line}\n${answer.text}` };
  return places.includes(outside.state ?? '') ? said : { ...said, outcome: 'no-data', winner: null };
}

/** A region asked about as a whole, which has no figures. */
function wholeRegion({ operation, region, places }: Query) {
  if (region === null || operation === 'states' || places.length > 0) return null;
  return { mention: region.label, what: 'region', state: null } as const;
}

/** Whether all figures of an answer are from the year asked for, by their sources. */
function isOfYear({ facts }: Answer, mention: string): boolean {
  const year = /20\d\d/.exec(mention)?.[0];
  const told = facts.filter(({ value }) => value !== null);
  return year !== undefined && told.length > 0 && told.every(({ source }) => source.includes(year));
}
