import type { Terms } from '../../knowledge/schema/shared-tables';
import type { TraitList, TraitTerm } from '../../query/predicate';
import type { Found } from '../ask-error';

/** Lists of at most this length are shown completely in a problem. */
const FEW = 40;
/** How many terms of a longer list to suggest. */
const OFFERED = 5;

/** Returns the terms of an O*NET list. */
export function termsOf(list: TraitList, terms: Terms): readonly string[] {
  return list === 'work-styles' ? terms.workStyles : terms[list];
}

/**
 * Finds a term regardless of case, and returns it as O*NET spells it. For `activities`, any part of a label is a valid term.
 * @returns the term, or a problem that suggests terms
 */
export function termAsked({ list, name }: TraitTerm, terms: Terms): Found<TraitTerm> {
  const known = termsOf(list, terms);
  const given = name.toLowerCase();
  const isWhole = (term: string) => term.toLowerCase() === given;
  if (list === 'activities') {
    if (known.some(label => label.toLowerCase().includes(given))) return { found: { list, name } };
  } else {
    const found = known.find(isWhole);
    if (found !== undefined) return { found: { list, name: found } };
  }
  return { problem: `"${name}" is not a term of the list "${list}". ${instead(list, name, known)}` };
}

function instead(list: TraitList, name: string, known: readonly string[]): string {
  if (known.length <= FEW) return `Allowed: ${known.join(', ')}.`;
  const alike = termsWithWordsOf(name, known);
  return `${alike.length > 0 ? `Similar terms: ${alike.map(term => `"${term}"`).join(', ')}. ` : ''}The resource careers://terms/${list} lists all terms.`;
}

/** Returns terms that share words with a name. Those that share the rarest words come first: "AutoCAD" is more specific than "software". */
function termsWithWordsOf(name: string, known: readonly string[]): string[] {
  const weights = new Map<string, number>();
  for (const word of new Set(wordsOf(name))) {
    const having = known.filter(term => wordsOf(term).includes(word));
    for (const term of having) weights.set(term, (weights.get(term) ?? 0) + 1 / having.length);
  }
  const ordered = [...weights].sort(([, a], [, b]) => b - a);
  return ordered.slice(0, OFFERED).map(([term]) => term);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9+#]+/)
    .filter(Boolean);
}
