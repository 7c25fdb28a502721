import type { Dataset } from '../knowledge/dataset';
import type { OutsideData } from '../query/query';
import type { AnswerContext } from './answer-context';

/**
 * Turns a city as typed into its proper name, without the state, which the reply names anyway: "charlotte nc" → "Charlotte", "nyc" →
 * "New York City".
 */
export function cityName(
  { mention, state }: OutsideData,
  { dataset, wording }: Pick<AnswerContext, 'dataset' | 'wording'>,
): string {
  const said = state === null ? mention : withoutEnd(mention, [state, dataset.stateName(state)]);
  const city = wording.dialogs.words.contractions.get(said.toLowerCase()) ?? said;
  const isPlain = city === city.toLowerCase() || city === city.toUpperCase();
  return nameInData(city, state, dataset) ?? (isPlain ? withCapitals(city) : city);
}

function nameInData(city: string, state: string | null, { places }: Dataset): string | undefined {
  const key = city.toLowerCase();
  return places.cities.find(one => one.state === (state ?? undefined) && one.name.toLowerCase() === key)?.name;
}

function withCapitals(city: string): string {
  return city.toLowerCase().replace(/(^|[\s-])(\p{Letter})/gu, (_, before, first) => before + first.toUpperCase());
}

/** Removes the first of `ends` that a text ends with, unless nothing else would be left ("New York"). */
function withoutEnd(text: string, ends: readonly string[]): string {
  const lower = text.toLowerCase();
  const end = ends.find(one => lower.endsWith(` ${one.toLowerCase()}`));
  const rest = end === undefined ? text : text.slice(0, -end.length);
  return rest.replace(/[\s,]+$/, '');
}
