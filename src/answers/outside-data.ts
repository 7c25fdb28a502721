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
 * For a question about another country, a city, a whole region or a year: adds a first line that says that there is no such figure, and
 * what the reply gives instead. Since that is not what was asked, the outcome is `no-data` and nothing wins, unless the question itself
 * names the state of the city.
 */
export function withOutside(answer: Answer, query: Query, context: AnswerContext): Answer {
  const { wording } = context;
  const { operation, places } = query;
  const outside = query.outside ?? wholeRegion(query);
  // No matter which of several jobs is meant, there is no figure for another country.
  const anyOf = answer.outcome === 'clarify' && outside?.what === 'country' && answer.occupations.length > 0;
  if (outside?.what === 'year' && isOfYear(answer, outside.mention)) return answer;
  if (!outside || (answer.outcome !== 'answer' && answer.outcome !== 'no-data' && !anyOf)) return answer;
  const known = answer.facts.filter(({ value }) => value !== null);
  const state = known.find(({ place }) => place !== null)?.place;
  const instead = wording.say('fact', 'instead', { place: state ? stateSaid(state, context) : 'the United States' });
  const caveat = wording.say('fact', `outside-${outside.what}`, {
    said: outside.what === 'city' ? cityName(outside, context) : outside.mention,
    ...vintagesOf(context.dataset.sources),
  });
  // A reply about a topic without data already says what it gives instead.
  const line = known.length > 0 && operation !== 'topic' ? `${caveat} ${instead}` : caveat;
  const noted = { ...answer, text: `${line}\n${answer.text}` };
  return places.includes(outside.state ?? '') ? noted : { ...noted, outcome: 'no-data', winner: null };
}

/** A region asked about as a whole, which has no figures. */
function wholeRegion({ operation, region, places }: Query) {
  if (region === null || operation === 'states' || places.length > 0) return null;
  return { mention: region.label, what: 'region', state: null } as const;
}

/** True if all figures of an answer are from the year asked for, judging by their sources. */
function isOfYear({ facts }: Answer, mention: string): boolean {
  const year = /20\d\d/.exec(mention)?.[0];
  const known = facts.filter(({ value }) => value !== null);
  return year !== undefined && known.length > 0 && known.every(({ source }) => source.includes(year));
}
