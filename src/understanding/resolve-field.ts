import type { Major, Trait } from '../query/predicate';
import { isPreposition } from '../text/morphology';
import type { Lexicon } from './lexicon';
import { lookUp, rawText, wordsOf } from './lookup';
import { inRowWith, isStudied, type SubjectSpan } from './resolve-major';
import { traitsIn } from './resolve-trait';
import type { AreaMention, FieldMention, IndustryMention } from './slots';

/** What words for a field of work mean: an area or major groups, an industry, or both; otherwise traits of jobs, or majors. */
export interface FieldMeaning {
  area?: AreaMention;
  field?: FieldMention;
  industry?: IndustryMention;
  traits: Trait[];
  majors: Major[];
}

/**
 * Resolves a field by its everyday name, or by the major groups whose names its words resemble. Everything is empty if it means nothing.
 * @param isWanted false for something excluded, which is always a field of work, not an industry or a major
 */
export function fieldIn(subject: SubjectSpan, isWanted: boolean): FieldMeaning {
  const { message, span, lexicon } = subject;
  const tokens = message.tokens.slice(span.start, span.end);
  const text = rawText(tokens);
  const words = wordsOf(tokens);
  const meaning: FieldMeaning = { traits: [], majors: [] };
  if (isWanted && isStudied(subject)) meaning.majors = lexicon.majors.studied(tokens);
  if (meaning.majors.length > 0) return meaning;
  // "Beauty or healthcare", but not "office jobs in aviation".
  const isChoice = inRowWith(span, subject.spans).length > 0;
  const area = lexicon.areas.get(words);
  const codes = area ? undefined : (lexicon.fields.get(words) ?? lookUp(lexicon.fields, tokens));
  const industry = isWanted ? industryIn(subject) : null;
  if (area) meaning.area = { text, area, isChoice };
  if (codes) meaning.field = { text, codes: [...codes] };
  if (industry) meaning.industry = industry;
  if (area || codes || industry) return meaning;
  const within = lookUp(lexicon.areas, tokens);
  if (within) return { ...meaning, area: { text, area: within, isChoice } };
  meaning.traits = traitsIn(tokens, lexicon);
  const alike = meaning.traits.length > 0 ? [] : lexicon.occupations.majorGroupsOf(words);
  return alike.length > 0 ? { ...meaning, field: { text, codes: alike } } : meaning;
}

/** Returns the industry that the whole span names, with or without a preposition at its beginning; null if it names none. */
export function industryIn({ message, span, lexicon }: SubjectSpan): IndustryMention | null {
  const tokens = message.tokens.slice(span.start, span.end);
  const leads = isPreposition(tokens[0]?.text ?? '') ? 1 : 0;
  const code = industryOf(wordsOf(tokens.slice(leads)), lexicon);
  const inside = leads > 0 || isPreposition(message.tokens[span.start - 1]?.text ?? '');
  return code === undefined ? null : { text: rawText(tokens), code, inside };
}

/** The code of the industry that words name, with or without an article; undefined if they name none. */
function industryOf(words: readonly string[], { industries, unnamed }: Lexicon): string | undefined {
  const bare = unnamed.has(words[0] ?? '') ? words.slice(1) : words;
  return industries.get(words) ?? industries.get(bare);
}
