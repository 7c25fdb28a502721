import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import { lookUp, rawText, wordsOf } from './lookup';
import type { PlaceMention } from './slots';

/** Resolves a span of type place: to a state by name or code, the nation, a region, a city, a country, or an unknown place. */
export function placeIn(tokens: readonly Token[], lexicon: Lexicon): PlaceMention {
  const text = rawText(tokens);
  const words = wordsOf(tokens);
  const whole = words.join('').toUpperCase();
  if (words.length === 1 && lexicon.stateCodes.has(whole)) return { type: 'state', code: whole, text };
  const state = lexicon.states.get(words);
  if (state !== undefined) return { type: 'state', code: state, text };
  if (lexicon.nation.get(words)) return { type: 'nation', text };
  const region = lexicon.regions.get(words);
  if (region) return { type: 'region', region, text };
  // A city comes before a state within its name: Kansas City is mostly in Missouri.
  const city = lexicon.cities.get(words);
  if (city) return { type: 'city', city, text };
  const inside = lookUp(lexicon.states, tokens) ?? codeAtEnd(tokens, lexicon);
  const cityInside = lookUp(lexicon.cities, tokens);
  if (cityInside && inside) return { type: 'city', city: { ...cityInside, state: inside }, text };
  if (inside !== undefined) return { type: 'state', code: inside, text };
  const country = lookUp(lexicon.countries, tokens);
  if (country !== undefined) return { type: 'country', text };
  if (cityInside) return { type: 'city', city: cityInside, text };
  // "South America" is not a part of the country.
  const telling = tokens.filter(({ text: word }) => !lexicon.functionWords.has(word));
  const regionInside = lexicon.regions.get(wordsOf(telling));
  if (regionInside) return { type: 'region', region: regionInside, text };
  return lookUp(lexicon.nation, tokens) ? { type: 'nation', text } : { type: 'unknown', text };
}

/** Joins a city and the state that follows it ("Columbus", "Ohio") into one place; null if they are anything else. */
export function cityInState(city: PlaceMention | undefined, state: PlaceMention): PlaceMention | null {
  return city?.type === 'city' && state.type === 'state'
    ? { type: 'city', city: { ...city.city, state: state.code }, text: `${city.text}, ${state.text}` }
    : null;
}

/** The state code at the end of a name: "Columbus OH". */
function codeAtEnd(tokens: readonly Token[], lexicon: Lexicon): string | undefined {
  const code = (tokens.at(-1)?.text ?? '').toUpperCase();
  return tokens.length > 1 && lexicon.stateCodes.has(code) ? code : undefined;
}
