import type { Trait } from '../query/predicate';
import { type Token, tokenize } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import { rawText } from './lookup';

/**
 * The traits that stand in some words by name. Names of products are no words of the language: they are looked for as they were
 * written first ("R" is no short "are"), and with likely spellings where that finds more.
 */
export function namedTraits(tokens: readonly Token[], { traits }: Lexicon): Trait[] {
  const raw = tokenize(rawText(tokens));
  const words = raw.map(({ text }) => text);
  const everyday = traits.everyday(words);
  if (everyday) return [everyday];
  const written = traits.findAll(raw);
  const form = covered(written) < raw.length ? traits.form(words) : undefined;
  if (form) return [form];
  const repaired = traits.findAll(tokens);
  return (covered(repaired) > covered(written) ? repaired : written).map(({ value }) => value);
}

/** How many tokens are part of a name. */
function covered(found: readonly { start: number; end: number }[]): number {
  return found.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** A trait for words that do not name one: the aptitude they resemble, or the work activities that contain them. */
export function nearTraits(tokens: readonly Token[], { traits }: Lexicon): Trait[] {
  const near = traits.nearest(tokens) ?? traits.activity(tokens);
  return near ? [near] : [];
}

/** Things liked or used: everyday aptitudes, O*NET terms or technologies, or words of work activities. */
export function traitsIn(tokens: readonly Token[], lexicon: Lexicon): Trait[] {
  const found = namedTraits(tokens, lexicon);
  return found.length > 0 ? found : nearTraits(tokens, lexicon);
}
