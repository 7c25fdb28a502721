import type { Dataset } from '../knowledge/dataset';
import type { OutsideData } from '../query/query';

/** The proper name of a city as it was typed: "charlotte nc" → "Charlotte". The state stands beside it anyway. */
export function cityName({ mention, state }: OutsideData, { stateName }: Pick<Dataset, 'stateName'>): string {
  const city = state === null ? mention : withoutEnd(mention, [state, stateName(state)]);
  const isPlain = city === city.toLowerCase() || city === city.toUpperCase();
  return isPlain
    ? city.toLowerCase().replace(/(^|[\s-])(\p{Letter})/gu, (_, before, first) => before + first.toUpperCase())
    : city;
}

/** A text without one of some words at its end, unless that is all there is ("New York"). */
function withoutEnd(text: string, ends: readonly string[]): string {
  const lower = text.toLowerCase();
  const end = ends.find(one => lower.endsWith(` ${one.toLowerCase()}`));
  const rest = end === undefined ? text : text.slice(0, -end.length);
  return rest.replace(/[\s,]+$/, '');
}
