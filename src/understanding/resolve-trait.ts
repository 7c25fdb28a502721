import { interests } from '../knowledge/interests';
import { interestTrait, type Trait } from '../query/predicate';
import { type Token, tokenize } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import { rawText } from './lookup';

/** The interests of a Holland code in capitals ("RIC", "S-A"); none for other words. */
function interestsOf(written: string): Trait[] {
  if (!HOLLAND_CODE.test(written)) return [];
  const letters = [...written.replace(/[^A-Z]/g, '')];
  const named = letters.flatMap(letter => interests.find(name => name.startsWith(letter)) ?? []);
  return new Set(named).size === letters.length ? named.map(interestTrait) : [];
}

/** True for a Holland code ("IRC"), even if it looks like another word. */
export function isHollandCode(tokens: readonly Token[]): boolean {
  return interestsOf(rawText(tokens)).length > 0;
}

/** Three capitals, or two with something between them: two alone are more often an abbreviation. */
const HOLLAND_CODE = /^[A-Z](?:[A-Z]{2}|[^A-Za-z]+[A-Z](?:[^A-Za-z]+[A-Z])?)$/;

/**
 * Returns the traits that words name. It first looks the words up as they were written, because product names are not English words ("R"
 * is not short for "are"), and uses the corrected spelling only if that finds more.
 */
export function namedTraits(tokens: readonly Token[], { traits }: Lexicon): Trait[] {
  const interests = interestsOf(rawText(tokens));
  if (interests.length > 0) return interests;
  const raw = tokenize(rawText(tokens));
  const words = raw.map(({ text }) => text);
  const everyday = traits.everyday(words);
  if (everyday) return [everyday];
  const asWritten = traits.findAll(raw);
  const form = covered(asWritten) < raw.length ? traits.form(words) : undefined;
  if (form) return [form];
  const repaired = traits.findAll(tokens);
  const found = covered(repaired) > covered(asWritten) ? repaired : asWritten;
  return found.map(({ value }) => value);
}

/** How many tokens are part of a name. */
function covered(found: readonly { start: number; end: number }[]): number {
  return found.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * Returns a trait for words that do not name one: the aptitude they resemble, or the work activities that contain them; empty if there is
 * none.
 */
export function nearTraits(tokens: readonly Token[], { traits }: Lexicon): Trait[] {
  const near = traits.nearest(tokens) ?? traits.activity(tokens);
  return near ? [near] : [];
}

/** Returns what words say that somebody likes or uses: everyday aptitudes, O*NET terms or technologies, or words of work activities. */
export function traitsIn(tokens: readonly Token[], lexicon: Lexicon): Trait[] {
  const found = namedTraits(tokens, lexicon);
  return found.length > 0 ? found : nearTraits(tokens, lexicon);
}
